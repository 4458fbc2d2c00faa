import { compareText } from "@fixbook/schema";
import type { RowGroup } from "./lookup.js";

/** Fewer rows are looked through without letters. */
const FEWEST = 60;
/** A script with more letters than this is no help. */
const MOST_LETTERS = 40;

/**
 * The rows of a long list by the first letters of their titles, in the order of code units; in one group where it is
 * short, or where a letter says little, as in Chinese.
 */
export function byInitial(rows: readonly { readonly id: string; readonly title: string }[]): readonly RowGroup[] {
  const whole = [{ ids: rows.map(({ id }) => id) }];
  if (rows.length < FEWEST) return whole;
  const sorted = rows
    .map(({ id, title }) => ({ id, key: keyOf(title) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id));
  const groups = Map.groupBy(sorted, ({ key }) => initialOf(key));
  if (groups.size < 2 || groups.size > MOST_LETTERS) return whole;
  return [...groups].map(([title, members], index) => ({
    title,
    anchor: `letter-${index + 1}`,
    ids: members.map(({ id }) => id),
  }));
}

/** A title without accents and capitals, from its first letter or digit on. */
function keyOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .toUpperCase();
}

function initialOf(key: string): string {
  const [first = ""] = key;
  return /\p{L}/u.test(first) ? first : "0–9";
}
