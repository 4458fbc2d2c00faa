import { createSearch } from "@fixbook/search";
import type { Book, SearchFile } from "./contract.gen.js";
import type { Head } from "./head.js";
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
  readonly entry: Head<Id>;
  /** The most telling reason first. */
  readonly why: readonly Reason[];
}

/**
 * Makes the function that finds what a problem leads to, best first: with the search of the help center, in the same
 * order. The same problem always has the same answer. Entries that the book does not have are no answer.
 */
export function createFindMatches(
  file: SearchFile,
  entryOf: ReadonlyMap<string, Head>,
): (problem: Problem) => readonly Match[] {
  const search = createSearch(file);
  return (problem) =>
    search(problem).flatMap(({ entry: { id }, reasons }) => {
      const entry = entryOf.get(id);
      const why = reasons.map(({ kind, texts }) => ({ kind, text: texts.join(", ") }));
      return entry ? [{ entry, why }] : [];
    });
}

/** What stands for a search file that nothing can load: ids, signatures, titles and summaries, as the heads say them. */
export function indexOfHeads(book: Book): object {
  return {
    ...book,
    entries: book.entries.map((head) => ({ ...head, ...head.signatures, summary: head.summary?.text })),
  };
}
