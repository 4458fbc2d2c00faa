import { type Filled, type Html, html, solutionAnchor } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import { gist } from "../gist.js";
import type { Page } from "../page.js";
import { areaPath, entryPath } from "../paths.js";
import { saysMoreThanTitle } from "../symptom.js";
import { withoutFigures } from "../without-figures.js";
import { appliesCounts, appliesData, appliesLine } from "./applies.js";
import { aboutArea } from "./area-card.js";
import { badge } from "./badge.js";
import { part } from "./part.js";
import { prose } from "./section.js";
import { title } from "./title.js";

/** With more entries, the home page folds its table up, area by area. */
const MOST_UNFOLDED = 40;

/** With as many rows, the page takes a phone about as long to load as one photograph. */
const MOST_ROWS = 150;

/** Whether the book has so many entries that a reader looks for an area first. */
export function isFolded({ context }: Page): boolean {
  return context.hasMoreThan(MOST_UNFOLDED);
}

/**
 * The quick-lookup table: symptom, most likely cause, first thing to check. One `tbody` with the anchor `area-<id>` for
 * each area with entries; each row has the anchor `entry-<id>`.
 */
export function lookup(page: Page): Html {
  const { book } = page.context;
  return html`<table class="lookup">
${head(page)}${book.areas.map((area) => group(area, page))}</table>
`;
}

/**
 * The same table in pieces, each folded below its area. Where an area has more entries than the page should hold, it shows
 * its first ones and where the others are; `data-more` is how many these are.
 */
export function foldedLookup(page: Page): readonly Html[] {
  const { book, entriesOf } = page.context;
  const filled = book.areas.filter(({ id }) => entriesOf(id).length > 0);
  const most = Math.max(3, Math.floor(MOST_ROWS / filled.length));
  return filled.map((area) => fold(area, most, page));
}

function fold(area: Area, most: number, page: Page): Html {
  const entries = page.context.entriesOf(area.id);
  const more = entries.length - most;
  const all = html`<p class="lookup-more"><a href="${page.href(areaPath(area.id))}">${page.say(page.wording.allOf(entries.length, area.title), area.title)}</a></p>
`;
  return html`<details class="fold" id="area-${area.id}"${appliesCounts(entries, page)}>
<summary><h3>${area.title}</h3> <span class="count"><bdi>${page.say(page.wording.entries(entries.length))}</bdi></span></summary>
${aboutArea(area, page)}<table class="lookup"${more > 0 && html` data-more="${`${more}`}"`}>
${head(page)}<tbody>
${entries.slice(0, most).map(({ id }) => part("lookup", id))}</tbody>
</table>
${all}</details>
`;
}

/** The table of one area, on its own page, whose parts of rows are `row`. `groups` are ids by the title of their group. */
export function areaLookup(groups: readonly RowGroup[], page: Page): Html {
  const bodies = groups.map(
    ({ title, anchor, ids }) => html`<tbody${anchor !== undefined && html` id="${anchor}"`}>
${title !== undefined && html`<tr class="lookup-area"><th scope="rowgroup" colspan="3">${title}</th></tr>\n`}${ids.map((id) => part("row", id))}</tbody>
`,
  );
  return html`<table class="lookup entries">
${head(page)}${bodies}</table>
`;
}

/** Rows that stand together. */
export interface RowGroup {
  readonly title?: string;
  readonly anchor?: string;
  readonly ids: readonly string[];
}

function head({ say, wording }: Page): Html {
  return html`<thead><tr><th scope="col">${say(wording.symptom)}</th><th scope="col">${say(wording.mostLikelyCause)}</th><th scope="col">${say(wording.firstThing)}</th></tr></thead>
`;
}

function group(area: Area, page: Page): Html | undefined {
  const entries = page.context.entriesOf(area.id);
  if (entries.length === 0) return undefined;
  return html`<tbody id="area-${area.id}">
<tr class="lookup-area"><th scope="rowgroup" colspan="3"><a href="${page.href(areaPath(area.id))}">${area.title}</a></th></tr>
${entries.map(({ id }) => part("lookup", id))}</tbody>
`;
}

/** The row of an entry. */
export function lookupRow(entry: Filled<Entry>, page: Page): Html {
  return html`<tr id="entry-${entry.id}"${appliesData(entry, page)}>
<th scope="row"><a href="${page.href(entryPath(entry.id))}">${title(entry)}</a>${badge(entry, page)}${symptom(entry, page)}${appliesLine(entry, page)}</th>
${cell(page.wording.mostLikelyCause, cause(entry, page), page)}
${cell(page.wording.firstThing, firstThing(entry, page), page)}
</tr>
`;
}

function firstThing({ firstCheck }: Entry, page: Page): Html | undefined {
  return firstCheck && prose(page.rich.compact(withoutFigures(firstCheck)));
}

/** What a reader sees, in one paragraph: a row's header holds no blocks. */
function symptom(entry: Entry, page: Page): Html | undefined {
  return saysMoreThanTitle(entry, page) ? html`\n${prose(gist(entry.symptom, page))}` : undefined;
}

/**
 * A cell that carries its column's heading, for narrow screens where the head of the table is out of sight. One with
 * nothing to say is not shown there, nor is a column in which no cell has anything to say.
 */
function cell(label: string, known: Html | undefined, { said, own, wording }: Page): Html {
  const content = known ?? prose(html`${wording.unknown}`);
  const within = own === undefined ? content : html`<div${own}>${content}</div>`;
  return html`<td data-label="${label}"${known === undefined && html` class="unknown"`}${said}>${within}</td>`;
}

function cause({ id, solutions: [likely, ...others] }: Entry, page: Page): Html | undefined {
  const next = others[0];
  if (likely?.cause === undefined && likely?.name === undefined && next === undefined) return undefined;
  const known = likely?.cause === undefined ? html`${likely?.name ?? page.wording.unknown}` : gist(likely.cause, page);
  const more =
    next &&
    html`<p class="more"><a href="${page.href(entryPath(id))}#${solutionAnchor(next.id)}">${page.say(page.wording.moreCauses(others.length))}</a></p>\n`;
  return html`${prose(known)}${more}`;
}
