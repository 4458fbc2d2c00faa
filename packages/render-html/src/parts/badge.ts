import { type Html, html } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { Page } from "../page.js";

/** The mark of an entry that is not for the public, with a space before it. */
export function badge({ audience }: Entry, page: Page): Html | undefined {
  return audience === "internal" ? internalBadge(page) : undefined;
}

/** The mark of what is not for the public, with a space before it. */
export function internalBadge(page: Page): Html {
  return html` <span class="badge">${page.say(page.wording.internal)}</span>`;
}
