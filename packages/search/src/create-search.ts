import { fitsSetup, type Setup } from "./applies.js";
import { createHaystack, type Haystack } from "./haystack.js";
import { type Language, plainLanguage } from "./language.js";
import {
  findSignatures,
  indexSignatures,
  longestText,
  type Range,
  type Sighting,
  type Signature,
  type SignatureIndex,
  withoutEscapes,
} from "./match/index.js";
import type { SearchEntry, SearchIndex } from "./search-entry.js";
import { createWordSearch, type MatchedWord } from "./word-search.js";

/** What of an entry a text has: a code, a status, a message, its title or symptom, or words. */
export type ReasonKind = "code" | "status" | "message" | "text" | "words";

/** Why an entry is an answer, as the entry has it. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly texts: readonly string[];
  /** Of words: those that the text has in the place of some of `texts`, which the book says mean the same. */
  readonly synonyms?: readonly { readonly asked: string; readonly text: string }[];
  /** Where a text of the problem has it: which text, and where in that. */
  readonly at?: { readonly text: number; readonly range: Range };
}

/**
 * How sure it is that an entry is meant: `exact`, it is named; `likely`, it fits; `unsure`, what fits may be of anything else,
 * as a bare status.
 */
export type Confidence = "exact" | "likely" | "unsure";

/** An entry that may help. The most telling reason is the first. */
export interface SearchResult {
  readonly entry: SearchEntry;
  /** Whether it is an answer, or, where few are sure, one of the closest entries. */
  readonly kind: "answer" | "closest";
  readonly confidence: Confidence;
  /** Whether it is for something else than what the reader has. */
  readonly isOutside: boolean;
  readonly reasons: readonly Reason[];
}

/** What is asked. */
export interface Problem {
  /** Texts in which signatures are looked for. */
  readonly texts: readonly string[];
  /** What a person wrote, whose words are looked up. */
  readonly words: string;
  /** The host that the problem is known to come from. */
  readonly host?: string | undefined;
}

/** What narrows a search down. */
export interface SearchOptions {
  /** The hosts whose statuses count, as `api.acme.example`; those of others are none. */
  readonly hosts?: readonly string[] | undefined;
  /** What the reader has: entries for something else come later. */
  readonly appliesTo?: Setup | undefined;
}

/**
 * Finds what helps with a problem, best first, answers before the closest entries; a text is both. The same problem always
 * has the same results.
 */
export type Search = (problem: string | Problem, options?: SearchOptions) => readonly SearchResult[];

/** What tells most comes first. An entry that has the same, and more, comes before one that has not. */
const RANK: Readonly<Record<ReasonKind, number>> = { code: 5, status: 4, message: 3, text: 2, words: 1 };
/** How many answers there are at most: more help nobody. */
const MOST_ANSWERS = 50;
/** Where fewer entries are answers, the closest ones follow, so many together. */
const FEW_ANSWERS = 3;
const MOST_CLOSEST = 5;
/** The part of what a text says that an entry must have to be an answer by its words. */
const COVERAGE = 0.5;
/** So many rare words say more than an unsure message that they may stand in. */
const MANY_WORDS = 3;
/** A text of three words or fewer is so short that a bare number or word in it is meant as a signature. */
const SHORT = /^\S+(?:\s+\S+){0,2}$/;

/** Makes the search of a book: signatures first, then words. Nothing is prepared before the first problem. */
export function createSearch(index: SearchIndex, language: Language = plainLanguage): Search {
  const { entries, products = [] } = index;
  let haystack: Haystack | undefined;
  let signatures: SignatureIndex | undefined;
  const searchWords = createWordSearch(index, () => (haystack ??= createHaystack(entries, language)), language);
  const isOutside = (place: number, setup: Setup | undefined): boolean => {
    const { applies } = entries[place] ?? {};
    return setup !== undefined && applies !== undefined && !fitsSetup(applies, setup, products);
  };
  return (problem, { hosts, appliesTo } = {}) => {
    const {
      texts,
      words: written,
      host,
    }: Problem = typeof problem === "string" ? { texts: [problem], words: problem } : problem;
    signatures ??= indexAll(entries);
    const candidates = new Map<number, Candidate>();
    const candidate = (place: number): Candidate => {
      const known = candidates.get(place) ?? {
        place,
        reasons: new Map(),
        isAnswer: false,
        isNamed: false,
        isClose: false,
      };
      candidates.set(place, known);
      return known;
    };
    const isShort = SHORT.test(written.trim());
    for (const [order, text] of texts.entries())
      for (const [signature, sighting] of findSignatures(signatures, text, { hosts, host })) {
        if (!sighting.isSure && !isShort) continue;
        const { row, kind, text: own } = signature;
        const found = candidate(row);
        const rank = sighting.isSure ? RANK[kind] + lengthOf(kind, own) : 0;
        const confidence = confidenceOf(signature, sighting);
        found.isAnswer ||= confidence !== "unsure" || isShort;
        found.isNamed = true;
        if (rank >= (found.reasons.get(own)?.rank ?? 0))
          found.reasons.set(own, {
            kind,
            rank,
            confidence,
            at: { text: order, range: sighting.at },
            words: () => [{ text: own }],
          });
      }
    const words = withoutEscapes(written.slice(0, longestText));
    let isLikely = true;
    for (const { at, score, covered, isClose, rareWords, words: shared } of searchWords(words)) {
      const found = candidate(at);
      const isAnswer = covered >= COVERAGE;
      found.isAnswer ||= isAnswer;
      found.isClose ||= isClose;
      // What fits no better than what is unsure is unsure, too.
      isLikely &&= isAnswer && rareWords > (found.isNamed ? MANY_WORDS : 1);
      const confidence = isLikely ? "likely" : "unsure";
      found.reasons.set("", { kind: "words", rank: RANK.words + score, confidence, words: shared });
    }
    const ranked = [...candidates.values()]
      .map(({ reasons, ...one }) => ({ ...one, ranked: [...reasons.values()].sort((a, b) => b.rank - a.rank) }))
      .map((one) => ({ ...one, confidence: bestConfidence(one.ranked), isOutside: isOutside(one.place, appliesTo) }))
      .sort(
        (a, b) =>
          compareSureness(a, b) ||
          compareKinds(a.ranked, b.ranked) ||
          Number(a.isOutside) - Number(b.isOutside) ||
          compareRanked(a.ranked, b.ranked) ||
          a.place - b.place,
      );
    const answers = ranked.filter(({ isAnswer }) => isAnswer).slice(0, MOST_ANSWERS);
    // Who does not see what is for something else has these.
    const fitting = answers.filter((one) => !one.isOutside).length;
    const hasFew = fitting < FEW_ANSWERS;
    const others = ranked.filter((one) => !one.isAnswer && (one.isNamed || (hasFew && one.isClose)));
    return [
      ...answers.map((one) => result(entries[one.place], "answer", one)),
      ...others.slice(0, Math.max(0, MOST_CLOSEST - fitting)).map((one) => result(entries[one.place], "closest", one)),
    ];
  };
}

/** A reason, and what it puts before others. */
interface Ranked extends Pick<Reason, "kind" | "at"> {
  readonly rank: number;
  readonly confidence: Confidence;
  words(): readonly MatchedWord[];
}

/** An entry that may be an answer, by its place in the index, with a reason for each text of its own. */
interface Candidate {
  readonly place: number;
  readonly reasons: Map<string, Ranked>;
  isAnswer: boolean;
  /** Whether the text has one of its signatures. */
  isNamed: boolean;
  isClose: boolean;
}

/** From so many words on a text is nobody else's by chance. */
const UNIQUE = 4;

function confidenceOf(
  { kind, words = UNIQUE, isCommon }: Signature,
  { isSure, isVerbatim, isOfHost }: Sighting,
): Confidence {
  if (!isSure || isCommon === true) return "unsure";
  if (kind === "status") return isOfHost ? "likely" : "unsure";
  return isVerbatim && words >= UNIQUE ? "exact" : "likely";
}

const CONFIDENCES = ["unsure", "likely", "exact"] as const;

function bestConfidence(reasons: readonly Ranked[]): Confidence {
  return CONFIDENCES[Math.max(0, ...reasons.map(({ confidence }) => CONFIDENCES.indexOf(confidence)))] ?? "unsure";
}

/** What is sure stands before what is not. */
function compareSureness(a: { readonly confidence: Confidence }, b: { readonly confidence: Confidence }): number {
  return Number(a.confidence === "unsure") - Number(b.confidence === "unsure");
}

/** A longer message tells more than a shorter one. */
function lengthOf(kind: ReasonKind, text: string): number {
  return kind === "message" || kind === "text" ? Math.min(text.length, 999) / 1000 : 0;
}

/** By what kind of reason the most telling one is. */
function compareKinds([a]: readonly Ranked[], [b]: readonly Ranked[]): number {
  return Math.floor(b?.rank ?? 0) - Math.floor(a?.rank ?? 0);
}

/** By the most telling reason, then by the next. */
function compareRanked(a: readonly Ranked[], b: readonly Ranked[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = (b[at]?.rank ?? -1) - (a[at]?.rank ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}

function result(
  entry: SearchEntry | undefined,
  kind: SearchResult["kind"],
  {
    ranked,
    confidence,
    isOutside,
  }: Pick<SearchResult, "confidence" | "isOutside"> & { readonly ranked: readonly Ranked[] },
): SearchResult {
  if (entry === undefined) throw new RangeError("A result lies outside of the index.");
  const said: string[] = [];
  const reasons = ranked.map(({ kind: of, at, words }): Reason => {
    const own = words().filter(({ text }) => of !== "words" || !said.some((one) => one.includes(text.toLowerCase())));
    said.push(...own.map(({ text }) => text.toLowerCase()));
    const synonyms = own.flatMap(({ text, asked }) => (asked === undefined ? [] : [{ asked, text }]));
    const texts = own.map(({ text }) => text);
    return { kind: of, texts, ...(synonyms.length > 0 && { synonyms }), ...(at !== undefined && { at }) };
  });
  return { entry, kind, confidence, isOutside, reasons: reasons.filter(({ texts }) => texts.length > 0) };
}

function indexAll(entries: readonly SearchEntry[]): SignatureIndex {
  return indexSignatures(
    entries.map(({ title, symptom, statuses = [], codes = [], messages = [], common = [], also = [] }) => ({
      statuses,
      codes,
      messages,
      common,
      texts: symptom === undefined ? [title, ...also] : [title, symptom, ...also],
    })),
  );
}
