import { type Html, html } from "@fixbook/core";
import type { Area } from "@fixbook/schema";
import type { Page } from "../page.js";
import { areaPath } from "../paths.js";
import { appliesCounts } from "./applies.js";
import { guide } from "./guide.js";
import { prose } from "./section.js";

/** An area on the home page: title, number of entries, summary and guide. */
export function areaCard(area: Area, page: Page): Html {
  const entries = page.context.entriesOf(area.id);
  return html`<li class="card"${appliesCounts(entries, page)}>
<h3><a href="${page.href(areaPath(area.id))}">${area.title}</a></h3>
<p class="count"><bdi>${page.say(page.wording.entries(entries.length))}</bdi></p>
${area.summary && prose(page.rich.blocks(area.summary))}${area.guide && guide(area.guide, page)}</li>
`;
}
