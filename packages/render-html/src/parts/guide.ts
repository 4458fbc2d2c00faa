import { type Html, html } from "@fixbook/core";
import type { Guide } from "@fixbook/schema";
import type { Page } from "../page.js";
import { link } from "./related.js";
import { prose } from "./section.js";

/** The guide to a whole area: its title, linked, and what it covers. */
export function guide({ title, summary, ref }: Guide, page: Page): Html {
  return html`<div class="guide">
<p><span class="guide-label">${page.say(page.wording.guide)}</span> ${link(title, page.reference(ref).url)}</p>
${summary !== undefined && prose(page.rich.blocks(summary))}</div>
`;
}
