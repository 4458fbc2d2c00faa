import { type Html, html, safeUrl } from "@fixbook/core";
import type { IdRecord } from "@fixbook/schema";
import { layout } from "../layout.js";
import type { Page } from "../page.js";
import { link } from "../parts/related.js";
import { prose } from "../parts/section.js";
import { supportLink } from "../parts/support-link.js";
import { entryPath, publicPath } from "../paths.js";

/** The page of an earlier id: it leads to what took its place, and says so where a browser stays. */
export function redirectPage(to: string, page: Page): Html {
  const target = destination(to, page);
  if (target === undefined) return notice(page, page.wording.retired, html``);
  const { resolve, pageUrl } = page.context;
  const canonical = safeUrl(resolve(target.id)?.url ?? pageUrl(publicPath(entryPath(target.id))));
  return notice(
    page,
    page.wording.moved,
    html`${prose(html`<p>${page.say(page.wording.movedTo)}</p>`)}${links([target], "now")}`,
    canonical === undefined ? undefined : { href: target.url, canonical },
  );
}

/** The page of an id that the ledger says is gone: moved, split into several, or retired. */
export function recordPage(record: IdRecord, page: Page): Html {
  if (record.kind === "moved") return redirectPage(record.to, page);
  const ids = record.kind === "split" ? record.into : record.see;
  const targets = ids.flatMap((id) => destination(id, page) ?? []);
  if (record.kind === "split") {
    return notice(
      page,
      page.wording.split,
      html`${prose(html`<p>${page.say(page.wording.splitInto)}</p>`)}${links(targets)}`,
    );
  }
  const nearest = targets.length > 0 && html`${prose(html`<p>${page.say(page.wording.nearest)}</p>`)}${links(targets)}`;
  return notice(page, page.wording.retired, html`${prose(html`<p>${record.note}</p>`, "lead")}${nearest}`);
}

interface Destination {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** Where an id leads: to an entry, a page of an inventory, or the page that says what became of it. Undefined in a circle. */
function destination(id: string, page: Page, passed: readonly string[] = []): Destination | undefined {
  const { title, url } = page.reference(id);
  if (url !== undefined) return { id, title, url };
  const record = passed.includes(id) ? undefined : page.context.book.records.find((one) => one.id === id);
  if (record?.kind === "moved") return destination(record.to, page, [...passed, id]);
  return record && { id, title: id, url: page.href(entryPath(id)) };
}

/** Links that carry the query and the fragment of this page's address where scripts run; `now` leads there at once. */
function links(targets: readonly Destination[], when: "now" | "chosen" = "chosen"): Html {
  return html`<ul class="links" data-moved="${when}">\n${targets.map(({ title, url }) => html`<li>${link(title, url)}</li>\n`)}</ul>\n`;
}

function notice(page: Page, title: string, content: Html, moved?: { href: string; canonical: string }): Html {
  const target = moved === undefined ? { noindex: true } : { moved };
  return layout(page, {
    title,
    titleLocale: page.foreign,
    description: title,
    descriptionLocale: page.foreign,
    locale: page.context.book.locale,
    ...target,
    main: html`<div class="notice">
<header>
<h1>${page.say(title)}</h1>
</header>
${content}${moved === undefined && supportLink(page)}</div>
`,
  });
}
