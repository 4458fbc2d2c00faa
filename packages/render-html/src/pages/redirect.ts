import { type Html, html, safeUrl } from "@fixbook/core";
import type { IdRecord } from "@fixbook/schema";
import { layout, type PageContent } from "../layout.js";
import { leadsTo } from "../leads-to.js";
import type { Page } from "../page.js";
import { link } from "../parts/related.js";
import { prose } from "../parts/section.js";
import { supportLink } from "../parts/support-link.js";
import { entryPath, pageTwinPath, publicPath } from "../paths.js";

/** The page of an earlier id: it leads to what took its place, and says so where a browser stays. */
export function redirectPage(to: string, page: Page): Html {
  const target = destination(to, page);
  if (target === undefined) return notice(page, page.wording.retired, html``);
  const { resolve, pageUrl } = page.context;
  const canonical = resolve(target.id)?.url ?? pageUrl(publicPath(entryPath(target.id)));
  return notice(
    page,
    page.wording.moved,
    html`${prose(html`<p>${page.say(page.wording.movedTo)}</p>`)}${links([target], "now")}`,
    { href: target.url, canonical: canonical === undefined ? undefined : safeUrl(canonical) },
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

/** The page at which {@link leadsTo} ends. Undefined where there is none that is safe to link to. */
function destination(id: string, page: Page): Destination | undefined {
  const end = leadsTo(id, page.context);
  if (end === undefined) return undefined;
  if (end.kind !== "entry" && end.kind !== "page")
    return { id: end.id, title: end.id, url: page.href(entryPath(end.id)) };
  const { title, url } = page.reference(end.id);
  return url === undefined ? undefined : { id: end.id, title, url };
}

/** Links that carry the query and the fragment of this page's address where scripts run; `now` leads there at once. */
function links(targets: readonly Destination[], when: "now" | "chosen" = "chosen"): Html {
  return html`<ul class="links" data-moved="${when}">\n${targets.map(({ title, url }) => html`<li>${link(title, url)}</li>\n`)}</ul>\n`;
}

function notice(page: Page, title: string, content: Html, moved?: PageContent["moved"]): Html {
  const target = moved === undefined ? { noindex: true } : { moved };
  return layout(page, {
    title,
    titleLocale: page.foreign,
    description: title,
    descriptionLocale: page.foreign,
    locale: page.context.book.locale,
    ...target,
    twin: pageTwinPath(page.path),
    main: html`<div class="notice">
<header>
<h1>${page.say(title)}</h1>
</header>
${content}${moved === undefined && supportLink(page)}</div>
`,
  });
}
