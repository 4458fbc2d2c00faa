import { createSearch, createWordReader, type SearchIndex, type SearchResult } from "@fixbook/search";

/** An answer of a page, with the solution that it is about where the words tell. */
export interface PageResult extends SearchResult {
  readonly solution: string | undefined;
}

/** Finds the answers to a text, best first. */
export type PageSearch = (text: string) => readonly PageResult[];

/** Makes the search of a page. */
export function createPageSearch(index: SearchIndex): PageSearch {
  const search = createSearch(index);
  const wordsOf = createWordReader(index.locale);
  const termsOf = (text: string) => new Set(wordsOf(text).map(({ terms }) => terms[0]));
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
  return (text) => search(text).map((result) => ({ ...result, solution: solutionOf(result) }));
}
