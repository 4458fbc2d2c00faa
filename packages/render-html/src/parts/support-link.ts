import { type Html, type HtmlValue, html } from "@fixbook/core";
import type { Page } from "../page.js";
import { supportPath } from "../paths.js";
import { words } from "../words.js";
import { section } from "./section.js";

/** The way to support, below what is left to send along. */
export function supportLink(page: Page, content?: HtmlValue): Html {
  const link = html`<p><a class="button" href="${page.href(supportPath)}">${words.toSupport}</a></p>\n`;
  return section(2, page.context.book.labels.include, html`${content}${link}`, { className: "to-support" });
}
