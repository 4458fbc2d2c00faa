import { wordsFor } from "../words/index.js";
import type { VersionWords } from "../words/words.js";

/**
 * A range of versions as readers see it behind the name of a product: `2.1`, `2.1 to 2.2`, `2.1 and later`. By signs, which
 * need no words, in languages that have none. Empty where there is no limit.
 */
export function rangeWords(from: string | undefined, to: string | undefined, locale: string): string {
  if (from !== undefined && from === to) return from;
  const { words, foreign } = wordsFor(locale);
  const { between, later, earlier } = foreign === undefined ? words.versions : SIGNS;
  if (from !== undefined && to !== undefined) return between(from, to);
  if (from !== undefined) return later(from);
  return to === undefined ? "" : earlier(to);
}

const SIGNS: VersionWords = {
  between: (from, to) => `${from}–${to}`,
  later: (from) => `≥ ${from}`,
  earlier: (to) => `≤ ${to}`,
};
