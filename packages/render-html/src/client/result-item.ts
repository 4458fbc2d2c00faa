import { element } from "@fixbook/core/client";
import type { Reason } from "@fixbook/search";
import type { PageResult } from "../search/page-search.js";
import type { Site } from "./site.js";
import { said, scriptWords } from "./words.js";

/** One answer of the list: its title, linked, its area, and why it is an answer. */
export function resultItem({ entry, solution, reasons }: PageResult, site: Site): HTMLLIElement {
  const link = element("a", "", entry.title);
  link.href = site.entryUrl(entry.id, solution);
  const about = [entry.area, ...(entry.internal === true ? [" · ", said(scriptWords.internal)] : [])];
  return element(
    "li",
    "",
    link,
    element("span", "search-area", ...about),
    element(
      "span",
      "search-why",
      ...reasons
        .flatMap((one) => (one.kind === "text" ? [] : [reason(one.kind, one.texts), " "]))
        .slice(0, 2 * MOST_REASONS),
    ),
  );
}

const MOST_REASONS = 3;

/** A title or a symptom that the text has as it is says nothing new. */
type ToldKind = Exclude<Reason["kind"], "text">;

function reason(kind: ToldKind, texts: readonly string[]): HTMLElement {
  const shown = texts.flatMap((text, index) => [...(index > 0 ? [", "] : []), kind === "words" ? text : code(text)]);
  return element("span", "", said(scriptWords.reasons[kind]), " ", ...shown);
}

function code(text: string): HTMLElement {
  return element("code", "", text);
}
