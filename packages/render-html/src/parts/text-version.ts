import { type Html, html } from "@fixbook/core";
import type { Page } from "../page.js";
import { llmsPath } from "../paths.js";

/**
 * The way to the page as Markdown and to the list of all pages, for programs that read the text of a page and not its head.
 * People neither see nor hear it, so it is in English in every book.
 */
export function textVersion(page: Page, twin: string | undefined): Html {
  const markdown = twin !== undefined && html`<a href="${page.href(twin)}" tabindex="-1">This page as Markdown</a>. `;
  const lang = !/^en\b/i.test(page.locale) && html` lang="en"`;
  return html`<p class="text-version"${lang} aria-hidden="true">${markdown}<a href="${page.href(llmsPath)}" tabindex="-1">All pages: /llms.txt</a></p>
`;
}
