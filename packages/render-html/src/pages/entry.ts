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
import { areaPath, twinPath } from "../paths.js";
import { saysMoreThanTitle } from "../symptom.js";

/** One problem: what to check first, how to fix it, and what to do when that does not help. */
export function entryPage(entry: Filled<Entry>, page: Page): Html {
  const area = page.context.book.areas.find(({ id }) => id === entry.area);
  return layout(page, {
    title: entry.title,
    description: page.words(entry.summary ?? entry.symptom),
    locale: entry.locale,
    kind: "article",
    twin: twinPath(entry.id),
    data: entryData(entry, area, page),
    noindex: entry.audience === "internal",
    main: html`${breadcrumb(page, area ? [{ title: area.title, path: areaPath(area.id) }] : [])}${outsideNote(entry, page)}<article class="entry"${appliesData(entry, page)}>
${opening(entry, page)}
<div class="answer">
${answer(entry, page)}</div>
${facts(entry, page)}<div class="ending">
${supportLink(page, entry)}${origin(entry, page)}</div>
</article>
${pager(entry, area, page)}`,
  });
}

function opening(entry: Entry, page: Page): Html {
  return html`<header>
<h1>${entry.title}${badge(entry, page)}</h1>
${entry.summary && prose(page.rich.blocks(entry.summary), "lead")}</header>`;
}

function answer(entry: Entry, page: Page): Html {
  const check = firstCheck(entry, page);
  const parts = publishedParts(entry, page.context.book).map((part) => partOf(part, entry, page));
  // The first check stands right below the symptom, which has a part even where it says nothing of its own.
  const [symptom, ...others] = parts;
  return html`${[symptom, check, ...others]}`;
}

function partOf(part: PublishedPart, entry: Entry, page: Page): Html | undefined {
  switch (part.kind) {
    case "solutions":
      return solutions(entry, page);
    case "own": {
      const marks = { id: sectionAnchor(part.section.id) };
      return section(2, html`${part.section.title}`, prose(page.rich.blocks(part.blocks)), marks);
    }
    case "section":
      return answered(part, entry, page);
  }
}

/** A section that is answered here: what to send along stands below, with the way to support. */
function answered(part: PublishedSection, entry: Entry, page: Page): Html | undefined {
  if (part.id === "include" || (part.id === "symptom" && !saysMoreThanTitle(entry, page))) return undefined;
  const heading = part.internal ? html`${page.label(part.id)}${internalBadge(page)}` : page.label(part.id);
  return section(2, heading, held(part, anchorPrefix(part.id as SectionIdsOf<"entry">), 2, page));
}

/** What stands beside the answer where there is room, and below it where there is not. */
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
