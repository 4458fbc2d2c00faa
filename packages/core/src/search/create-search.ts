import {
  createMatcher,
  createWordReader,
  type SignatureHit,
  type SignatureKind,
  type WordReader,
} from "../match/index.js";
import type { SearchEntry, SearchIndex } from "./search-index.js";
import { createWordSearch, type WordHit } from "./word-search.js";

/** Why an entry is an answer: a signature as the entry has it, or words of the entry. */
export interface Reason {
  readonly kind: SignatureKind | "words";
  readonly texts: readonly string[];
}

/** One answer, with the solution that it is about where the words tell. */
export interface SearchResult {
  readonly entry: SearchEntry;
  readonly solution: string | undefined;
  readonly reasons: readonly Reason[];
}

/** Finds the answers to a text, best first. */
export type Search = (text: string) => readonly SearchResult[];

/** What each sure signature puts before all words. */
const rank: Readonly<Record<SignatureKind, number>> = { code: 3, message: 2, status: 1 };
/** How many answers there are at most: more help nobody. */
const MOST_ANSWERS = 50;
/** Up to how many words a text is so short that a bare number or word in it is meant as a signature. */
const FEW_WORDS = 3;

/** Makes the search of a book: signatures first, then words. The same text always has the same answers. */
export function createSearch(index: SearchIndex): Search {
  const { entries, locale } = index;
  const wordsOf = createWordReader(locale);
  const at = new Map(entries.map(({ id }, place) => [id, place]));
  const matcher = createMatcher(
    entries.map(({ id, codes = [], statuses = [], messages = [] }) => ({ id, codes, statuses, messages })),
  );
  const searchWords = createWordSearch(index, wordsOf);
  return (text) => {
    const words = new Map(searchWords(text).map((hit) => [hit.at, hit]));
    const signatures = new Map(matcher.match(text).map((hit, order) => [at.get(hit.id) ?? 0, { hit, order }]));
    const isShort = wordsOf(text).length <= FEW_WORDS;
    const candidates = [...new Set([...signatures.keys(), ...words.keys()])].flatMap((place) => {
      const [signature, word] = [signatures.get(place), words.get(place)];
      if (word === undefined && signature?.hit.sure === false && !isShort) return [];
      const order = signature?.order ?? entries.length;
      return [{ place, tier: tierOf(signature?.hit), score: word?.score ?? 0, order, hit: signature?.hit, word }];
    });
    return candidates
      .sort((a, b) => b.tier - a.tier || b.score - a.score || a.order - b.order || a.place - b.place)
      .slice(0, MOST_ANSWERS)
      .flatMap(({ place, hit, word }) => {
        const entry = entries[place];
        return entry === undefined
          ? []
          : [{ entry, solution: solutionOf(entry, word, wordsOf), reasons: reasonsOf(entry, hit, word, wordsOf) }];
      });
  };
}

function tierOf(hit: SignatureHit | undefined): number {
  const sure = hit?.found.filter((one) => one.sure) ?? [];
  // Each further signature breaks a tie within the kind, and never outweighs a more telling one.
  return Math.max(0, ...sure.map(({ kind }) => rank[kind])) + Math.min(sure.length, 9) / 10;
}

/** The solution that more of the matched words are about than any other. */
function solutionOf(
  { solutions = [] }: SearchEntry,
  hit: WordHit | undefined,
  wordsOf: WordReader,
): string | undefined {
  const terms = new Set(hit?.terms);
  const counted = solutions
    .map(([id, ...texts]) => {
      const own = new Set(wordsOf(texts.join(" ")).map(({ term }) => term));
      return { id, count: [...own].filter((term) => terms.has(term)).length };
    })
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first !== undefined && first.count > (second?.count ?? 0) ? first.id : undefined;
}

function reasonsOf(
  entry: SearchEntry,
  hit: SignatureHit | undefined,
  word: WordHit | undefined,
  wordsOf: WordReader,
): readonly Reason[] {
  const signatures = hit?.found.map(({ kind, text }) => ({ kind, texts: [text] })) ?? [];
  if (word === undefined) return signatures;
  const told = new Set(signatures.flatMap(({ texts }) => wordsOf(texts.join(" ")).map(({ text }) => text)));
  const texts = spelled(entry, word, wordsOf).filter((text) => !told.has(text));
  return texts.length === 0 ? signatures : [...signatures, { kind: "words", texts }];
}

const MOST_SHOWN = 5;

/** The matched words as the entry spells them. */
function spelled(entry: SearchEntry, { terms }: WordHit, wordsOf: WordReader): readonly string[] {
  const { title, symptom, summary, cause, solutions, why, messages, codes, also, area, id } = entry;
  const text = [title, symptom, summary, cause, solutions, why, messages, codes, also, area, id].flat(2).join(" ");
  const spelling = new Map(
    wordsOf(text)
      .toReversed()
      .map((word) => [word.term, word.text]),
  );
  return terms.slice(0, MOST_SHOWN).map((term) => spelling.get(term) ?? term);
}
