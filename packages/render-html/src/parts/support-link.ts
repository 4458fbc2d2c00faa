import { type Filled, type Html, html, safeUrl } from "@fixbook/core";
import type { Entry, Template } from "@fixbook/schema";
import type { Page } from "../page.js";
import { supportPath } from "../paths.js";
import { checklist, messageWords } from "./checklist.js";
import { prose } from "./section.js";

/** The way to support. Below an entry: what to send along, and where to write about it, as far as the book says. */
export function supportLink(page: Page, entry?: Filled<Entry>): Html {
  const { support } = page.context.book;
  const include = entry === undefined ? [] : [...entry.include, ...support.checklist];
  const contact = entry && contactUrl(support.address, entry);
  const saysWhere = support.contact !== undefined || support.address !== undefined;
  const toSupport = saysWhere ? page.wording.toSupport : page.wording.support;
  return html`<section class="to-support"${entry && messageWords(page, triedOf(entry))}>
<h2><bdi>${page.say(page.wording.stillStuck)}</bdi></h2>
${include.length > 0 && html`<h3>${page.label("include")}</h3>\n${checklist(include, page)}`}${
  entry !== undefined && support.contact !== undefined && prose(page.rich.compact(support.contact))
}<ul class="jumps">
${contact !== undefined && html`<li>${contactButton(contact, page)}</li>\n`}<li><a class="button${contact !== undefined && " button-quiet"}" href="${page.href(supportPath)}">${page.say(toSupport)}</a></li>
</ul>
</section>
`;
}

/** An entry as a message names it. */
function triedOf({ id, title }: Filled<Entry>): string {
  return `${title} (${id})`.toWellFormed();
}

/** The button that begins a message, or leads to the form for one. */
export function contactButton(url: string, page: Page): Html {
  return html`<a class="button" href="${url}">${page.say(page.wording.writeToSupport)}</a>`;
}

/**
 * The address of support; undefined where there is none to link to. With an entry in it: as the subject of a message, or as
 * what a form is asked about.
 */
export function contactUrl(address: Template | undefined, entry?: Filled<Entry>): string | undefined {
  if (address === undefined || entry === undefined) return address === undefined ? undefined : safeUrl(address);
  const about = /^mailto:/i.test(address) ? `subject=${encodeURIComponent(triedOf(entry))}` : `entry=${entry.id}`;
  const [place = "", ...fragment] = address.split("#");
  const joined = `${place}${place.includes("?") ? "&" : "?"}${about}`;
  return safeUrl([joined, ...fragment].join("#"));
}
