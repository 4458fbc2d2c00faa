import { type Html, html, solutionAnchor } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import { gist } from "../gist.js";
import type { Page } from "../page.js";
import { areaPath, entryPath } from "../paths.js";
import { saysMoreThanTitle } from "../symptom.js";
import { withoutFigures } from "../without-figures.js";
import { appliesData, appliesLine } from "./applies.js";
import { badge } from "./badge.js";
import { part } from "./part.js";
import { prose } from "./section.js";

/**
 * The quick-lookup table: symptom, most likely cause, first thing to check. One `tbody` for each area with entries; each
 * row has the anchor `entry-<id>`. Where a book has more entries than a page should hold, each area shows its first ones
 * and where the others are; `data-more` is how many these are.
 */
export function lookup(page: Page): Html {
  const { book, entries } = page.context;
  const { say, wording } = page;
  const most = entries.length <= MOST ? MOST : Math.max(3, Math.floor(MOST / book.areas.length));
  const groups = book.areas.map((area) => group(area, most, page));
  const shown = book.areas.reduce((sum, { id }) => sum + Math.min(most, page.context.entriesOf(id).length), 0);
  const more = entries.length - shown;
  return html`<table class="lookup"${more > 0 && html` data-more="${`${more}`}"`}>
<thead><tr><th scope="col">${say(wording.symptom)}</th><th scope="col">${say(wording.mostLikelyCause)}</th><th scope="col">${say(wording.firstThing)}</th></tr></thead>
${groups}</table>
`;
}

/** With as many rows, the page takes a phone about as long to load as one photograph. */
const MOST = 150;

function group(area: Area, most: number, page: Page): Html | undefined {
  const entries = page.context.entriesOf(area.id);
  if (entries.length === 0) return undefined;
  const all = html`<tr class="lookup-more"><td colspan="3"><a href="${page.href(areaPath(area.id))}">${page.say(page.wording.allOf(entries.length, area.title), area.title)}</a></td></tr>
`;
  return html`<tbody id="area-${area.id}">
<tr class="lookup-area"><th scope="rowgroup" colspan="3"><a href="${page.href(areaPath(area.id))}">${area.title}</a></th></tr>
${entries.slice(0, most).map(({ id }) => part("lookup", id))}${entries.length > most && all}</tbody>
`;
}

/** The row of an entry. */
export function lookupRow(entry: Entry, page: Page): Html {
  return html`<tr id="entry-${entry.id}"${appliesData(entry, page)}>
<th scope="row"><a href="${page.href(entryPath(entry.id))}">${entry.title}</a>${badge(entry, page)}${symptom(entry, page)}${appliesLine(entry, page)}</th>
${cell(page.wording.mostLikelyCause, cause(entry, page), page)}
${cell(page.wording.firstThing, prose(firstThing(entry, page)), page)}
</tr>
`;
}

function firstThing({ firstCheck }: Entry, page: Page): Html {
  return firstCheck === undefined ? html`${page.wording.unknown}` : page.rich.compact(withoutFigures(firstCheck));
}

/** What a reader sees, in one paragraph: a row's header holds no blocks. */
function symptom(entry: Entry, page: Page): Html | undefined {
  return saysMoreThanTitle(entry, page) ? html`\n${prose(gist(entry.symptom, page))}` : undefined;
}

/** A cell that carries its column's heading, for narrow screens where the head of the table is out of sight. */
function cell(label: string, content: Html, { said, own }: Page): Html {
  const within = own === undefined ? content : html`<div${own}>${content}</div>`;
  return html`<td data-label="${label}"${said}>${within}</td>`;
}

function cause({ id, solutions: [likely, ...others] }: Entry, page: Page): Html {
  const known = likely?.cause === undefined ? html`${likely?.name ?? page.wording.unknown}` : gist(likely.cause, page);
  const next = others[0];
  const more =
    next &&
    html`<p class="more"><a href="${page.href(entryPath(id))}#${solutionAnchor(next.id)}">${page.say(page.wording.moreCauses(others.length))}</a></p>\n`;
  return html`${prose(known)}${more}`;
}
