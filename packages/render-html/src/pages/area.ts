import { type Html, html } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import { gist } from "../gist.js";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { appliesData, appliesLine, filter } from "../parts/applies.js";
import { badge } from "../parts/badge.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { guide } from "../parts/guide.js";
import { part } from "../parts/part.js";
import { prose, section } from "../parts/section.js";
import { areaData } from "../parts/structured-data.js";
import { supportLink } from "../parts/support-link.js";
import { entryPath } from "../paths.js";

/** An area: what it covers, its guide, and its entries or the reason why it has none. */
export function areaPage(area: Area, page: Page): Html {
  const summary = area.summary ?? [];
  const data = areaData(area, page);
  return layout(page, {
    title: area.title,
    description: page.words(summary) || area.title,
    locale: page.context.book.locale,
    ...(data !== undefined && { data }),
    main: html`<div class="area">
${breadcrumb(page)}<header>
<h1>${area.title}</h1>
${summary.length > 0 && prose(page.rich.blocks(summary), "lead")}</header>
${area.guide && guide(area.guide, page)}${entryList(area, page)}${supportLink(page)}</div>
`,
  });
}

function entryList(area: Area, page: Page): Html {
  const entries = page.context.entriesOf(area.id);
  if (entries.length === 0) return html`<p class="empty">${area.empty ?? page.say(page.wording.emptyArea)}</p>\n`;
  return section(
    2,
    page.say(page.wording.entriesHeading),
    html`${filter(page)}<ul class="entries">\n${entries.map(({ id }) => part("row", id))}</ul>\n`,
  );
}

/** An entry in the list of its area, whose page `page` is. */
export function areaRow(entry: Entry, page: Page): Html {
  const about =
    entry.summary === undefined ? html`<p>${gist(entry.symptom, page)}</p>` : page.rich.blocks(entry.summary);
  return html`<li${appliesData(entry, page)}><h3><a href="${page.href(entryPath(entry.id))}">${entry.title}</a>${badge(entry, page)}</h3>
${prose(about)}${appliesLine(entry, page)}</li>
`;
}
