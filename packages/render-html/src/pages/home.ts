import { type Html, html } from "@fixbook/core";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { filter, hasFilter, hiddenCount } from "../parts/applies.js";
import { areaCards } from "../parts/area-card.js";
import { foldedLookup, isFolded, lookup } from "../parts/lookup.js";
import { searchForm } from "../parts/search-form.js";
import { prose, section } from "../parts/section.js";
import { homeData } from "../parts/structured-data.js";
import { supportLink } from "../parts/support-link.js";
import { pageTwinPath } from "../paths.js";

/** The home page: every symptom with its most likely cause and first check, and the areas; in a large book, both in one. */
export function homePage(page: Page): Html {
  const { book } = page.context;
  const intro = book.intro ?? [];
  const data = homeData(page);
  return layout(page, {
    description: page.words(intro) || book.title,
    locale: book.locale,
    ...(data !== undefined && { data }),
    twin: pageTwinPath(page.path),
    main: html`<div class="home">
<header class="hero">
<h1>${book.title}</h1>
${intro.length > 0 && prose(page.rich.blocks(intro), "lead")}${searchForm("large", page)}${filter(page)}</header>
<div class="browse">
${isFolded(page) ? folded(page) : unfolded(page)}</div>
${supportLink(page)}</div>
`,
  });
}

function unfolded(page: Page): Html {
  const { say, wording } = page;
  const hidden = hasFilter(page.context.book) && hiddenCount();
  return html`${section(2, say(wording.bySymptom), html`${hidden}${lookup(page)}`, { id: "section-symptoms" })}
${section(2, say(wording.byArea), areaCards(page), { id: "section-areas", className: "beside" })}
`;
}

function folded(page: Page): Html {
  const hidden = hasFilter(page.context.book) && hiddenCount();
  const content = html`${hidden}<div id="section-symptoms">\n${foldedLookup(page)}</div>\n`;
  return section(2, page.say(page.wording.byArea), content, { id: "section-areas" });
}
