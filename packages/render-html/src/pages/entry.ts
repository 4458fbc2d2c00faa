import { type Filled, type Html, html } from "@fixbook/core";
import type { Entry, RichText } from "@fixbook/schema";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { badge } from "../parts/badge.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { firstCheck } from "../parts/first-check.js";
import { origin } from "../parts/origin.js";
import { pager } from "../parts/pager.js";
import { related } from "../parts/related.js";
import { prose, section } from "../parts/section.js";
import { signatures } from "../parts/signatures.js";
import { solutions } from "../parts/solutions.js";
import { items, steps } from "../parts/steps.js";
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
    main: html`${breadcrumb(page, area ? [{ title: area.title, path: areaPath(area.id) }] : [])}<article class="entry">
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
  const blocks = (label: Html, content: RichText | undefined) =>
    content && section(2, label, prose(page.rich.blocks(content)));
  const parts = [
    saysMoreThanTitle(entry, page) && blocks(page.label("symptom"), entry.symptom),
    firstCheck(entry, page),
    entry.confirm.length > 0 && section(2, page.label("confirm"), steps(entry.confirm, "check", page, "steps checks")),
    solutions(entry, page),
    blocks(page.label("verify"), entry.verify),
    blocks(page.label("escalate"), entry.escalate),
    blocks(page.label("why"), entry.why),
    entry.benefits.length > 0 && section(2, page.label("benefits"), items(entry.benefits, "benefits", page)),
  ];
  return html`${parts}`;
}

/** What stands beside the answer where there is room, and below it where there is not. */
function facts(entry: Entry, page: Page): Html | undefined {
  const applies = entry.appliesTo.map((product) => html`<li>${product}</li>\n`);
  const parts = [
    applies.length > 0 &&
      section(2, page.say(page.wording.appliesTo), html`<ul>\n${applies}</ul>\n`, { className: "applies-to" }),
    signatures(entry, page),
    related(entry, page),
  ].filter((part) => part !== undefined && part !== false);
  return parts.length > 0 ? html`<div class="facts">\n${parts}</div>\n` : undefined;
}
