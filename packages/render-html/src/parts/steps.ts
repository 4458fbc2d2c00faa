import { type Html, html } from "@fixbook/core";
import type { RichText } from "@fixbook/schema";
import type { Page } from "../page.js";
import { prose } from "./section.js";

/** Ordered steps, each with an anchor, `<idPrefix>-<number from 1>`, and a link to it. */
export function steps(items: readonly RichText[], idPrefix: string, page: Page, className = "steps"): Html {
  const rows = items.map((item, index) => {
    const id = `${idPrefix}-${index + 1}`;
    return html`<li id="${id}">${prose(page.rich.compact(item))}<a class="permalink" href="#${id}" aria-label="${page.wording.stepLink(index + 1)}"${page.said}></a></li>\n`;
  });
  return html`<ol class="${className}">\n${rows}</ol>\n`;
}

/** Unordered items, such as benefits. */
export function items(list: readonly RichText[], className: string, page: Page): Html {
  const rows = list.map((item) => html`<li>${prose(page.rich.compact(item))}</li>\n`);
  return html`<ul class="${className}">\n${rows}</ul>\n`;
}
