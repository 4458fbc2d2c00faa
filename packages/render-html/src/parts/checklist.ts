import { type Html, html } from "@fixbook/core";
import type { RichText } from "@fixbook/schema";
import type { Page } from "../page.js";

/** What to send to support, as boxes to tick: where scripts run, a message that is begun here says which are. */
export function checklist(list: readonly RichText[], page: Page): Html {
  const rows = list.map((item, index) => {
    const id = `include-${index + 1}`;
    const [only, ...others] = item;
    const box = (names: Html) => html`<input type="checkbox" ${names}>`;
    return only?.type === "paragraph" && others.length === 0
      ? html`<li>${box(html`id="${id}"`)}<label class="prose" for="${id}">${page.rich.compact(item)}</label></li>\n`
      : html`<li>${box(html`aria-labelledby="${id}"`)}<div class="prose" id="${id}">${page.rich.compact(item)}</div></li>\n`;
  });
  return html`<ul class="checklist">\n${rows}</ul>\n`;
}

/**
 * What the script says in a message that is begun here, as attributes of the element around it: its words, and the entry
 * that was tried.
 */
export function messageWords({ wording }: Page, entry = ""): Html {
  return html` data-page="${wording.page}" data-searched="${wording.searched}" data-tried="${wording.tried}" data-entry="${entry}"`;
}
