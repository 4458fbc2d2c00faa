import { findSignatures, indexSignatures, longestText, type SignatureIndex } from "./match/index.js";
import type { SearchEntry, SearchIndex } from "./search-entry.js";
import { createWordSearch } from "./word-search.js";

/** What of an entry a text has: a code, a status, a message, its title or symptom, or words. */
export type ReasonKind = "code" | "status" | "message" | "text" | "words";

/** Why an entry is an answer, as the entry has it. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly texts: readonly string[];
}

/** One answer. The most telling reason is the first. */
export interface SearchResult {
  readonly entry: SearchEntry;
  readonly reasons: readonly Reason[];
}

/** What is asked. */
export interface Problem {
  /** Texts in which signatures are looked for. */
  readonly texts: readonly string[];
  /** What a person wrote, whose words are looked up. */
  readonly words: string;
}

/** Finds the answers to a problem, best first; a text is both. The same problem always has the same answers. */
export type Search = (problem: string | Problem) => readonly SearchResult[];

/** What tells most comes first. An entry that has the same, and more, comes before one that has not. */
const RANK: Readonly<Record<ReasonKind, number>> = { code: 5, status: 4, message: 3, text: 2, words: 1 };
/** How many answers there are at most: more help nobody. */
const MOST_ANSWERS = 50;
/** A text of three words or fewer is so short that a bare number or word in it is meant as a signature. */
const SHORT = /^\S+(?:\s+\S+){0,2}$/;

/** Makes the search of a book: signatures first, then words. */
export function createSearch(index: SearchIndex): Search {
  const { entries } = index;
  const at = new Map(entries.map(({ id }, place) => [id, place]));
  const signatures = indexAll(entries);
  const searchWords = createWordSearch(index);
  return (problem) => {
    const { texts, words } = typeof problem === "string" ? { texts: [problem], words: problem } : problem;
    const candidates = new Map<number, Candidate>();
    const candidate = (place: number): Candidate => {
      const known = candidates.get(place) ?? { place, reasons: new Map() };
      candidates.set(place, known);
      return known;
    };
    for (const text of texts)
      for (const [{ id, kind, text: own }, isSure] of findSignatures(signatures, text)) {
        const place = at.get(id) ?? 0;
        const said = kind === "message" && !entries[place]?.messages?.includes(own) ? "text" : kind;
        const { reasons } = candidate(place);
        const rank = isSure ? RANK[said] + lengthOf(said, own) : 0;
        if (rank >= (reasons.get(own)?.rank ?? 0)) reasons.set(own, { kind: said, rank, texts: () => [own] });
      }
    for (const { at: place, score, words: shared } of searchWords(words.slice(0, longestText)))
      candidate(place).reasons.set("", { kind: "words", rank: RANK.words + score, texts: shared });
    const isShort = SHORT.test(words.trim());
    return [...candidates.values()]
      .map(({ place, reasons }) => ({ place, ranked: [...reasons.values()].sort((a, b) => b.rank - a.rank) }))
      .filter(({ ranked: [best] }) => isShort || (best?.rank ?? 0) > 0)
      .sort((a, b) => compareRanked(a.ranked, b.ranked) || a.place - b.place)
      .slice(0, MOST_ANSWERS)
      .flatMap(({ place, ranked }) => answer(entries[place], ranked));
  };
}

/** A reason, and what it puts before others. */
interface Ranked {
  readonly kind: ReasonKind;
  readonly rank: number;
  texts(): readonly string[];
}

/** An entry that may be an answer, by its place in the index, with a reason for each text of its own. */
interface Candidate {
  readonly place: number;
  readonly reasons: Map<string, Ranked>;
}

/** A longer message tells more than a shorter one. */
function lengthOf(kind: ReasonKind, text: string): number {
  return kind === "message" || kind === "text" ? Math.min(text.length, 999) / 1000 : 0;
}

/** By the most telling reason, then by the next. */
function compareRanked(a: readonly Ranked[], b: readonly Ranked[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = (b[at]?.rank ?? -1) - (a[at]?.rank ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}

function answer(entry: SearchEntry | undefined, ranked: readonly Ranked[]): readonly SearchResult[] {
  if (entry === undefined) return [];
  const told: string[] = [];
  const reasons = ranked.map(({ kind, texts }) => {
    const own = texts().filter((text) => kind !== "words" || !told.some((one) => one.includes(text.toLowerCase())));
    told.push(...own.map((text) => text.toLowerCase()));
    return { kind, texts: own };
  });
  return [{ entry, reasons: reasons.filter(({ texts }) => texts.length > 0) }];
}

/** From three words on a title or a symptom says so much that it is looked for as it is. */
const TELLING = /\S\s+\S+\s+\S/;
/** How many words of it have to be in a text. */
const MOST_VERBATIM = 16;

function indexAll(entries: readonly SearchEntry[]): SignatureIndex {
  return indexSignatures(
    entries.map(({ id, title, symptom = "", statuses = [], codes = [], messages = [], also = [] }) => ({
      id,
      statuses,
      codes,
      messages: [...messages, ...[title, symptom, ...also].filter((text) => TELLING.test(text)).map(beginning)],
    })),
  );
}

function beginning(text: string): string {
  return text.split(/\s+/).slice(0, MOST_VERBATIM).join(" ");
}
