import { createSearch, type SearchEntry } from "@fixbook/core/search";
import type { Book } from "./contract.gen.js";
import type { Overview } from "./overview.js";
import type { Problem } from "./read-problem.js";

/** What of an entry a problem has: a code, a status, a message, its title or symptom, or words. */
export type ReasonKind = "code" | "status" | "message" | "text" | "words";

/** Why an entry matches. */
export interface Reason {
  readonly kind: ReasonKind;
  /** As the entry has it; several words are parted by commas. */
  readonly text: string;
}

/** An entry that a problem leads to. */
export interface Match<Id extends string = string> {
  readonly entry: Overview<Id>;
  /** The most telling reason first. */
  readonly why: readonly Reason[];
}

/**
 * Makes the function that finds what a problem leads to, best first: with the search of the help center, in the same
 * order. The same problem always has the same answer.
 */
export function createFindMatches(
  { locale, areas, entries }: Book,
  entryOf: ReadonlyMap<string, Overview>,
): (problem: Problem) => readonly Match[] {
  const areaTitles = new Map(areas.map(({ id, title }) => [id, title]));
  const search = createSearch({
    locale,
    entries: entries.map(
      ({ id, title, area, signatures, search: texts }): SearchEntry => ({
        id,
        title,
        area: areaTitles.get(area) ?? area,
        ...signatures,
        ...texts,
      }),
    ),
  });
  return (problem) =>
    search(problem).flatMap(({ entry: { id }, reasons }) => {
      const entry = entryOf.get(id);
      const why = reasons.map(({ kind, texts }) => ({ kind, text: texts.join(", ") }));
      return entry === undefined ? [] : [{ entry, why }];
    });
}
