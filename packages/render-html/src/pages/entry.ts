import {
  anchorPrefix,
  type Filled,
  type Html,
  html,
  type PublishedPart,
  type PublishedSection,
  publishedParts,
  resolveApplicability,
  sectionAnchor,
} from "@fixbook/core";
import type { Entry, SectionIdsOf } from "@fixbook/schema";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { appliesData, outsideNote } from "../parts/applies.js";
import { badge, internalBadge } from "../parts/badge.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { contents } from "../parts/contents.js";
import { firstCheck } from "../parts/first-check.js";
import { held } from "../parts/held.js";
import { origin } from "../parts/origin.js";
import { pager } from "../parts/pager.js";
import { related } from "../parts/related.js";
import { prose, section } from "../parts/section.js";
import { signatures } from "../parts/signatures.js";
import { solutions } from "../parts/solutions.js";
import { entryData } from "../parts/structured-data.js";
import { supportLink } from "../parts/support-link.js";
import { title } from "../parts/title.js";
import { areaPath, twinPath } from "../paths.js";
import { saysMoreThanTitle } from "../symptom.js";

/** One problem: what to check first, how to fix it, and what to do when that does not help. */
export function entryPage(entry: Filled<Entry>, page: Page): Html {
  const parts = publishedParts(entry, page.context.book).filter((part) => isAnswered(part, entry, page));
  const area = page.context.book.areas.find(({ id }) => id === entry.area);
  return layout(page, {
    title: entry.title,
    description: describe(entry, page),
    locale: entry.locale,
    kind: "article",
    twin: twinPath(entry.id),
    data: entryData(entry, area, page),
    noindex: entry.audience === "internal",
    main: html`${breadcrumb(page, area ? [{ title: area.title, path: areaPath(area.id) }] : [])}${outsideNote(entry, page)}<article class="entry"${appliesData(entry, page)}>
${opening(entry, page)}
<div class="answer">
${answer(parts, entry, page)}</div>
${rail(parts, entry, page)}<div class="ending">
${supportLink(page, entry)}${origin(entry, page)}</div>
</article>
${pager(entry, area, page)}`,
  });
}

/** What a search engine shows of an entry: its summary and what the reader sees, of which a symptom nobody wrote says no more. */
function describe(entry: Entry, page: Page): string {
  const symptom = page.words(entry.symptom);
  const summary = entry.summary && page.words(entry.summary);
  if (summary === undefined) return symptom;
  return saysMoreThanTitle(entry, page) ? `${summary} ${symptom}` : summary;
}

function opening(entry: Filled<Entry>, page: Page): Html {
  return html`<header>
<h1>${title(entry)}${badge(entry, page)}</h1>
${entry.summary && prose(page.rich.blocks(entry.summary), "lead")}</header>`;
}

/** Whether a part is shown as a section of the answer: what to send along stands below, with the way to support. */
function isAnswered(part: PublishedPart, entry: Entry, page: Page): boolean {
  if (part.kind !== "section") return true;
  return part.id !== "include" && (part.id !== "symptom" || saysMoreThanTitle(entry, page));
}

function answer(parts: readonly PublishedPart[], entry: Entry, page: Page): Html {
  const isSymptom = (part: PublishedPart | undefined) => part?.kind === "section" && part.id === "symptom";
  const shown = parts.map((part) => partOf(part, entry, page));
  // The first check stands right below the symptom.
  shown.splice(isSymptom(parts[0]) ? 1 : 0, 0, firstCheck(entry, page) ?? html``);
  return html`${shown}`;
}

function partOf(part: PublishedPart, entry: Entry, page: Page): Html {
  switch (part.kind) {
    case "solutions":
      return solutions(entry, page);
    case "own": {
      const marks = { id: sectionAnchor(part.section.id) };
      return section(2, html`${part.section.title}`, prose(page.rich.blocks(part.blocks)), marks);
    }
    case "section":
      return answered(part, page);
  }
}

function answered(part: PublishedSection, page: Page): Html {
  const heading = part.internal ? html`${page.label(part.id)}${internalBadge(page)}` : page.label(part.id);
  const content = held(part, anchorPrefix(part.id as SectionIdsOf<"entry">), 2, page);
  return section(2, heading, content, { id: sectionAnchor(part.id) });
}

/** What stands beside the answer where there is room, and below it where there is not. */
function rail(parts: readonly PublishedPart[], entry: Entry, page: Page): Html | undefined {
  const beside = [contents(parts, entry, page), facts(entry, page)].filter((part) => part !== undefined);
  return beside.length > 0 ? html`<div class="rail">\n${beside}</div>\n` : undefined;
}

function facts(entry: Entry, page: Page): Html | undefined {
  const applies = resolveApplicability(entry, page.context.book.products).map(({ text }) => html`<li>${text}</li>\n`);
  const parts = [
    applies.length > 0 &&
      section(2, page.say(page.wording.appliesTo), html`<ul>\n${applies}</ul>\n`, { className: "applies-to" }),
    signatures(entry, page),
    related(entry, page),
  ].filter((part) => part !== undefined && part !== false);
  return parts.length > 0 ? html`<div class="facts">\n${parts}</div>\n` : undefined;
}
