import { type Html, html } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { section } from "./section.js";

/** Related entries and pages by title, or undefined when there are none. Pages of inventories name their source. */
export function related(entry: Entry, page: Page): Html | undefined {
  if (entry.related.length === 0) return undefined;
  const rows = entry.related.map((id) => {
    const { title, url } = page.reference(id);
    const source = sourceOf(id, page);
    return html`<li>${link(title, url)}${source !== undefined && html` <span class="source">${source}</span>`}</li>\n`;
  });
  return section(2, page.say(page.wording.related), html`<ul>\n${rows}</ul>\n`, { className: "related" });
}

/** Words that lead somewhere, or the words alone when there is no address. */
export function link(text: string, url: string | undefined): Html {
  return url === undefined ? html`${text}` : html`<a href="${url}">${text}</a>`;
}

function sourceOf(id: string, page: Page): string | undefined {
  const { book, resolve } = page.context;
  if (resolve(id)?.kind !== "page") return undefined;
  return book.inventories.find(({ items }) => items.some((item) => item.id === id))?.title;
}
