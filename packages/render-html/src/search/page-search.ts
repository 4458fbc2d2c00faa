import {
  createSearch,
  createWordReader,
  type Language,
  longestText,
  type Range,
  type Reason,
  type SearchIndex,
  type SearchResult,
  type Setup,
} from "@fixbook/search";

/** The index as pages have it: with the areas that have entries, in the book's order. */
export interface PageIndex extends SearchIndex {
  readonly areas?: readonly PageArea[];
}

export interface PageArea {
  readonly id: string;
  readonly title: string;
}

/** A result of a page, with the solution that it is about where the words tell. */
export interface PageResult extends SearchResult {
  /** Why it is a result; `at` is a place in the whole text. */
  readonly reasons: readonly Reason[];
  readonly solution: string | undefined;
}

/** Finds what helps with a text of any length, best first, answers before what is closest; see `SearchOptions.appliesTo`. */
export type PageSearch = (text: string, appliesTo?: Setup) => readonly PageResult[];

/** Makes the search of a page. */
export function createPageSearch(index: SearchIndex, language: Language): PageSearch {
  const search = createSearch(index, language);
  const wordsOf = createWordReader(language);
  const termsOf = (text: string) => new Set(wordsOf(text).map(({ terms: [term = ""] }) => language.stem(term)));
  /** The solution that more of the matched words are about than any other. */
  const solutionOf = ({ entry: { solutions = [] }, reasons }: SearchResult): string | undefined => {
    const terms = termsOf(reasons.flatMap(({ kind, texts }) => (kind === "words" ? texts : [])).join("\n"));
    const [first, second] = solutions
      .map(({ id, name = "", cause = "" }) => ({
        id,
        count: [...termsOf(`${name}\n${cause}`)].filter((term) => terms.has(term)).length,
      }))
      .sort((a, b) => b.count - a.count);
    return first !== undefined && second !== undefined && first.count > second.count ? first.id : undefined;
  };
  return (text, appliesTo) => {
    const pieces = piecesOf(text);
    const starts = pieces.map(([start]) => start);
    const found = search({ texts: pieces.map(([start, end]) => text.slice(start, end)), words: text }, { appliesTo });
    return found.map((result) => ({
      ...result,
      reasons: result.reasons.map(({ at, ...reason }) => (at === undefined ? reason : { ...reason, at: within(at) })),
      solution: solutionOf(result),
    }));

    function within({ text: piece, range: [start, end] }: NonNullable<Reason["at"]>): NonNullable<Reason["at"]> {
      const from = starts[piece] ?? 0;
      return { text: 0, range: [from + start, from + end] };
    }
  };
}

/** How much of the beginning and of the end of a text is searched: a log of a day, in about a second. */
const MOST = 8 * longestText;

/**
 * The parts in which a long text is searched, each as long as the search takes, and ending with a line where one ends in
 * its second half. What lies in the middle of an enormous text is left out.
 */
export function piecesOf(text: string): readonly Range[] {
  const pieces: Range[] = [];
  for (let start = 0; start < text.length || pieces.length === 0; ) {
    if (start >= MOST && start < text.length - MOST) start = text.length - MOST;
    const end = start + longestText;
    const line = end < text.length ? text.lastIndexOf("\n", end - 1) + 1 : 0;
    pieces.push([start, line > start + longestText / 2 ? line : Math.min(end, text.length)]);
    start = pieces.at(-1)?.[1] ?? end;
  }
  return pieces;
}
