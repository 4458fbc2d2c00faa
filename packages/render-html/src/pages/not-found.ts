import { type Html, html } from "@fixbook/core";
import { filledAreas } from "../filled-areas.js";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { filter } from "../parts/applies.js";
import { searchForm } from "../parts/search-form.js";
import { prose, section } from "../parts/section.js";
import { areaPath, homePath, supportPath } from "../paths.js";

/**
 * What a server sends for an address that leads nowhere: the ways back into the book. Where scripts run, the search looks
 * the words of the address up.
 */
export function notFoundPage(page: Page): Html {
  const { book } = page.context;
  const areas = filledAreas(page.context).map(
    ({ id, title }) => html`<li><a href="${page.href(areaPath(id))}">${title}</a></li>\n`,
  );
  return layout(page, {
    title: page.wording.notFound,
    titleLocale: page.foreign,
    description: page.wording.notFoundLead,
    descriptionLocale: page.foreign,
    locale: book.locale,
    noindex: true,
    main: html`<div class="notice" data-lost="">
<header>
<h1>${page.say(page.wording.notFound)}</h1>
${prose(html`<p>${page.say(page.wording.notFoundLead)}</p>`, "lead")}${searchForm("large", page)}${filter(page)}<ul class="jumps">
<li><a class="button" href="${page.href(homePath)}#section-symptoms">${page.say(page.wording.findSymptom)}</a></li>
<li><a class="button button-quiet" href="${page.href(supportPath)}">${page.label("include")}</a></li>
</ul>
</header>
${areas.length > 0 && section(2, page.say(page.wording.byArea), html`<ul class="links">\n${areas}</ul>\n`)}</div>
`,
  });
}
