import { type Html, html } from "@fixbook/core";
import type { Area } from "@fixbook/schema";
import { filledAreas } from "../filled-areas.js";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { filter } from "../parts/applies.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { guide } from "../parts/guide.js";
import { byInitial } from "../parts/initials.js";
import { areaLookup, type RowGroup } from "../parts/lookup.js";
import { prose, section } from "../parts/section.js";
import { areaData } from "../parts/structured-data.js";
import { supportLink } from "../parts/support-link.js";
import { areaPath, pageTwinPath } from "../paths.js";

/** An area: what it covers, its guide, its entries or the reason why it has none, and the other areas. */
export function areaPage(area: Area, page: Page): Html {
  const summary = area.summary ?? [];
  const data = areaData(area, page);
  return layout(page, {
    title: area.title,
    description: page.words(summary) || area.title,
    locale: page.context.book.locale,
    ...(data !== undefined && { data }),
    twin: pageTwinPath(page.path),
    main: html`<div class="area">
${breadcrumb(page)}<header>
<h1>${area.title}</h1>
${summary.length > 0 && prose(page.rich.blocks(summary), "lead")}</header>
${area.guide && guide(area.guide, page)}<div class="browse">
${entryList(area, page)}${siblings(area, page)}</div>
${supportLink(page)}</div>
`,
  });
}

function entryList(area: Area, page: Page): Html {
  const entries = page.context.entriesOf(area.id);
  if (entries.length === 0) return html`<p class="empty">${area.empty ?? page.say(page.wording.emptyArea)}</p>\n`;
  const groups = byInitial(entries);
  const content = html`${filter(page)}${entries.length >= FEWEST_NARROWED && narrow(page)}${letters(groups, page)}${areaLookup(groups, page)}`;
  return section(2, page.say(page.wording.entriesHeading), content);
}

/** Fewer entries are looked through at a glance. */
const FEWEST_NARROWED = 12;

/** The field that narrows the list down; it is shown where scripts run. */
function narrow(page: Page): Html {
  return html`<div class="narrow">
<label for="narrow">${page.say(page.wording.narrow)}</label>
<input id="narrow" type="search" autocomplete="off" autocapitalize="off" spellcheck="false">
</div>
`;
}

function letters(groups: readonly RowGroup[], page: Page): Html | undefined {
  const links = groups.flatMap(({ title, anchor }) =>
    title === undefined || anchor === undefined ? [] : [html`<li><a href="#${anchor}">${title}</a></li>\n`],
  );
  if (links.length === 0) return undefined;
  return html`<nav aria-label="${page.wording.letters}"${page.said}>
<ul class="letters"${page.own}>
${links}</ul>
</nav>
`;
}

function siblings({ id }: Area, page: Page): Html | undefined {
  const others = filledAreas(page.context).filter((one) => one.id !== id);
  if (others.length === 0) return undefined;
  const links = others.map((one) => html`<li><a href="${page.href(areaPath(one.id))}">${one.title}</a></li>\n`);
  return section(2, page.say(page.wording.otherAreas), html`<ul>\n${links}</ul>\n`, { className: "beside siblings" });
}
