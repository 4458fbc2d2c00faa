import { type Html, html } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { words } from "../words.js";

/** The mark of an entry that is not for the public, with a space before it. */
export function badge({ audience }: Entry): Html | undefined {
  return audience === "internal" ? html` <span class="badge">${words.internal}</span>` : undefined;
}
