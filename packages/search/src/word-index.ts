import { fields } from "./fields.js";
import type { SearchEntry } from "./search-entry.js";
import type { Word, WordReader } from "./words/index.js";

/** Where every word of a book stands. */
export interface WordIndex {
  /** The places of each term, in ascending order. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** How many words stand behind each other from a place on, as the entry spells them. */
  spelled(place: Place, count: number): string;
}

/** A place as one number: of the entry in the book, of the field in the table, of the word in the field. */
export type Place = number;

/** How many places of words there are in a field. What is behind the last one stands there. */
const WORDS = 4096;
const FIELDS = 16;

/** The place of a place's entry in the book. */
export function entryAt(place: Place): number {
  return Math.floor(place / (WORDS * FIELDS));
}

/** The place of a place's field in the table. */
export function fieldAt(place: Place): number {
  return Math.floor(place / WORDS) % FIELDS;
}

/** Reads every word of a book once. */
export function createWordIndex(entries: readonly SearchEntry[], wordsOf: WordReader): WordIndex {
  const places = new Map<string, Place[]>();
  for (const [at, entry] of entries.entries())
    for (const [field, { read }] of fields.entries())
      for (const word of wordsOf(read(entry) ?? "")) {
        const place = (at * FIELDS + field) * WORDS + Math.min(word.at, WORDS - 1);
        for (const term of word.terms) {
          const known = places.get(term);
          if (known === undefined) places.set(term, [place]);
          else known.push(place);
        }
      }
  return {
    places,
    spelled(place, count) {
      const entry = entries[entryAt(place)];
      const text = entry && fields[fieldAt(place)]?.read(entry);
      const at = place % WORDS;
      return spell(wordsOf(text ?? "").filter((word) => word.at >= at && word.at < at + count));
    },
  };
}

/** Words as they stand behind each other. */
function spell(words: readonly Word[]): string {
  return words.reduce((spelled, { text, joint = " ", kind }, index) => {
    return spelled + (index === 0 || kind !== "word" ? "" : joint) + text;
  }, "");
}
