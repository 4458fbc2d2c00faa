import { type Html, html, labelFor } from "@fixbook/core";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { checklist, messageWords } from "../parts/checklist.js";
import { prose, section } from "../parts/section.js";
import { contactButton, contactUrl } from "../parts/support-link.js";
import { pageTwinPath } from "../paths.js";

/** What to do when nothing helped: what to send, and where to write. */
export function supportPage(page: Page): Html {
  const { labels, locale, support } = page.context.book;
  const { foreign } = labelFor("include", page.context.book, locale);
  const { intro = [], contact = [] } = support;
  const address = contactUrl(support.address);
  return layout(page, {
    title: labels.include,
    titleLocale: foreign,
    description: page.words(intro) || labels.include,
    descriptionLocale: intro.length > 0 ? undefined : foreign,
    locale,
    twin: pageTwinPath(page.path),
    main: html`<div class="support"${messageWords(page)}>
${breadcrumb(page)}<header>
<h1>${page.label("include")}</h1>
${intro.length > 0 && prose(page.rich.blocks(intro), "lead")}</header>
${support.checklist.length > 0 && section(2, page.say(page.wording.checklist), checklist(support.checklist, page))}${
  (contact.length > 0 || address !== undefined) &&
  section(
    2,
    page.say(page.wording.contact),
    html`${contact.length > 0 && prose(page.rich.blocks(contact))}${address !== undefined && html`<p class="jumps">${contactButton(address, page)}</p>\n`}`,
    { className: "contact" },
  )
}</div>
`,
  });
}
