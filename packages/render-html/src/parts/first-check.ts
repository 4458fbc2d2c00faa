import { type Html, html } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { prose, section } from "./section.js";

/** The first thing to try, where it says more than the page's only step does. */
export function firstCheck(entry: Entry, page: Page): Html | undefined {
  const content = page.rich.compact(entry.firstCheck);
  const [first] = entry.solutions.flatMap(({ fix }) => fix);
  const stepCount = entry.solutions.reduce((count, { fix }) => count + fix.length, 0);
  const isOnlyStep = stepCount === 1 && first !== undefined && `${page.rich.compact(first)}` === `${content}`;
  if (isOnlyStep && entry.solutions.length === 1) return undefined;
  return html`${section(2, page.say(page.wording.firstCheck), prose(content), { className: "first-check" })}`;
}
