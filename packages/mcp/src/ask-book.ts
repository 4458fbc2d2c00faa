import type { Confidence, OpenBook } from "@fixbook/client";
import { loadEntry, wholeAnswer } from "./entry-answer.js";
import { matchError } from "./tools/match-error.js";
import { LONGEST_QUERY, searchEntries } from "./tools/search-entries.js";

/** An entry that an assistant is given for a question. */
export interface GivenEntry {
  readonly id: string;
  readonly confidence: Confidence;
  /** Whether it is given as an answer; else the assistant is told that it is a guess. */
  readonly isAnswer: boolean;
}

/** What an assistant is given for a question, by the tool that it is told to call. */
export interface Given {
  readonly tool: "match_error" | "search_entries";
  /** The best first. */
  readonly entries: readonly GivenEntry[];
  /** The Markdown that `get_entry` gives of an entry; undefined where the build has none of this id. */
  markdown(id: string): Promise<string | undefined>;
}

/** Asks a book as the tools do, without a server: what looks like an error of `match_error`, words of `search_entries`. */
export async function askBook(book: OpenBook, ask: string, limit: number): Promise<Given> {
  const served = { open: async () => book };
  const markdown = async (id: string) => {
    const { entries } = await loadEntry(served, id);
    const [entry] = entries;
    if (entry === undefined) return undefined;
    const whole = wholeAnswer(book, entry, { isMoved: false, solution: undefined, oldBefore: undefined });
    return whole.structured.documentation.entry.markdown;
  };
  if (ask.length > LONGEST_QUERY || ERROR_SIGNS.some((sign) => sign.test(ask))) {
    const { structured } = await matchError(served, { text: ask, limit }, undefined);
    const entries = structured.documentation.entries.map(({ id, confidence }) => {
      return { id, confidence, isAnswer: confidence !== "unsure" };
    });
    return { tool: "match_error", entries, markdown };
  }
  const { structured } = await searchEntries(served, { query: ask, limit }, undefined);
  const { answers, closest } = structured.documentation;
  const entries = [...answers, ...closest].map((entry, at) => {
    return { id: entry.id, confidence: entry.confidence, isAnswer: at < answers.length };
  });
  return { tool: "search_entries", entries, markdown };
}

/** What programs write and people who describe a trouble in words do not. */
const ERROR_SIGNS: readonly RegExp[] = [
  // Several lines.
  /\n\s*\S/,
  // A name of a type, or of a code: TypeError, idempotency_conflict, TW-31005.
  /[a-z0-9](?:Error|Exception)\b/,
  /[A-Za-z0-9]_[A-Za-z0-9]/,
  /\b[A-Z]{2,}-?\d{2,}\b/,
  // A status of HTTP.
  /\b[45]\d{2}\b/,
  // A label in front of a message, a field, JSON.
  /^[\w .-]{1,60}: \S/,
  /\w=\S/,
  /[{}[\]]/,
];
