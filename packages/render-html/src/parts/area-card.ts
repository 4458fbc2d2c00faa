import { type Html, html } from "@fixbook/core";
import type { Area } from "@fixbook/schema";
import type { Page } from "../page.js";
import { areaPath } from "../paths.js";
import { appliesCounts } from "./applies.js";
import { guide } from "./guide.js";
import { prose } from "./section.js";

/** The areas beside the table of the home page; those without entries come last, and say where else to look. */
export function areaCards(page: Page): Html {
  const { book, entriesOf } = page.context;
  const isEmpty = ({ id }: Area) => entriesOf(id).length === 0;
  const cards = [...book.areas.filter((area) => !isEmpty(area)), ...book.areas.filter(isEmpty)];
  return html`<ul class="cards">\n${cards.map((area) => areaCard(area, page))}</ul>\n`;
}

function areaCard(area: Area, page: Page): Html {
  const entries = page.context.entriesOf(area.id);
  const empty = entries.length === 0 && area.empty !== undefined && html`<p class="why-empty">${area.empty}</p>\n`;
  return html`<li class="card"${appliesCounts(entries, page)}>
<h3><a href="${page.href(areaPath(area.id))}">${area.title}</a></h3>
<p class="count"><bdi>${page.say(page.wording.entries(entries.length))}</bdi></p>
${aboutArea(area, page)}${empty}</li>
`;
}

/** What an area covers, and its guide. */
export function aboutArea(area: Area, page: Page): Html {
  return html`${area.summary && prose(page.rich.blocks(area.summary))}${area.guide && guide(area.guide, page)}`;
}
