import { fields } from "./fields.js";
import { createLookUp, type Found } from "./look-up.js";
import type { SearchIndex } from "./search-entry.js";
import { createWordIndex, entryAt, fieldAt, type Place, type WordIndex } from "./word-index.js";
import { createWordReader, type Word } from "./words/index.js";

/** An entry that shares words with a text. */
export interface WordHit {
  /** Its place in the index. */
  readonly at: number;
  /** How much the words tell, from 0 to 1. */
  readonly score: number;
  /** The words of the text that it has, as it spells them. */
  words(): readonly string[];
}

/** How many different words of a text are looked up. A log has more, and says little with them. */
const MOST_WORDS = 24;
/** How many words of an answer are told. */
const MOST_SHOWN = 5;
/** What a word of a text counts that is nowhere in the book: it may be anything. Most grams are no word. */
const NOWHERE = { word: 0.85, gram: 0.3, short: 0.3, tail: 0.3 } as const;
/** The part of a text's words that an entry must have; short words count less. */
const COVERAGE = 0.375;

/** Makes the search by words of a book, in no order. The same text always has the same hits. */
export function createWordSearch({ entries, locale }: SearchIndex): (text: string) => readonly WordHit[] {
  const wordsOf = createWordReader(locale);
  const index = createWordIndex(entries, wordsOf);
  const lookUp = createLookUp(index, locale, wordsOf);
  return (text) => {
    // A reader remembers the words that it meets, so that of each text is let go with it.
    const asked = createWordReader(locale)(text);
    const hits = new Map<number, Shared[]>();
    let whole = 0;
    for (const [at, { kind, terms }] of tellingWords(asked)) {
      const found = lookUp(asked, at);
      const weight = kind === "word" ? Math.min(1, (terms[0]?.length ?? 0) / 5) : 1;
      whole += weight * (found.length > 0 ? 1 : NOWHERE[kind]);
      for (const [entry, best] of bestOf(found, entries.length)) {
        const shared = hits.get(entry) ?? [];
        shared.push({ ...best, covers: best.covers * weight, kind });
        hits.set(entry, shared);
      }
    }
    return [...hits].flatMap(([at, shared]): readonly WordHit[] => {
      const covered = sum(shared.map(({ covers }) => covers)) / whole;
      const score = sum(shared.map((one) => one.score)) * covered;
      return covered < COVERAGE ? [] : [{ at, score: score / (score + 1), words: () => spelled(shared, index) }];
    });
  };
}

/** The words that tell something, each once, by where they are; all where none does. */
function tellingWords(asked: readonly Word[]): readonly (readonly [at: number, word: Word])[] {
  const telling = new Map<string | undefined, readonly [number, Word]>();
  const collect = (isMeant: (word: Word) => boolean): void => {
    for (const [at, word] of asked.entries())
      if (telling.size < MOST_WORDS && !telling.has(word.terms[0]) && isMeant(word))
        telling.set(word.terms[0], [at, word]);
  };
  collect(({ isFiller, kind, terms: [term = ""] }) =>
    kind === "word" ? !isFiller && term.length > 1 : kind !== "tail",
  );
  if (telling.size === 0) collect(() => true);
  return [...telling.values()];
}

/** A word of a text that an entry has. */
interface Shared {
  readonly score: number;
  /** How much of the text it is. */
  readonly covers: number;
  /** Where the entry has it first, in its most telling field, and in how many words. */
  readonly place: Place;
  readonly count: number;
  readonly kind: Word["kind"];
}

/** What tells most of what was found, for each entry. */
function bestOf(found: readonly Found[], entryCount: number): ReadonlyMap<number, Omit<Shared, "kind">> {
  const best = new Map<number, Omit<Shared, "kind">>();
  for (const { likeness, places, count } of found) {
    const byEntry = boosts(places);
    const rarity = Math.log(1 + entryCount / byEntry.size);
    for (const [entry, { boost, place }] of byEntry) {
      const score = rarity * boost * likeness.counts;
      const covers = likeness.covers * Math.min(1, (boost + 2.5) / 5);
      if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { score, covers, place, count });
    }
  }
  return best;
}

/** What a word counts in each entry, by the fields in which it stands, and its first place in the one that counts most. */
function boosts(places: readonly Place[]): ReadonlyMap<number, { readonly boost: number; readonly place: Place }> {
  const byEntry = new Map<number, { boost: number; most: number; place: Place }>();
  let last = -1;
  for (const place of places) {
    const [entry, field] = [entryAt(place), fieldAt(place)];
    const own = entry * fields.length + field;
    // Places are in order, so those of one field stand together.
    if (own === last) continue;
    last = own;
    const boost = fields[field]?.boost ?? 0;
    const known = byEntry.get(entry);
    if (known === undefined) byEntry.set(entry, { boost, most: boost, place });
    else {
      known.boost += boost;
      if (boost > known.most) Object.assign(known, { most: boost, place });
    }
  }
  return byEntry;
}

/** The shared words as the entry spells them. Pieces that follow each other are one word. */
function spelled(shared: readonly Shared[], index: WordIndex): readonly string[] {
  const ranges: { place: Place; count: number }[] = [];
  for (const { place, count, kind } of shared) {
    const last = ranges.at(-1);
    const isNext = kind !== "word" && last !== undefined && place > last.place && place <= last.place + last.count;
    if (isNext) last.count = place + count - last.place;
    else ranges.push({ place, count });
  }
  return [...new Set(ranges.map(({ place, count }) => index.spelled(place, count)))].slice(0, MOST_SHOWN);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
