import { type Html, html } from "@fixbook/core";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { prose, section } from "../parts/section.js";
import { areaPath, homePath, supportPath } from "../paths.js";
import { words } from "../words.js";

/** What a server sends for an address that leads nowhere: the ways back into the book. */
export function notFoundPage(page: Page): Html {
  const { book, entriesOf } = page.context;
  const areas = book.areas
    .filter(({ id }) => entriesOf(id).length > 0)
    .map(({ id, title }) => html`<li><a href="${page.href(areaPath(id))}">${title}</a></li>\n`);
  return layout(page, {
    title: words.notFound,
    description: words.notFoundLead,
    locale: book.locale,
    noindex: true,
    main: html`<div class="notice">
<header>
<h1>${words.notFound}</h1>
${prose(html`<p>${words.notFoundLead}</p>`, "lead")}<ul class="jumps">
<li><a class="button" href="${page.href(homePath)}#section-symptoms">${words.findSymptom}</a></li>
<li><a class="button button-quiet" href="${page.href(supportPath)}">${book.labels.include}</a></li>
</ul>
</header>
${areas.length > 0 && section(2, words.byArea, html`<ul class="links">\n${areas}</ul>\n`)}</div>
`,
  });
}
