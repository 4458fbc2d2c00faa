import { createSearch, loadLanguage, plainLanguage } from "@fixbook/search";
import type { Book, SearchFile } from "./contract.gen.js";
import type { Head } from "./head.js";
import type { Problem } from "./read-problem.js";

/** What of an entry a problem has: a code, a status, a message, its title or symptom, or words. */
export type ReasonKind = "code" | "status" | "message" | "text" | "words";

/** How sure a match is. */
export type Confidence = "exact" | "likely" | "unsure";

/** What a reader has: the ids of a product of the book and of a platform, and a version. */
export interface Setup {
  readonly product?: string | undefined;
  readonly version?: string | undefined;
  readonly platform?: string | undefined;
}

/** Offsets in a text, in UTF-16 units; the end is behind it. */
export type Range = readonly [start: number, end: number];

/** Why an entry matches. */
export interface Reason {
  readonly kind: ReasonKind;
  /** As the entry has it, in whole words and one line; several words are parted by commas. */
  readonly text: string;
  /** What the problem says in its place, where the book names both as synonyms. */
  readonly asked?: string;
  /** Where the problem has it, if that is a text; of words it is not told. */
  readonly at?: Range;
}

/** An entry that a problem leads to. */
export interface Match<Id extends string = string> {
  readonly entry: Head<Id>;
  /** Whether it is an answer, or, where few are sure, one of the entries that come closest. */
  readonly kind: "answer" | "closest";
  /**
   * How sure it is: `exact`, the problem names the entry by a code or a message of its own; `likely`, it fits; `unsure`, what
   * fits may be of anything else, as a bare status or "permission denied". An application shows an entry by itself from
   * `likely` on.
   */
  readonly confidence: Confidence;
  /** Whether it is for what `appliesTo` says the reader has; true where nothing is said. */
  readonly applies: boolean;
  /** The most telling reason first. */
  readonly why: readonly Reason[];
}

/** What narrows matches down. */
export interface MatchOptions {
  /** How many entries there are at most. */
  readonly limit?: number | undefined;
  /**
   * The hosts whose statuses count, such as `api.acme.example`, with all below them. The status of an address of another
   * host is none; without hosts a status alone is never sure.
   */
  readonly hosts?: readonly string[] | undefined;
  /** What the reader has, by the ids of the book: entries for something else come later. */
  readonly appliesTo?: Setup | undefined;
}

/**
 * Makes the function that finds what a problem leads to, best first: with the search of the help center, in the same
 * order. The same problem always has the same answer. Entries that the book does not have are no answer.
 */
export async function createFindMatches(
  file: SearchFile,
  entryOf: ReadonlyMap<string, Head>,
): Promise<(problem: Problem, options?: MatchOptions) => readonly Match[]> {
  // Without what is known of the language, other forms of words are other words.
  const language = await loadLanguage(file.locale).catch(() => plainLanguage);
  const search = createSearch(file, language);
  return (problem, { limit = Number.POSITIVE_INFINITY, ...options } = {}) =>
    search(problem, options)
      .flatMap(({ entry: { id }, kind: found, confidence, isOutside, reasons }): readonly Match[] => {
        const entry = entryOf.get(id);
        const why = reasons.flatMap(({ kind, texts, synonyms = [], at }) => {
          const start = at && problem.starts?.[at.text];
          const range = at && start !== undefined && ([at.range[0] + start, at.range[1] + start] as const);
          const own = texts.filter((text) => !synonyms.some((one) => one.text === text));
          return [
            ...(own.length > 0 ? [{ kind, text: shown(own.join(", ")), ...(range && { at: range }) }] : []),
            ...synonyms.map(({ asked, text }) => ({ kind, text: shown(text), asked: shown(asked) })),
          ];
        });
        return entry ? [{ entry, kind: found, confidence, applies: !isOutside, why }] : [];
      })
      .slice(0, limit);
}

/** How many characters of a reason are shown. */
const MOST_SHOWN = 120;

/** A text in one line, cut behind a whole word. */
function shown(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (line.length <= MOST_SHOWN) return line;
  const end = line.lastIndexOf(" ", MOST_SHOWN);
  return `${line.slice(0, end > 0 ? end : MOST_SHOWN)}…`;
}

/** What stands for a search file that nothing can load: ids, signatures, titles and summaries, as the heads say them. */
export function indexOfHeads(book: Book): object {
  return {
    ...book,
    entries: book.entries.map((head) => ({ ...head, ...head.signatures, summary: head.summary?.text })),
  };
}
