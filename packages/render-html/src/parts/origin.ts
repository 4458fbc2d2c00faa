import { type Html, html, safeUrl } from "@fixbook/core";
import { type Entry, entryPath } from "@fixbook/schema";
import type { Page } from "../page.js";
import { words } from "../words.js";

/** When an entry was last reviewed, and where to propose a change to it; undefined when the book says neither. */
export function origin({ id, area, reviewed }: Entry, { context: { book } }: Page): Html | undefined {
  const edit = book.editUrl && safeUrl(book.editUrl.replace("{path}", () => entryPath({ area, id })));
  const parts = [
    reviewed !== undefined && html`<span>${words.reviewed} <time datetime="${reviewed}">${reviewed}</time></span>\n`,
    edit !== undefined && html`<a href="${edit}">${words.editEntry}</a>\n`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? html`<p class="origin">\n${parts}</p>\n` : undefined;
}
