import {
  type Artifact,
  type BookFiles,
  type BookParts,
  type FileDescription,
  type ParsedFile,
  parseBrandFile,
  parseInventoryWith,
  parseLedgerFile,
  publishedPath,
  type Renderer,
  type SourceFile,
} from "@fixbook/core";

import { type Book, bookLayout, type Diagnostic, type EntryFile, entryPath } from "@fixbook/schema";
import { readPublished, targets } from "../build/index.js";
import { type BookSources, createBookFiles, dayOf, filesOf, vendoredIn } from "../check/index.js";
import { type Disk, disk, overlayDisk } from "../disk/index.js";
import { type BackgroundCheck, createBackgroundCheck } from "./background-check.js";
import { createGoodStates } from "./good-states.js";
import { createLivePages, namesIn } from "./live-pages.js";
import { readableBook } from "./readable-book.js";
import { type CheckedSources, createRechecker, findingsOf, type RecheckOptions } from "./recheck.js";

/** How a book is read; `disk` is where, the real one when left out. */
export interface LiveOptions extends RecheckOptions {
  readonly renderers?: readonly Renderer[];
  /** Texts that count in the place of those on the disk, by their whole paths: what is not saved. Each look reads them anew. */
  readonly texts?: ReadonlyMap<string, string>;
  /** A book of more entries is checked in a thread of its own. */
  readonly largeBook?: number;
}

/** What a look at the disk has changed. */
export interface LiveChange {
  /** Paths of files that are new, changed or gone. */
  readonly files: readonly string[];
}

/**
 * A book on the disk that is being written. It shows the last state of each file that could be read, so that a mistake
 * in one takes down no page; its findings are about the files as they are.
 */
export interface LiveBook {
  readonly folder: string;
  /** The day that findings go by. */
  readonly today: string;
  /** Counts the changes that were seen. */
  readonly revision: number;
  /** Undefined as long as `book.yaml` could never be read. */
  readonly book: Book | undefined;
  /** Files whose pages show an earlier state. */
  readonly stale: ReadonlySet<string>;
  /** The files and what each holds, as they were read last. */
  readonly sources: CheckedSources;
  /** The text of a file, as it was read last. */
  sourceOf(path: string): string | undefined;
  /** An artifact by its exact path, as {@link LivePages.artifact}. Throws where a renderer fails. */
  artifact(brandId: string, target: string, path: string): string | undefined;
  /** The artifact as it was before there was an error in its file; undefined where it never could be made without one. */
  lastGood(brandId: string, target: string, path: string): string | undefined;
  /**
   * The bytes of a picture or attachment, by the path at which it would be published; undefined where the file is another
   * one by now, of which the next look tells.
   */
  file(path: string): Uint8Array | undefined;
  /** Every artifact of a brand's target, as {@link LivePages.artifacts}. */
  artifacts(brandId: string, target: string): Iterable<Artifact>;
  /** The book as it is shown, filled for a brand as in a target. */
  filled(brandId: string, target: string): Book | undefined;
  /** Looks at the named files of the book, or at all of it, and answers what has changed; undefined for nothing. */
  update(paths?: readonly string[]): Promise<LiveChange | undefined>;
  /** Everything that the gate finds in the files as they were read last. */
  findings(): Promise<readonly Diagnostic[]>;
  /**
   * What is found in one entry by itself, if it had this text: as it counts, but for directives that are of no use. Takes as
   * long as parsing it.
   */
  ownFindings(source: SourceFile): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** Reads and checks a book that is to be followed. */
export async function openLiveBook(folder: string, given: LiveOptions = {}): Promise<LiveBook> {
  const { texts, largeBook = LARGE } = given;
  const options = texts === undefined ? given : { ...given, disk: overlayDisk(given.disk ?? disk, texts) };
  const bytesOf = (file: EntryFile) => readPublished(folder, file, options.disk ?? disk);
  const pages = createLivePages(options.renderers ?? targets, bytesOf);
  const earlierPages = createLivePages(options.renderers ?? targets, bytesOf);
  const goodStates = createGoodStates();
  const checker = createRechecker(folder, options);
  const read = createFileReader(options.disk);
  let state = advance(undefined, await checker.check(), read);
  let revision = 1;
  let background: BackgroundCheck | undefined;
  let isFirst = true;
  let turn: Promise<unknown> = Promise.resolve();

  const look = async (paths: readonly string[] | undefined): Promise<LiveChange | undefined> => {
    const before = state.checkedBook;
    const after = await checker.check(before, paths);
    if (after === before) return undefined;
    state = advance(state, after, read);
    revision++;
    return { files: after.changed };
  };
  const find = (checkedBook: CheckedSources): Promise<readonly Diagnostic[]> => {
    // Before there is anything to wait for, starting a thread would take longer.
    const most = isFirst ? Math.max(LARGE, largeBook) : largeBook;
    isFirst = false;
    if (given.disk !== undefined || checkedBook.sources.entries.length <= most) return findingsOf(checkedBook, options);
    const { asksQuestions, cache, readsHistory, stage, today } = options;
    background ??= createBackgroundCheck(folder, { asksQuestions, cache, readsHistory, stage, today }, texts);
    return background.run();
  };
  return {
    folder,
    get today() {
      return dayOf(options);
    },
    get revision() {
      return revision;
    },
    get book() {
      return state.book;
    },
    get stale() {
      return state.stale;
    },
    get sources() {
      return state.checkedBook;
    },
    sourceOf: (path) => filesOf(state.checkedBook.sources).find((file) => file.path === path)?.text,
    artifact: (brandId, target, path) =>
      state.book === undefined ? undefined : pages.artifact(state.book, brandId, target, path),
    lastGood: (brandId, target, path) => {
      const names = namesIn(path);
      const entry = state.book?.entries.find(({ id }) => names.includes(id));
      const book = goodStates.of(entry === undefined ? bookLayout.settings : entryPath(entry));
      if (book === undefined) return undefined;
      try {
        return earlierPages.artifact(book, brandId, target, path);
      } catch {
        return undefined;
      }
    },
    file: (path) => {
      const found = state.book?.files?.find((file) => publishedPath(file) === path);
      return found === undefined ? undefined : readAsShown(folder, found, options.disk ?? disk);
    },
    artifacts: (brandId, target) => (state.book === undefined ? [] : pages.artifacts(state.book, brandId, target)),
    filled: (brandId, target) => (state.book === undefined ? undefined : pages.filled(state.book, brandId, target)),
    update: (paths) => {
      // One look at a time, so that the last one has the last word.
      const result = turn.then(() => look(paths));
      turn = result.catch(() => {});
      return result;
    },
    findings: async () => {
      const { book, checkedBook } = state;
      const found = await find(checkedBook);
      if (book !== undefined) goodStates.note(book, found);
      return found;
    },
    ownFindings: (source) => checker.checkAlone(source, state.checkedBook),
    close: async () => {
      await Promise.all([checker.close(), background?.close()]);
    },
  };
}

/** The bytes of a file as it was when it was looked at last; undefined where they have changed since. */
function readAsShown(folder: string, file: EntryFile, io: Disk): Uint8Array | undefined {
  try {
    return readPublished(folder, file, io);
  } catch {
    return undefined;
  }
}

/** Finding everything in a book of more entries takes so long that pages would wait for it in the same thread. */
const LARGE = 1000;

interface LiveState {
  readonly checkedBook: CheckedSources;
  /** The last readable state of each file. */
  readonly readable: ReadonlyMap<string, unknown>;
  readonly stale: ReadonlySet<string>;
  readonly book: Book | undefined;
}

/** Makes what reads the files of each state of a book, each version of a file once. */
function createFileReader(io?: Disk): (sources: BookSources) => BookFiles {
  const known = new Map<string, FileDescription>();
  return (sources) => createBookFiles(sources, io, undefined, known);
}

/** The book with the list of files that it had before, where no file is another one: what was filled can then stay. */
function withSameFiles(book: Book | undefined, before: Book | undefined): Book | undefined {
  if (book?.files === undefined || JSON.stringify(book.files) !== JSON.stringify(before?.files)) return book;
  return { ...book, files: before?.files ?? book.files };
}

/** The state after a look at the disk. What cannot be read is shown as it was, if it ever could be. */
function advance(
  before: LiveState | undefined,
  checkedBook: CheckedSources,
  filesIn: (sources: BookSources) => BookFiles,
): LiveState {
  const { sources, settings, checked } = checkedBook;
  const readable = new Map<string, unknown>();
  const stale = new Set<string>();
  const remember = <Value>(path: string, value: Value | undefined): Value | undefined => {
    const shown = value ?? (before?.readable.get(path) as Value | undefined);
    if (shown !== undefined) readable.set(path, shown);
    if (value === undefined) stale.add(path);
    return shown;
  };
  const shownSettings = remember(bookLayout.settings, settings?.value === undefined ? undefined : settings);
  const parseAll = <Value>(files: readonly SourceFile[], parse: (file: SourceFile) => ParsedFile<Value>) =>
    files.flatMap((file) => {
      const parsed = parse(file);
      return remember(file.path, parsed.value === undefined ? undefined : parsed) ?? [];
    });
  const parts: Omit<BookParts, "settings"> = {
    brands: parseAll(sources.brands, parseBrandFile),
    inventories: parseAll(sources.inventories, (file) => parseInventoryWith(file, vendoredIn(sources))),
    ledger: sources.ledger === undefined ? undefined : parseLedgerFile(sources.ledger),
    files: filesIn(sources),
    entries: checked.flatMap(({ facts, entry }, index) => {
      const text = sources.entries[index]?.text ?? "";
      return remember(facts.file, entry === undefined ? undefined : { facts: { ...facts, text }, entry }) ?? [];
    }),
  };
  const value = shownSettings?.value;
  const book =
    shownSettings === undefined || value === undefined
      ? undefined
      : readableBook(value, { ...parts, settings: shownSettings });
  return { checkedBook, readable, stale, book: withSameFiles(book, before?.book) };
}
