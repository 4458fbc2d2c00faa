import MiniSearch from "minisearch";
import { isFiller, type WordReader } from "../match/index.js";
import type { SearchEntry, SearchIndex } from "./search-index.js";

/** An entry that shares words with a text. */
export interface WordHit {
  /** Its place in the index. */
  readonly at: number;
  readonly score: number;
  /** The words of the entry that matched, as they are compared. */
  readonly terms: readonly string[];
}

/** The fields of an entry that are searched, what each counts, and where its words come from. */
const fields: Readonly<Record<string, { readonly boost: number; read(entry: SearchEntry): string | undefined }>> = {
  title: { boost: 4, read: ({ title }) => title },
  signatures: { boost: 3, read: ({ codes = [], messages = [] }) => [...codes, ...messages].join("\n") },
  symptom: { boost: 2, read: ({ symptom }) => symptom },
  summary: { boost: 2, read: ({ summary }) => summary },
  cause: {
    boost: 1.5,
    read: ({ cause, solutions }) => cause ?? solutions?.flatMap(([, ...words]) => words).join("\n"),
  },
  why: { boost: 1, read: ({ why }) => why },
  also: { boost: 1, read: ({ also = [], id }) => [id, ...also].join("\n") },
  area: { boost: 0.5, read: ({ area }) => area },
};

/** How many different words of a text are looked up. A log has more, and says little with them. */
const MOST_WORDS = 24;
/** What a word of the text counts: found as it is, as a beginning, with typing errors, or nowhere in the book. */
const quality = { exact: 1, prefix: 0.85, fuzzy: 0.75, unknown: 0.7 } as const;
/** The part of the text's words that an entry must have. What no entry has counts less: it may be anything. */
const COVERAGE = 0.43;

/** Makes the search by words, with tolerance for typing errors, best first. */
export function createWordSearch({ entries }: SearchIndex, wordsOf: WordReader): (text: string) => readonly WordHit[] {
  const mini = new MiniSearch<{ readonly at: number; readonly entry: SearchEntry }>({
    idField: "at",
    fields: Object.keys(fields),
    extractField: ({ at, entry }, field) => (field === "at" ? String(at) : (fields[field]?.read(entry) ?? "")),
    tokenize: (text) => wordsOf(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: {
      boost: Object.fromEntries(Object.entries(fields).map(([name, { boost }]) => [name, boost])),
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length < 4 || /\d/.test(term) ? 0 : term.length < 7 ? 1 : 2),
      weights: { fuzzy: 0.3, prefix: 0.4 },
    },
  });
  mini.addAll(entries.map((entry, at) => ({ at, entry })));
  return (text) => {
    const words = wordsOf(text);
    const telling = words.filter((word) => !isFiller(word) && word.term.length > 1);
    const terms = [...new Set((telling.length > 0 ? telling : words).map(({ term }) => term))].slice(0, MOST_WORDS);
    if (terms.length === 0) return [];
    const found = mini.search(terms.join(" "), { tokenize: (joined) => joined.split(" ") });
    const known = new Set(found.flatMap(({ queryTerms }) => queryTerms));
    const whole = terms.reduce((sum, term) => sum + (known.has(term) ? quality.exact : quality.unknown), 0);
    return found
      .map(({ id, score, terms: matched, queryTerms }) => {
        const covered = queryTerms.reduce((sum, term) => sum + qualityOf(term, matched), 0) / whole;
        return { at: Number(id), score: score * covered, terms: matched, covered };
      })
      .filter(({ covered }) => covered >= COVERAGE)
      .sort((a, b) => b.score - a.score || a.at - b.at);
  };
}

function qualityOf(term: string, found: readonly string[]): number {
  if (found.includes(term)) return quality.exact;
  return found.some((one) => one.startsWith(term)) ? quality.prefix : quality.fuzzy;
}
