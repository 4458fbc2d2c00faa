import { element } from "@fixbook/core/client";
import type { Reason, SearchResult } from "@fixbook/core/search";
import { scriptWords } from "../words.js";
import type { Site } from "./site.js";

/** One answer of the list: its title, linked, its area, and why it is an answer. */
export function resultItem({ entry, solution, reasons }: SearchResult, site: Site): HTMLLIElement {
  const link = element("a", "", entry.title);
  link.href = site.entryUrl(entry.id, solution);
  const about = [entry.area, ...(entry.internal === true ? [scriptWords.internal] : [])].join(" · ");
  return element(
    "li",
    "",
    link,
    element("span", "search-area", about),
    element("span", "search-why", ...reasons.slice(0, MOST_REASONS).flatMap((one) => [reason(one), " "])),
  );
}

const MOST_REASONS = 3;

function reason({ kind, texts }: Reason): HTMLElement {
  const shown = texts.flatMap((text, index) => [...(index > 0 ? [", "] : []), kind === "words" ? text : code(text)]);
  return element("span", "", `${scriptWords.reasons[kind]} `, ...shown);
}

function code(text: string): HTMLElement {
  return element("code", "", text);
}
