import { bookFindings, type ParsedFile } from "@fixbook/core";
import type { Audience, Book, Query, SearchAnswers } from "@fixbook/schema";
import { createSearch, loadLanguage, type Search } from "@fixbook/search";
import { searchIndexFor } from "./search-index-for.js";

/** A question, and whether its entry was the first result, or one of the first three. */
export interface Asked {
  readonly query: Query;
  /** The place of the question in the file. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isNear: boolean;
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
      const isRight = results.every(({ kind }) => kind !== "answer");
      return { query, at, isFirst: isRight, isNear: isRight };
    }
    const place = results.findIndex(({ entry }) => entry.id === query.entry);
    return { query, at, isFirst: place === 0, isNear: place !== -1 && place < FIRST };
  });
}

/** Counts answers, those of held questions apart. */
export function countAnswers(book: Book, asked: readonly Asked[]): SearchAnswers {
  const count = (held: boolean): SearchAnswers["held"] => {
    const some = asked.filter(({ query }) => query.held === held);
    return {
      questions: some.length,
      first: some.filter(({ isFirst }) => isFirst).length,
      firstThree: some.filter(({ isNear }) => isNear).length,
    };
  };
  return { book: book.id, tuned: count(false), held: count(true) };
}

/** The parsed files that a finding about answers stands in. */
export interface QuestionFiles {
  readonly settings: ParsedFile<unknown>;
  readonly queries: ParsedFile<unknown> | undefined;
}

/** How many of the questions without an answer a finding names. */
const NAMED = 5;

/** Reports where fewer questions are answered among the first three than the book wants: of those held, else of all. */
export function checkRecall(asked: readonly Asked[], wanted: number, { settings, queries }: QuestionFiles): void {
  const held = asked.filter(({ query }) => query.held);
  const counted = held.length > 0 ? held : asked;
  const answered = counted.filter(({ isNear }) => isNear).length;
  if (counted.length > 0 && answered >= wanted * counted.length) return;
  // Who reads which of the held questions fail tunes with them.
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
