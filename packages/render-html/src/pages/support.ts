import { type Html, html, labelFor } from "@fixbook/core";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { prose, section } from "../parts/section.js";
import { items } from "../parts/steps.js";

/** What to do when nothing helped: what to send, and where to write. */
export function supportPage(page: Page): Html {
  const { labels, locale, support } = page.context.book;
  const { foreign } = labelFor("include", page.context.book, locale);
  const { intro = [], checklist, contact = [] } = support;
  return layout(page, {
    title: labels.include,
    titleLocale: foreign,
    description: page.words(intro) || labels.include,
    descriptionLocale: intro.length > 0 ? undefined : foreign,
    locale,
    main: html`<div class="support">
${breadcrumb(page)}<header>
<h1>${page.label("include")}</h1>
${intro.length > 0 && prose(page.rich.blocks(intro), "lead")}</header>
${checklist.length > 0 && section(2, page.say(page.wording.checklist), items(checklist, "checklist", page))}${
  contact.length > 0 &&
  section(2, page.say(page.wording.contact), prose(page.rich.blocks(contact)), { className: "contact" })
}</div>
`,
  });
}
