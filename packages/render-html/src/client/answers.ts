import { element } from "@fixbook/core/client";
import type { Language } from "@fixbook/search";
import { createMarker } from "../search/mark-matches.js";
import { readLines } from "../search/matched-lines.js";
import { createPageSearch, type PageIndex, type PageResult } from "../search/page-search.js";
import { chosenSetup, setupTitle } from "./choice.js";
import { pastedLines } from "./pasted-lines.js";
import { resultItem } from "./result-item.js";
import { searchSpeaker as speaker } from "./search-words.js";
import type { Site } from "./site.js";

/** What a page shows for a text. */
export interface Answer {
  /** The ids of the entries that were found, best first. */
  readonly ids: readonly string[];
  /** Whether the first of them answers the text. */
  readonly isSure: boolean;
  /** How many there are, for the live region. */
  readonly message: string;
  readonly nodes: readonly Node[];
}

/** Finds what to show for a text. */
export type Answers = (text: string) => Answer;

/** How many answers are listed before the others are asked for. */
const LISTED = 8;

/** Makes what answers a page with elements: answers, closest entries, and where to go on where there is no answer. */
export function createAnswers(index: PageIndex, language: Language, site: Site): Answers {
  const search = createPageSearch(index, language);
  const markerOf = createMarker(language);
  const { words, said, inItsLanguage } = speaker;

  const group = (label: string, list: HTMLElement): HTMLElement => {
    const name = element("p", "search-label", said(label));
    name.id = `search-${list.className}`;
    const made = element("div", "search-group", name, list);
    made.setAttribute("role", "group");
    made.setAttribute("aria-labelledby", name.id);
    return made;
  };
  return (text) => {
    const setup = chosenSetup(index.products);
    const all = search(text, setup);
    const found = all.filter(({ isOutside }) => !isOutside);
    const outside = all.filter(({ isOutside }) => isOutside);
    const chosen = setup === undefined ? "" : setupTitle(setup, index.products);
    const lines = readLines(text);
    const rows = (some: readonly PageResult[]) =>
      some.map((result) => resultItem(result, { site, speaker, mark: markerOf(result.reasons), lines }));
    const answers = found.filter(({ kind }) => kind === "answer");
    const closest = found.slice(answers.length);
    const list = element("ol", "search-list", ...rows(answers.slice(0, LISTED)));
    const count = words.found(answers.length, closest.length);
    const ranges = all.flatMap(({ reasons }) => reasons.flatMap(({ at }) => (at === undefined ? [] : [at.range])));
    return {
      ids: all.map(({ entry }) => entry.id),
      isSure: answers.length > 0,
      message: outside.length > 0 ? words.outside(count, outside.length, chosen) : count,
      nodes: [
        ...(found.length === 0 ? [element("p", "search-hint", said(words.nothingHint))] : []),
        ...(answers.length > 0 ? [list] : []),
        ...(answers.length > LISTED ? [showAll(list, () => rows(answers.slice(LISTED)), answers.length)] : []),
        ...(closest.length > 0 ? [group(words.closest, element("ol", "search-list", ...rows(closest)))] : []),
        ...(outside.length > 0
          ? [
              showOutside(outside.length, () =>
                group(words.notFor(chosen), element("ol", "search-list search-outside", ...rows(outside))),
              ),
            ]
          : []),
        ...(lines.count > 1 && ranges.length > 0
          ? [group(words.pasted, pastedLines(lines.matched(ranges), speaker))]
          : []),
        ...(answers.length === 0 ? elsewhere(text) : []),
      ],
    };
  };

  /** A button that lists the other answers, and goes to the first of them. */
  function showAll(list: HTMLElement, others: () => readonly HTMLLIElement[], count: number): HTMLElement {
    const button = inItsLanguage(element("button", "search-all", words.showAll(count)));
    button.type = "button";
    button.addEventListener("click", () => {
      const items = others();
      list.append(...items);
      items[0]?.querySelector("a")?.focus();
      button.remove();
    });
    return button;
  }

  /** A button in the place of what is for something else than the reader chose. */
  function showOutside(count: number, make: () => HTMLElement): HTMLElement {
    const button = inItsLanguage(element("button", "search-all search-others", words.showOutside(count)));
    button.type = "button";
    button.addEventListener("click", () => {
      const list = make();
      button.replaceWith(list);
      list.querySelector("a")?.focus();
    });
    return button;
  }

  /** Where to go on: the areas, and support, which gets to know what was asked. */
  function elsewhere(text: string): readonly HTMLElement[] {
    const links = (index.areas ?? []).map(({ id, title }) => {
      const link = element("a", "", title);
      link.href = site.address(`areas/${id}/`);
      return element("li", "", link);
    });
    const support = inItsLanguage(element("a", "button button-quiet", words.support));
    support.href = `${site.address("support/")}#${new URLSearchParams({ problem: carried(text) })}`;
    return [
      ...(links.length > 0 ? [group(words.areas, element("ul", "search-areas", ...links))] : []),
      element("p", "search-support", support, " ", said(words.supportHint)),
    ];
  }
}

/** How much of a text goes along to support. */
const MOST_CARRIED = 1500;

/** What of a text goes along: of a long one the beginning and the end. */
function carried(text: string): string {
  if (text.length <= MOST_CARRIED) return text;
  return `${text.slice(0, MOST_CARRIED / 2)}\n…\n${text.slice(-MOST_CARRIED / 2)}`;
}
