import { type Html, html, safeUrl } from "@fixbook/core";
import { type Entry, entryPath } from "@fixbook/schema";
import type { Page } from "../page.js";

/** When an entry was last reviewed, and where to propose a change to it; undefined when the book says neither. */
export function origin({ id, area, reviewed }: Entry, page: Page): Html | undefined {
  const { book } = page.context;
  const edit = book.editUrl && safeUrl(book.editUrl.replace("{path}", () => entryPath({ area, id })));
  const parts = [
    reviewed !== undefined &&
      html`<span>${page.say(page.wording.reviewed)} <time datetime="${reviewed}">${page.say(page.wording.date(reviewed))}</time></span>\n`,
    edit !== undefined && html`<a href="${edit}">${page.say(page.wording.editEntry)}</a>\n`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? html`<p class="origin">\n${parts}</p>\n` : undefined;
}
