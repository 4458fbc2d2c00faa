import { type Html, html } from "@fixbook/core";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { prose, section } from "../parts/section.js";
import { items } from "../parts/steps.js";
import { words } from "../words.js";

/** What to do when nothing helped: what to send, and where to write. */
export function supportPage(page: Page): Html {
  const { labels, locale, support } = page.context.book;
  const { intro = [], checklist, contact = [] } = support;
  return layout(page, {
    title: labels.include,
    description: page.words(intro) || labels.include,
    locale,
    main: html`<div class="support">
${breadcrumb(page)}<header>
<h1>${labels.include}</h1>
${intro.length > 0 && prose(page.rich.blocks(intro), "lead")}</header>
${checklist.length > 0 && section(2, words.checklist, items(checklist, "checklist", page))}${
  contact.length > 0 && section(2, words.contact, prose(page.rich.blocks(contact)), { className: "contact" })
}</div>
`,
  });
}
