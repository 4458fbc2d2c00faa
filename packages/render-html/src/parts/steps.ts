import { type Html, html } from "@fixbook/core";
import type { RichText } from "@fixbook/schema";
import type { Page } from "../page.js";
import { prose } from "./section.js";

/** Ordered steps, each with an anchor: `<idPrefix>-<number from 1>`. */
export function steps(items: readonly RichText[], idPrefix: string, page: Page, className = "steps"): Html {
  const rows = items.map(
    (item, index) => html`<li id="${idPrefix}-${index + 1}">${prose(page.rich.compact(item))}</li>\n`,
  );
  return html`<ol class="${className}">\n${rows}</ol>\n`;
}

/** Unordered items, such as benefits. */
export function items(list: readonly RichText[], className: string, page: Page): Html {
  const rows = list.map((item) => html`<li>${prose(page.rich.compact(item))}</li>\n`);
  return html`<ul class="${className}">\n${rows}</ul>\n`;
}
