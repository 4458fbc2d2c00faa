import type { Filled, ReferenceTarget } from "@fixbook/core";
import { type Html, html } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { entryPath } from "../paths.js";

/** The entries before and after this one in its area, or undefined when it stands alone. */
export function pager(entry: Filled<Entry>, area: Area | undefined, page: Page): Html | undefined {
  const { previous, next } = page.context.neighboursOf(entry.id);
  if (previous === undefined && next === undefined) return undefined;
  return html`<nav class="pager" aria-label="${page.wording.moreIn(area?.title ?? entry.area)}"${page.said}>
${previous && step("prev", page.wording.previous, previous, page)}${next && step("next", page.wording.next, next, page)}</nav>
`;
}

function step(rel: "prev" | "next", label: string, { id, title }: ReferenceTarget, page: Page): Html {
  return html`<a class="pager-${rel}" rel="${rel}" href="${page.href(entryPath(id))}"${page.own}><span>${page.say(label)}</span> ${title}</a>\n`;
}
