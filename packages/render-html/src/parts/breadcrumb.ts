import { type Html, html } from "@fixbook/core";
import type { Page } from "../page.js";
import { homePath } from "../paths.js";

/** The way from the home page down to the page above this one. */
export function breadcrumb(page: Page, above: readonly { readonly title: string; readonly path: string }[] = []): Html {
  const rows = [{ title: page.say(page.wording.home), path: homePath }, ...above].map(
    ({ title, path }) => html`<li><a href="${page.href(path)}">${title}</a></li>\n`,
  );
  return html`<nav class="breadcrumb" aria-label="${page.wording.breadcrumb}"${page.said}>
<ol${page.own}>
${rows}</ol>
</nav>
`;
}
