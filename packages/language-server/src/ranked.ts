import type { CatalogEntry } from "./catalog.js";

/** Rows in the order of how well they answer to something typed. */
export interface Ranked<Row> {
  readonly found: readonly Row[];
  /** Whether there are more than were asked for. */
  readonly hasMore: boolean;
}

/**
 * The rows that hold every word of what is typed: first those of which a word begins with it, then others, and of these
 * first those that `isNear` says. Anything answers to nothing.
 */
export function ranked<Row extends Pick<CatalogEntry, "words">>(
  rows: readonly Row[],
  typed: string,
  most: number,
  isNear: (row: Row) => boolean = () => false,
): Ranked<Row> {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const ranks: Row[][] = [[], [], [], [], [], []];
  for (const row of rows) {
    const rank = rankOf(row.words, words);
    if (rank !== undefined) ranks[rank * 2 + (isNear(row) ? 0 : 1)]?.push(row);
  }
  const found = ranks.flat();
  return { found: found.slice(0, most), hasMore: found.length > most };
}

function rankOf(text: string, words: readonly string[]): number | undefined {
  let rank = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at === -1) return undefined;
    if (at !== 0) rank = Math.max(rank, startsWord(text, word, at) ? 1 : 2);
  }
  return rank;
}

function startsWord(text: string, word: string, from: number): boolean {
  for (let at = from; at !== -1; at = text.indexOf(word, at + 1))
    if (!/[a-z0-9]/.test(text[at - 1] ?? " ")) return true;
  return false;
}
