import { fields } from "./fields.js";
import type { Haystack } from "./haystack.js";
import type { Language } from "./language.js";
import { createLookUp, type Found, type Hit, type Likeness } from "./look-up.js";
import type { SearchIndex } from "./search-entry.js";
import { createSynonyms } from "./synonyms.js";
import { createWordReader, type Word } from "./words/index.js";

/** An entry that shares words with a text. */
export interface WordHit {
  /** Its place in the index. */
  readonly at: number;
  /** How much the words tell, from 0 to 1. */
  readonly score: number;
  /** How much of what the text says the entry has, from 0 to 1. */
  readonly covered: number;
  /** Whether it has a word that few others have, or what a word of the text stands for in this book. */
  readonly isClose: boolean;
  /** How many of its words few others have. */
  readonly rareWords: number;
  /** The words of the text that it has, as it spells them. */
  words(): readonly MatchedWord[];
}

/** A word of an entry, and what stands for it in the text where that is another. */
export interface MatchedWord {
  readonly text: string;
  readonly asked?: string;
}

/** How many different words of a text are looked up. A log has more, and says little with them. */
const MOST_WORDS = 24;
/** A text of more words is no question of a person: it is not searched for typing errors. */
const LONG = 20;
/** How many words a phrase has at most that stands for others. */
const MOST_PHRASE = 4;
/** How many words of an answer are told. */
const MOST_SHOWN = 5;
/** What a word of a text counts that is nowhere in the book: it may be anything. Most grams are no word. */
const NOWHERE = { word: 0.85, gram: 0.3, short: 0.3, tail: 0.3 } as const;
/** An entry that has so much of a text has all of it. */
const ALL = 0.95;
/** What a word counts that stands for another: by the book's own list, or by everyday language. */
const MEANT: Likeness = { covers: 0.9, counts: 0.8 };
const EVERYDAY: Likeness = { covers: 0.45, counts: 0.45 };

/** Makes the search by words of a book, best first. The same text always has the same hits. */
export function createWordSearch(
  { entries, locale, synonyms = [] }: SearchIndex,
  haystack: () => Haystack,
  language: Language,
): (text: string) => readonly WordHit[] {
  const wordsOf = createWordReader(language);
  const everyday = language.everyday.map((words) => ({ from: words, to: words }));
  const alternatives = [
    { likeness: MEANT, of: createSynonyms(synonyms, wordsOf, language.stem) },
    { likeness: EVERYDAY, of: createSynonyms(everyday, wordsOf, language.stem) },
  ];
  let known: { readonly haystack: Haystack; readonly lookUp: ReturnType<typeof createLookUp> } | undefined;
  return (text) => {
    if (known === undefined) {
      const made = haystack();
      known = { haystack: made, lookUp: createLookUp(made, locale, language) };
    }
    const { lookUp } = known;
    const spelled = known.haystack.spelled;
    // A reader remembers the words that it meets, so that of each text is let go with it.
    const asked = createWordReader(language)(text);
    const isLong = asked.length > LONG;
    const telling = tellingWords(asked);
    const meant = new Map<number, Meant[]>();
    const places = new Set(telling.map(([at]) => at));
    const ofFillers = new Map<number, Word>();
    for (const { likeness, of } of isLong ? alternatives.slice(0, 1) : alternatives)
      for (const { at, count, asked: own, words, isUnspaced } of of(
        asked.slice(0, (telling.at(-1)?.[0] ?? 0) + MOST_PHRASE),
      )) {
        const hits = isUnspaced ? lookUp.run(words) : lookUp.phrase(words);
        if (hits.length === 0) continue;
        const within = asked.slice(at, at + count).filter((_, index) => places.has(at + index)).length;
        const counts = likeness.counts / Math.max(1, within);
        if (within === 0) ofFillers.set(at, asked[at] as Word);
        const found = {
          likeness: { ...likeness, counts },
          hits,
          asked: own,
          isOwn: likeness === MEANT,
        };
        for (let one = at; one < at + count; one++) meant.set(one, [...(meant.get(one) ?? []), found]);
      }
    const hits = new Map<number, Shared[]>();
    let whole = 0;
    for (const [at, { kind, terms }] of [...telling, ...ofFillers]) {
      // A phrase of fillers tells only what it stands for.
      const found = [...(ofFillers.has(at) ? [] : lookUp.word(asked, at, isLong)), ...(meant.get(at) ?? [])];
      const weight = kind === "word" ? Math.min(1, (terms[0]?.length ?? 0) / 5) : 1;
      const best = bestOf(found, entries.length, known.haystack);
      const rarest = Math.max(0, ...Array.from(best.values(), ({ rarity }) => rarity));
      const tells = weight * (best.size > 0 ? Math.min(1, rarest / Math.log(1 + entries.length)) : NOWHERE[kind]);
      whole += tells;
      for (const [entry, one] of best) {
        const shared = hits.get(entry) ?? [];
        shared.push({ ...one, covers: one.covers * tells, kind });
        hits.set(entry, shared);
      }
    }
    const rare = Math.log(1 + entries.length) / 2;
    const all = [...hits].map(([at, shared]): WordHit => {
      const covered = sum(shared.map(({ covers }) => covers)) / whole;
      const score = sum(shared.map((one) => one.score)) * covered;
      const rareOnes = shared.filter(({ rarity, isOwn }) => rarity > rare || isOwn);
      // One gram alone may be a piece of two words, unless the book has it as one, and one word of a log of anything.
      const isClose =
        rareOnes.length > 1 ||
        covered >= ALL ||
        (!isLong && (rareOnes.some(({ kind, isOwn }) => kind !== "gram" || isOwn) || hasMost(shared, telling.length)));
      const rareWords = rareOnes.length;
      return { at, score: score / (score + 1), covered, isClose, rareWords, words: () => shownWords(shared, spelled) };
    });
    return all.sort((a, b) => b.score - a.score || a.at - b.at);
  };
}

/** What stands for a word of a text. */
interface Meant extends Found {
  /** As the text has it, where another word stands for it. */
  readonly asked?: string | undefined;
  /** Whether the book says so, and not everyday language. */
  readonly isOwn?: boolean;
}

/** Whether an entry has most of so many words, which may be words that all entries have. */
function hasMost(shared: readonly Shared[], count: number): boolean {
  const words = shared.filter(({ kind }) => kind === "word").length;
  return words > 1 && words * 2 > count;
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
  readonly rarity: number;
  /** Where the entry has it first, in its most telling field. */
  readonly hit: Hit;
  readonly asked: string | undefined;
  readonly isOwn: boolean;
  readonly kind: Word["kind"];
}

/** What tells most of what was found, for each entry. */
function bestOf(
  found: readonly Meant[],
  entryCount: number,
  haystack: Haystack,
): ReadonlyMap<number, Omit<Shared, "kind">> {
  const best = new Map<number, Omit<Shared, "kind">>();
  for (const { likeness, hits, asked, isOwn = false } of found) {
    const byEntry = boosts(hits, haystack);
    const rarity = Math.log(1 + entryCount / byEntry.size);
    for (const [entry, { boost, hit }] of byEntry) {
      const score = rarity * boost * likeness.counts;
      const covers = likeness.covers * Math.min(1, (boost + 2.5) / 5);
      if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { score, covers, rarity, hit, asked, isOwn });
    }
  }
  return best;
}

/** What a word counts in each entry, by the fields in which it stands, and its first place in the one that counts most. */
function boosts(
  hits: readonly Hit[],
  { fieldAt }: Haystack,
): ReadonlyMap<number, { readonly boost: number; readonly hit: Hit }> {
  const byEntry = new Map<number, { boost: number; most: number; hit: Hit }>();
  let last = -1;
  for (const hit of hits) {
    const place = fieldAt(hit[0]);
    // Hits are in order, so those of one field stand together.
    if (place === last) continue;
    last = place;
    const entry = Math.floor(place / fields.length);
    const boost = fields[place % fields.length]?.boost ?? 0;
    const known = byEntry.get(entry);
    if (known === undefined) byEntry.set(entry, { boost, most: boost, hit });
    else {
      known.boost += boost;
      if (boost > known.most) Object.assign(known, { most: boost, hit });
    }
  }
  return byEntry;
}

/** The shared words as the entry spells them. Pieces that follow each other are one word. */
function shownWords(shared: readonly Shared[], spelled: Haystack["spelled"]): readonly MatchedWord[] {
  const ranges: { from: number; to: number; asked: string | undefined }[] = [];
  for (const { hit, kind, asked } of shared) {
    const last = ranges.at(-1);
    const [from, to] = hit;
    if (kind !== "word" && last !== undefined && from > last.from && from <= last.to) last.to = Math.max(last.to, to);
    else ranges.push({ from, to, asked });
  }
  const words = new Map<string, MatchedWord>();
  for (const { from, to, asked } of ranges) {
    const text = spelled(from, to);
    if (!words.has(text)) words.set(text, asked === undefined ? { text } : { text, asked });
  }
  return [...words.values()].slice(0, MOST_SHOWN);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
