import { type Html, html, openingCheck } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { prose, section } from "./section.js";

/** The first thing to try, where it deserves a place of its own. */
export function firstCheck(entry: Entry, page: Page): Html | undefined {
  const check = openingCheck(entry);
  if (check === undefined) return undefined;
  const content = prose(page.rich.compact(check));
  return html`${section(2, page.say(page.wording.firstCheck), content, { className: "first-check" })}`;
}
