import { findSignatures, indexSignatures, longestText } from "@fixbook/core/match";
import type { Book } from "./contract.gen.js";
import type { Overview } from "./overview.js";
import type { Problem } from "./read-problem.js";
import { createReadWords, createWordSearch } from "./word-search.js";

/** What of an entry a problem has: a code, a status, a message, its title or symptom, or words. */
export type ReasonKind = "code" | "status" | "message" | "text" | "words";

/** Why an entry matches. */
export interface Reason {
  readonly kind: ReasonKind;
  /** As the entry has it; words are parted by spaces, in the form in which they were compared. */
  readonly text: string;
}

/** An entry that a problem leads to. */
export interface Match<Id extends string = string> {
  readonly entry: Overview<Id>;
  /** The most telling reason first. */
  readonly why: readonly Reason[];
}

/** What tells most comes first. An entry that has the same, and more, comes before one that has not. */
const RANK: Readonly<Record<ReasonKind, number>> = { code: 5, status: 4, message: 3, text: 2, words: 1 };
/** A text with more different words is a log, and says little with them. */
const MOST_WORDS = 32;
/** A text of three words or fewer is so short that a bare number or word in it is meant as a signature. */
const SHORT = /^\S+(?:\s+\S+){0,2}$/;
/** From three words on a title or a symptom says so much that it is looked for as it is. */
const TELLING = /\S\s+\S+\s+\S/;

/** Makes the function that finds what a problem leads to, best first. The same problem always has the same answer. */
export function createFindMatches(
  book: Book,
  entryOf: ReadonlyMap<string, Overview>,
): (problem: Problem) => readonly Match[] {
  const index = indexSignatures(
    book.entries.map(({ id, signatures, title, symptom }) => ({
      id,
      ...signatures,
      messages: [...signatures.messages, ...[title, symptom.text].filter((text) => TELLING.test(text))],
    })),
  );
  const searchWords = createWordSearch(book);

  return ({ texts, words }) => {
    const hits = new Map<Overview | undefined, Map<string, Ranked>>();
    const add = (entry: Overview | undefined, kind: ReasonKind, text: string, rank: number): void => {
      const reasons = hits.get(entry) ?? new Map<string, Ranked>();
      if (rank >= (reasons.get(text)?.[0] ?? 0)) hits.set(entry, reasons.set(text, [rank, { kind, text }]));
    };
    for (const given of texts)
      for (const [{ id, kind, text }, isSure] of findSignatures(index, given.slice(0, longestText))) {
        const entry = entryOf.get(id);
        const said = kind !== "message" || entry?.signatures.messages.includes(text) ? kind : "text";
        add(entry, said, text, isSure ? RANK[said] : 0);
      }
    // A reader remembers the words that it meets, so that of each problem is let go with it.
    const given = createReadWords(book)(words);
    if (given.length <= MOST_WORDS)
      for (const [entry, score, shared] of searchWords(given)) add(entry, "words", shared, score + RANK.words);
    return book.entries
      .map((entry) => ({ entry, ranked: [...(hits.get(entry)?.values() ?? [])].sort(([a], [b]) => b - a) }))
      .filter(({ ranked: [best] }) => best && (best[0] > 0 || SHORT.test(words.trim())))
      .sort((a, b) => compare(a.ranked, b.ranked))
      .map(({ entry, ranked }) => ({ entry, why: ranked.map(([, reason]) => reason) }));
  };
}

type Ranked = readonly [rank: number, reason: Reason];

/** By the most telling reason, then by the next. */
function compare(a: readonly Ranked[], b: readonly Ranked[]): number {
  for (let at = 0; ; at++) {
    const [[one] = [0], [other] = [0]] = [a[at], b[at]];
    if (one !== other || !a[at]) return other - one;
  }
}
