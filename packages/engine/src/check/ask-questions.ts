import { bookFindings, type ParsedFile } from "@fixbook/core";
import type { Audience, Book, MissedQuestion, Query, SearchAnswers } from "@fixbook/schema";
import { createSearch, loadLanguage, type Search } from "@fixbook/search";
import { searchIndexFor } from "./search-index-for.js";

/** A question, and whether its entry was the first result, or one of the first three. */
export interface Asked {
  readonly query: Query;
  /** The place of the question in the file. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isNear: boolean;
  /** The ids of the first three results, or of all that claim to answer what nothing should. */
  readonly found: readonly string[];
}

/** What a reader looks at before asking another question. */
const FIRST = 3;

/** Asks the questions of a book as the pages of its first brand do: internal entries are asked for among all of them. */
export async function askQuestions(book: Book, queries: readonly Query[]): Promise<readonly Asked[]> {
  const internal = new Set(book.entries.flatMap(({ id, audience }) => (audience === "internal" ? [id] : [])));
  const language = await loadLanguage(book.locale);
  const searches = new Map<Audience, Search>();
  return queries.map((query, at) => {
    const audience = internal.has(query.entry ?? "") ? "internal" : "public";
    const search = searches.get(audience) ?? createSearch(searchIndexFor(book, audience), language);
    searches.set(audience, search);
    const results = search(query.query);
    if (query.entry === undefined) {
      const found = results.flatMap(({ kind, entry }) => (kind === "answer" ? entry.id : []));
      return { query, at, isFirst: found.length === 0, isNear: found.length === 0, found };
    }
    const found = results.slice(0, FIRST).map(({ entry }) => entry.id);
    return { query, at, isFirst: found[0] === query.entry, isNear: found.includes(query.entry), found };
  });
}

/** Counts answers, those of held questions apart, and lists the questions that are missed. */
export function countAnswers(book: Book, asked: readonly Asked[], queries: ParsedFile<unknown>): SearchAnswers {
  const count = (held: boolean): SearchAnswers["held"] => {
    const some = asked.filter(({ query }) => query.held === held);
    return {
      questions: some.length,
      first: some.filter(({ isFirst }) => isFirst).length,
      firstThree: some.filter(({ isNear }) => isNear).length,
    };
  };
  const missed = missedOf(asked, queries);
  return { book: book.id, tuned: count(false), held: count(true), ...(missed.length > 0 && { missed }) };
}

/** The questions whose entry is not the first result, the worst first. Who reads which held ones fail tunes with them. */
function missedOf(asked: readonly Asked[], { file, report, locate }: ParsedFile<unknown>): MissedQuestion[] {
  const missed = asked.filter(({ query, isFirst }) => !query.held && !isFirst);
  return [...missed.filter(({ isNear }) => !isNear), ...missed.filter(({ isNear }) => isNear)].map(
    ({ query: { query, entry }, at, found }) => ({
      query,
      file,
      range: report.lines.range(locate([at, "query"])),
      ...(entry !== undefined && { entry }),
      found: [...found],
    }),
  );
}

/** The parsed files that a finding about answers stands in. */
export interface QuestionFiles {
  readonly settings: ParsedFile<unknown>;
  readonly queries: ParsedFile<unknown> | undefined;
}

/** How many of the questions without an answer a finding names. */
const NAMED = 5;

/**
 * Reports where fewer questions are answered among the first three than the book wants: of those held, which it does not
 * name, else of all.
 */
export function checkRecall(asked: readonly Asked[], wanted: number, { settings, queries }: QuestionFiles): void {
  const held = asked.filter(({ query }) => query.held);
  const counted = held.length > 0 ? held : asked;
  const answered = counted.filter(({ isNear }) => isNear).length;
  if (counted.length > 0 && answered >= wanted * counted.length) return;
  const missed = held.length > 0 ? [] : counted.filter(({ isNear }) => !isNear).slice(0, NAMED);
  settings.report.add(
    bookFindings.lowRecall,
    settings.locate(["search", "recall"]),
    { answered, count: counted.length, wanted, which: held.length > 0 ? "held" : "all" },
    {
      related: missed.flatMap(({ query: { entry }, at }) => {
        if (queries === undefined) return [];
        const range = queries.report.lines.range(queries.locate([at, "query"]));
        const message = entry === undefined ? "This has an answer." : `This does not lead to ${entry}.`;
        return [{ file: queries.file, range, message }];
      }),
    },
  );
}
