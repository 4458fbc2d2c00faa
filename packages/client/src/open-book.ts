import type { Book, SearchFile } from "./contract.gen.js";
import { checkContract } from "./contract-version.js";
import { type Fillable, type FillOptions, fill, type Values } from "./fill.js";
import type { Match, MatchOptions } from "./find-matches.js";
import type { Head } from "./head.js";
import type { Loaded, Names, NamesOf, OpenArea, ValuesOf } from "./names.js";
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

/** How many entries match a problem where nobody asks for more. */
const MOST_MATCHES = 5;

/** Loads a file of the build by its path relative to `book.json`, such as `entries/voice-down.json`. */
export type Load = (path: string) => Promise<unknown>;

/**
 * A book that an application reads. Its answers are in the order and the words of the build, which it never changes. Ids
 * and names are those of the build's module, so that a wrong one does not compile; any text where nothing is known of them.
 */
export interface OpenBook<Known extends Names = Names> {
  /** `book.json`: title, areas, support, records, and the head of every entry. */
  readonly data: Book;
  /** The head of each entry, in the order of the book. */
  readonly entries: readonly Head<Known["entry"]>[];
  /**
   * Loads what an id leads to, as {@link OpenBook.resolve} says: the entry in full, that of an earlier id too; or, where
   * there is no one entry, the resolution itself. `kind` tells which it is.
   */
  entry<Id extends Known["entry" | "former"]>(id: Id): Promise<Loaded<Id, Known>>;
  /** What an id leads to, also an earlier one. Answers for every text, and never runs in circles. */
  resolve(id: string): Resolution<Known["entry"]>;
  /** An area, with the heads of its entries in their order. */
  area<Id extends Known["area"]>(id: Id): OpenArea<Known["entry"]> | (string extends Id ? undefined : never);
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
  match(problem: unknown, options?: MatchOptions): Promise<readonly Match<Known["entry"]>[]>;
  /**
   * The entries that a reader asks for in words, the best first, as the help center lists them: beginnings of words, typing
   * errors, other spellings, and scripts without spaces are understood. Loads the search file as {@link match} does.
   */
  search(query: string, options?: MatchOptions): Promise<readonly Match<Known["entry"]>[]>;
  /**
   * A copy of a file of this build with its placeholders filled. See {@link fill}; a name that any file of the book may
   * need is no mistake.
   */
  fill<Document extends Fillable>(
    document: Document,
    values: ValuesOf<Known["placeholder"]>,
    options?: Pick<FillOptions, "onError">,
  ): Document;
}

/**
 * Opens the JSON build of a book: its module, or `book.json` with a function that loads its other files.
 *
 * @throws {@link ContractError} Where another major version of the contract made the build, or it is not one.
 */
export function openBook<Module extends BookModule>(build: Module): OpenBook<NamesOf<Module>>;
export function openBook(book: BookData, load?: Load): OpenBook;
export function openBook(source: BookModule | BookData, load?: Load): OpenBook {
  const build: Partial<BookModule> & Pick<BookModule, "book"> =
    "book" in Object(source) ? (source as BookModule) : { book: source as BookData };
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
  const loadFile = (id: string) => {
    if (load) return load((entryOf.get(id) as Head).path);
    throw new TypeError(`Nothing can load the entry ${id}: give openBook the module of the build, or a load function.`);
  };
  const loadEntry = (build.entry ?? loadFile) as (id: string) => unknown;
  const resolve = createResolve(data, entryOf);
  return {
    data,
    entries,
    async entry(asked: string) {
      const found = resolve(asked);
      if (found.kind !== "entry") return found;
      const { id } = found;
      const entry = await loadEntry(id);
      checkContract(entry, `Entry ${id}`);
      return entry;
    },
    resolve,
    area(id: string) {
      const area = data.areas.find((one) => one.id === id);
      return area && { ...area, entries: area.entries.flatMap((id) => entryOf.get(id) ?? []) };
    },
    match: (problem, options) => find(problem, { limit: MOST_MATCHES, ...options }),
    search: find,
    fill: (document, values, options) => fill(document, values as Values, { ...options, known: data.fields }),
  } as OpenBook;
}
