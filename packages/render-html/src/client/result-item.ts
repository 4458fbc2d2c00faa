import { element, type SearchWords } from "@fixbook/core/client";
import type { Reason } from "@fixbook/search";
import { excerptOf, type Marked, type Marker } from "../search/mark-matches.js";
import type { Lines } from "../search/matched-lines.js";
import type { PageResult } from "../search/page-search.js";
import type { Site } from "./site.js";
import type { Speaker } from "./speaker.js";

/** What a result is shown with. */
export interface ResultLook {
  readonly site: Site;
  readonly speaker: Speaker<SearchWords>;
  readonly mark: Marker;
  readonly lines: Lines;
}

/** A result in a list: its title, linked; what of its symptom or summary fits best; its area, and why it is a result. */
export function resultItem({ entry, solution, reasons, isOutside }: PageResult, look: ResultLook): HTMLLIElement {
  const { site, speaker, mark } = look;
  const title = mark(entry.title);
  const link = element("a", "", ...markedNodes(title));
  link.href = site.address(`${entry.id}/`) + (solution === undefined ? "" : `#solution-${solution}`);
  const texts = [entry.symptom, entry.summary].flatMap((text) =>
    text === undefined || text === entry.title ? [] : [mark(text)],
  );
  const [best] = [...texts].sort((a, b) => b.length - a.length);
  const excerpt = best === undefined ? [] : excerptOf(best);
  const seen = [title, excerpt].flatMap((pieces) => pieces.filter((_, at) => at % 2 === 1));
  const about = [
    element("span", "search-area", entry.area),
    ...(entry.internal === true ? [element("span", "", speaker.said(speaker.words.internal))] : []),
    ...(isOutside
      ? [
          element(
            "span",
            "",
            speaker.said(speaker.words.appliesTo),
            ` ${appliesTexts(entry).join(speaker.words.comma)}`,
          ),
        ]
      : []),
    ...reasons.flatMap((reason) => reasonNodes(reason, seen, look)).slice(0, MOST_REASONS),
  ];
  return element(
    "li",
    "",
    link,
    ...(best === undefined ? [] : [element("p", "search-excerpt", ...markedNodes(excerpt))]),
    element("p", "search-about", ...about.flatMap((one, at) => (at === 0 ? [one] : [" · ", one]))),
  );
}

/** What an entry is for, by titles: the first of its other texts. */
function appliesTexts({ applies = [], other = [] }: PageResult["entry"]): readonly string[] {
  return other.slice(0, applies.length);
}

const MOST_REASONS = 3;

/** A reason in plain words. What the row shows as marked is not said again, nor a title or symptom as it is. */
function reasonNodes(
  { kind, texts, synonyms = [], at }: Reason,
  seen: readonly string[],
  { speaker: { words, said }, lines }: ResultLook,
): readonly HTMLElement[] {
  if (kind === "text") return [];
  if (kind !== "words") {
    const place = at !== undefined && lines.count > 1 ? [", ", said(words.line(lines.numberAt(at.range[0])))] : [];
    const codes = texts.flatMap((text) => [" ", element("code", "", text)]);
    return [element("span", "", said(words.reasons[kind]), ...codes, ...place)];
  }
  const others = texts.filter((text) => ![...seen, ...synonyms.map((one) => one.text)].includes(text));
  return [
    ...synonyms.map(({ asked, text }) => element("span", "", said(words.synonym(asked)), ` ${text}`)),
    ...(others.length > 0 ? [element("span", "", said(words.reasons.words), ` ${others.join(words.comma)}`)] : []),
  ];
}

/** Pieces of a text as nodes: those at odd places in a `mark`. */
export function markedNodes(pieces: Marked): readonly (Node | string)[] {
  return pieces.flatMap((piece, at) => (piece === "" ? [] : [at % 2 === 1 ? element("mark", "", piece) : piece]));
}
