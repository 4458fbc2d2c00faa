import { type Html, html } from "@fixbook/core";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { filter, hasFilter, hiddenCount } from "../parts/applies.js";
import { areaCard } from "../parts/area-card.js";
import { lookup } from "../parts/lookup.js";
import { searchForm } from "../parts/search-form.js";
import { prose, section } from "../parts/section.js";
import { supportLink } from "../parts/support-link.js";
import { supportPath } from "../paths.js";

/** The home page: every area, and every symptom with its most likely cause and first check. */
export function homePage(page: Page): Html {
  const { book } = page.context;
  const intro = book.intro ?? [];
  return layout(page, {
    description: page.words(intro) || book.title,
    locale: book.locale,
    main: html`<div class="home">
<header class="hero">
<h1>${book.title}</h1>
${intro.length > 0 && prose(page.rich.blocks(intro), "lead")}${searchForm("large", page)}${filter(page)}<ul class="jumps">
<li><a class="button button-quiet" href="#section-symptoms">${page.say(page.wording.findSymptom)}</a></li>
<li><a class="button button-quiet" href="${page.href(supportPath)}">${page.label("include")}</a></li>
</ul>
</header>
${section(2, page.say(page.wording.byArea), html`<ul class="cards">\n${book.areas.map((area) => areaCard(area, page))}</ul>\n`, { id: "section-areas" })}
${section(2, page.say(page.wording.bySymptom), html`${hasFilter(book) && hiddenCount()}${lookup(page)}`, { id: "section-symptoms" })}
${supportLink(page)}</div>
`,
  });
}
