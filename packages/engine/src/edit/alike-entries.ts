import { createSearch, loadLanguage } from "@fixbook/search";
import { type CheckOptions, checkBook, searchIndexFor } from "../check/index.js";

/** An entry that answers a problem. */
export interface AlikeEntry {
  readonly id: string;
  readonly title: string;
}

/** No more entries are read before somebody writes another one. */
const MOST = 3;

/**
 * The entries of a book, internal ones included, that its search is sure to mean by a problem, best first: those that have
 * it as their title, a wording or a signature, else the one whose words fit best. None where the book has findings that
 * keep it from being searched.
 */
export async function alikeEntries(
  folder: string,
  problem: string,
  options: CheckOptions = {},
): Promise<readonly AlikeEntry[]> {
  const { book } = await checkBook(folder, { ...options, stage: "writing" });
  if (book === undefined) return [];
  const search = createSearch(searchIndexFor(book, "internal"), await loadLanguage(book.locale));
  const sure = search(problem).filter(({ kind, confidence }) => kind === "answer" && confidence !== "unsure");
  const named = sure.filter(({ reasons: [first] }) => first?.kind !== "words");
  // What has only words in common with it may be anything else from the second on.
  return (named.length > 0 ? named.slice(0, MOST) : sure.slice(0, 1)).map(({ entry: { id, title } }) => ({
    id,
    title,
  }));
}
