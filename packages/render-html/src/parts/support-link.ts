import { type Filled, type Html, html, safeUrl } from "@fixbook/core";
import type { Entry, Template } from "@fixbook/schema";
import type { Page } from "../page.js";
import { supportPath } from "../paths.js";
import { prose, section } from "./section.js";
import { items } from "./steps.js";

/** The way to support. Below an entry: what to send along, and where to write about it. */
export function supportLink(page: Page, entry?: Filled<Entry>): Html {
  const { support } = page.context.book;
  const include = entry === undefined ? [] : [...entry.include, ...support.checklist];
  const contact = entry && contactUrl(support.address, entry);
  const parts = [
    include.length > 0 && section(3, page.label("include"), items(include, "checklist", page)),
    entry !== undefined && support.contact !== undefined && prose(page.rich.compact(support.contact)),
  ];
  const links = [
    contact !== undefined &&
      html`<li><a class="button" href="${contact}">${page.say(page.wording.writeToSupport)}</a></li>\n`,
    html`<li><a class="button${contact !== undefined && " button-quiet"}" href="${page.href(supportPath)}">${page.say(page.wording.toSupport)}</a></li>\n`,
  ];
  return section(
    2,
    html`<bdi>${page.say(page.wording.stillStuck)}</bdi>`,
    html`${parts}<ul class="jumps">\n${links}</ul>\n`,
    {
      className: "to-support",
    },
  );
}

/** An address with the entry in it: as the subject of a message, or as what a form is asked about. */
function contactUrl(address: Template | undefined, { id, title }: Filled<Entry>): string | undefined {
  if (address === undefined) return undefined;
  const about = /^mailto:/i.test(address)
    ? `subject=${encodeURIComponent(`${title} (${id})`.toWellFormed())}`
    : `entry=${id}`;
  const [place = "", ...fragment] = address.split("#");
  const joined = `${place}${place.includes("?") ? "&" : "?"}${about}`;
  return safeUrl([joined, ...fragment].join("#"));
}
