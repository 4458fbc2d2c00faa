import type { Book, Entry, SearchFile } from "./contract.gen.js";
import { checkContract } from "./contract-version.js";
import { type Fillable, fill, type Values } from "./fill.js";
import type { Match, MatchOptions } from "./find-matches.js";
import type { Head } from "./head.js";
import { readProblem } from "./read-problem.js";
import { createResolve, type Resolution } from "./resolve.js";

/** `book.json`, as an import or a request gives it. Fields that this client does not know are ignored. */
export interface BookData {
  readonly contractVersion: string;
  readonly entries: readonly { readonly id: string }[];
}

/** The module of a build: what `import * as help from "acme-help"` gives. */
export interface BookModule {
  readonly book: BookData;
  /** Loads an entry; its parameter is what makes a wrong id fail to compile. */
  entry(id: never): Promise<unknown>;
  /** Loads `search.json`. */
  search?(): Promise<unknown>;
}

/** The ids of a build's module. */
export type IdOf<Module extends BookModule> = Parameters<Module["entry"]>[0] extends infer Id extends string
  ? Id
  : never;

/** How many entries match a problem where nobody asks for more. */
const MOST_MATCHES = 5;

/** Loads a file of the build by its path relative to `book.json`, such as `entries/voice-down.json`. */
export type Load = (path: string) => Promise<unknown>;

/** A book that an application reads. Its answers are in the order and the words of the build, which it never changes. */
export interface OpenBook<Id extends string = string> {
  /** `book.json`: title, areas, support, records, and the head of every entry. */
  readonly data: Book;
  /** The head of each entry, in the order of the book. */
  readonly entries: readonly Head<Id>[];
  /** Loads an entry in full. Rejects with a RangeError where no entry has the id. */
  entry<Wanted extends Id>(id: Wanted): Promise<Entry & { readonly id: Wanted }>;
  /** What an id leads to, also an earlier one. Answers for every text, and never runs in circles. */
  resolve(id: string): Resolution<Id>;
  /**
   * The entries that a problem leads to, what is sure first, at most five, each with the reasons: an Error, with its causes
   * and responses; the parsed body of a response; a status; a message; a log. Nothing where nothing fits; what may be of
   * anything else is `unsure`. Takes time in proportion to the problem, of which the first 100,000 characters and the last
   * 100,000 of each text are read; it is read before this returns.
   *
   * The first call of `match` or `search` loads the search file, once. Rejects where that fails, and the next call tries
   * again. A book that was opened with nothing that loads files is searched in what its heads say: codes, statuses,
   * messages, titles and summaries.
   */
  match(problem: unknown, options?: MatchOptions): Promise<readonly Match<Id>[]>;
  /**
   * The entries that a reader asks for in words, the best first, as the help center lists them: beginnings of words, typing
   * errors, other spellings, and scripts without spaces are understood. Loads the search file as {@link match} does.
   */
  search(query: string, options?: MatchOptions): Promise<readonly Match<Id>[]>;
  /**
   * A copy of a file of this build with its placeholders filled. See {@link fill}; a name that any file of the book may
   * need is no mistake.
   */
  fill<Document extends Fillable>(document: Document, values: Values): Document;
}

/**
 * Opens the JSON build of a book: its module, or `book.json` with a function that loads its other files.
 *
 * @throws {@link ContractError} Where another major version of the contract made the build.
 */
export function openBook<Module extends BookModule>(build: Module): OpenBook<IdOf<Module>>;
export function openBook(book: BookData, load?: Load): OpenBook;
export function openBook(source: BookModule | BookData, load?: Load): OpenBook {
  const build: Partial<BookModule> & Pick<BookModule, "book"> = "book" in source ? source : { book: source };
  const data = build.book as Book;
  checkContract(data, "The book");
  const { entries } = data;
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const prepare = async () => {
    // Who only shows entries does without the search.
    const [{ createFindMatches, indexOfHeads }, loaded] = await Promise.all([
      import("./find-matches.js"),
      build.search?.() ?? load?.(data.search),
    ]);
    const file = build.search || load ? loaded : indexOfHeads(data);
    checkContract(file, "The search file");
    return createFindMatches(file as SearchFile, entryOf);
  };
  let finding: ReturnType<typeof prepare> | undefined;
  const find = async (problem: unknown, options?: MatchOptions) => {
    const read = readProblem(problem);
    finding ??= prepare();
    finding.catch(() => {
      finding = undefined;
    });
    return (await finding)(read, options);
  };
  const loadEntry = (build.entry ?? ((id: string) => load?.((entryOf.get(id) as Head).path))) as (
    id: string,
  ) => unknown;
  return {
    data,
    entries,
    async entry<Wanted extends string>(id: Wanted) {
      if (!entryOf.has(id)) throw new RangeError(`No entry has the id "${id}".`);
      const entry = await loadEntry(id);
      checkContract(entry, `Entry ${id}`);
      return entry as Entry & { readonly id: Wanted };
    },
    resolve: createResolve(data, entryOf),
    match: (problem, options) => find(problem, { limit: MOST_MATCHES, ...options }),
    search: find,
    fill: (document, values) => fill(document, values, data.fields),
  };
}
