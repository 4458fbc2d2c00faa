import { createWordReader, isFiller } from "@fixbook/core/match";
import type { Book } from "./contract.gen.js";
import type { Overview } from "./overview.js";
import { isWithin } from "./typing-errors.js";

/** An entry that shares words with a text: how much they tell, from 0 to 1, and the words as the entry has them. */
type WordHit = readonly [entry: Overview, score: number, words: string];

/** Finds entries by words, in no order. */
type WordSearch = (words: readonly string[]) => readonly WordHit[];

/** What a word counts that is nowhere in the book: it may be anything. */
const NOWHERE = 0.85;
/** The part of a text's words that an entry must have; short words count less. */
const COVERAGE = 0.375;

/** Makes a reader of the words that tell something, each once, in the form in which they are compared. */
export function createReadWords({ locale }: Book): (text: string) => readonly string[] {
  const wordsOf = createWordReader(locale);
  return (text) => {
    const words = wordsOf(text);
    const telling = words.filter((word) => !isFiller(word));
    return [...new Set((telling[0] ? telling : words).map(({ term }) => term))];
  };
}

/** Makes the search by words of a book: beginnings of words and small typing errors are found, too. */
export function createWordSearch(book: Book): WordSearch {
  const { entries } = book;
  const readWords = createReadWords(book);
  /** For each word, how much it counts in which entry. */
  const index = new Map<string, Map<Overview, number>>();
  for (const entry of entries) {
    const fields: readonly (readonly [boost: number, text: string | undefined])[] = [
      [4, entry.title],
      [3, Object.values(entry.signatures).flat().join(" ")],
      [2, entry.symptom.text],
      [2, entry.summary?.text],
      [1.5, entry.cause?.text],
      [1, entry.firstCheck.text],
      [1, entry.id],
    ];
    for (const [boost, text = ""] of fields)
      for (const word of readWords(text)) {
        const counts = index.get(word) ?? new Map<Overview, number>();
        index.set(word, counts.set(entry, (counts.get(entry) ?? 0) + boost));
      }
  }

  return (words) => {
    const hits = new Map<Overview, { score: number; part: number; known: string }[]>();
    let whole = 0;
    for (const [at, word] of words.entries()) {
      const length = Math.min(1, word.length / 5);
      let most = NOWHERE;
      for (const [known, counts] of index) {
        const part = alike(word, known);
        if (!part) continue;
        most = 1;
        for (const [entry, count] of counts) {
          const hit = hits.get(entry) ?? [];
          const score = Math.log(1 + entries.length / counts.size) * count * (part < 1 ? part / 2 : 1);
          if (score > (hit[at]?.score ?? 0))
            hit[at] = { score, part: length * part * Math.min(1, (count + 2.5) / 5), known };
          hits.set(entry, hit);
        }
      }
      whole += most * length;
    }
    return [...hits].flatMap(([entry, hit]): readonly WordHit[] => {
      let [score, part, known] = [0, 0, ""];
      // Holes are words that the entry has not.
      hit.forEach((one) => {
        score += one.score;
        part += one.part / whole;
        known += ` ${one.known}`;
      });
      score *= part;
      return part < COVERAGE ? [] : [[entry, score / (score + 1), known.trim()]];
    });
  };
}

/** How much of a word of a text a word of the book has: all, its beginning, what typing errors left of it, or nothing. */
function alike(word: string, known: string): number {
  if (known === word) return 1;
  if (word.length > 2 && known.startsWith(word)) return 0.85;
  const typos = word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;
  return typos > 0 && isWithin(typos, word, known) ? 0.75 : 0;
}
