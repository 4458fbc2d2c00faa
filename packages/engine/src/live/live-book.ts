import {
  type Artifact,
  type BookParts,
  type BookSettings,
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseInventoryWith,
  parseLedgerFile,
  type Renderer,
  type SourceFile,
} from "@fixbook/core";
import { entrySettings } from "@fixbook/lint";
import type { Book, Diagnostic, Stage } from "@fixbook/schema";
import { openCache } from "../cache/book-cache.js";
import { putTogether } from "../check-book.js";
import { checkOrRecall } from "../check-books.js";
import type { CheckedEntry } from "../check-entry.js";
import { type Disk, disk } from "../disk.js";
import { checkEntries, createEntryChecker } from "../parse-pool.js";
import { type BookSources, filesOf, readBook, rereadEntry, vendoredIn } from "../read-book.js";
import { targets } from "../targets.js";
import { type BackgroundCheck, createBackgroundCheck } from "./background-check.js";
import { createLivePages } from "./live-pages.js";
import { readableBook } from "./readable-book.js";

export interface LiveOptions {
  readonly renderers?: readonly Renderer[];
  readonly cache?: string | undefined;
  /** The day of the run, as 2026-10-01; the clock's when left out. */
  readonly today?: string | undefined;
  readonly stage?: Stage | undefined;
  /** Where the book is read; the real disk when left out. */
  readonly disk?: Disk | undefined;
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
  /** Counts the changes that were seen. */
  readonly revision: number;
  /** Undefined as long as `book.yaml` could never be read. */
  readonly book: Book | undefined;
  /** Files whose pages show an earlier state. */
  readonly stale: ReadonlySet<string>;
  /** The text of a file, as it was read last. */
  sourceOf(path: string): string | undefined;
  /** An artifact by its exact path, as {@link LivePages.artifact}. Throws where a renderer fails. */
  artifact(brandId: string, target: string, path: string): string | undefined;
  /** Every artifact of a brand's target, as {@link LivePages.artifacts}. */
  artifacts(brandId: string, target: string): Iterable<Artifact>;
  /** The book as it is shown, filled for a brand as in a target. */
  filled(brandId: string, target: string): Book | undefined;
  /** Looks at the named files of the book, or at all of it, and answers what has changed; undefined for nothing. */
  update(paths?: readonly string[]): Promise<LiveChange | undefined>;
  /** Everything that the gate finds in the files as they were read last. */
  findings(): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** Reads and checks a book that is to be followed. */
export async function openLiveBook(folder: string, options: LiveOptions = {}): Promise<LiveBook> {
  const checker = createEntryChecker();
  const pages = createLivePages(options.renderers ?? targets);
  const open = options.cache === undefined ? undefined : openCache(options.cache, disk);
  const io = options.disk ?? disk;
  const first = readBook(folder, io);
  const firstSettings = settingsOf(first);
  const [checked = []] = await checkOrRecall([{ sources: first, settings: firstSettings, cache: open?.(folder) }], {});
  let state = advance(undefined, first, firstSettings, checked);
  let revision = 1;
  let background: BackgroundCheck | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const look = async (paths: readonly string[] | undefined): Promise<LiveChange | undefined> => {
    const sources = readAgain(folder, state.sources, paths, io);
    const files = changedFiles(state.sources, sources);
    if (files.length === 0 && JSON.stringify(sources.diagnostics) === JSON.stringify(state.sources.diagnostics))
      return undefined;
    const settings = settingsOf(sources);
    const isSameGate = JSON.stringify(entrySettings(settings)) === JSON.stringify(entrySettings(state.settings));
    const known = new Map(state.sources.entries.map((source, index) => [source.path, { source, index }]));
    const kept = sources.entries.map(({ path, text }) => {
      const before = known.get(path);
      return isSameGate && before?.source.text === text ? state.checked[before.index] : undefined;
    });
    const jobs = sources.entries.flatMap((source, index) =>
      kept[index] === undefined ? [{ source, settings: entrySettings(settings) }] : [],
    );
    const fresh = jobs.length > MANY ? await checkEntries(jobs) : await checker.check(jobs);
    let next = 0;
    const checked = kept.map((one) => one ?? (fresh[next++] as CheckedEntry));
    state = advance(state, sources, settings, checked);
    revision++;
    return { files };
  };
  return {
    folder,
    get revision() {
      return revision;
    },
    get book() {
      return state.book;
    },
    get stale() {
      return state.stale;
    },
    sourceOf: (path) => filesOf(state.sources).find((file) => file.path === path)?.text,
    artifact: (brandId, target, path) =>
      state.book === undefined ? undefined : pages.artifact(state.book, brandId, target, path),
    artifacts: (brandId, target) => (state.book === undefined ? [] : pages.artifacts(state.book, brandId, target)),
    filled: (brandId, target) => (state.book === undefined ? undefined : pages.filled(state.book, brandId, target)),
    update: (paths) => {
      // One look at a time, so that the last one has the last word.
      const result = turn.then(() => look(paths));
      turn = result.catch(() => {});
      return result;
    },
    findings: async () => {
      const { sources, settings, checked } = state;
      if (options.disk === undefined && sources.entries.length > LARGE) {
        const { cache, today, stage } = options;
        background ??= createBackgroundCheck(folder, { cache, today, stage });
        return background.run();
      }
      const today = options.today ?? new Date().toISOString().slice(0, 10);
      return (await putTogether(sources, settings, checked, { today, stage: options.stage })).diagnostics;
    },
    close: async () => {
      await Promise.all([checker.close(), background?.close()]);
    },
  };
}

/** Finding everything in a book of more entries takes so long that pages would wait for it in the same thread. */
const LARGE = 1000;

/** More entries than this are checked by all cores, each started anew. */
const MANY = 100;

interface LiveState {
  readonly sources: BookSources;
  readonly settings: ParsedFile<BookSettings> | undefined;
  readonly checked: readonly CheckedEntry[];
  /** The last readable state of each file. */
  readonly readable: ReadonlyMap<string, unknown>;
  readonly stale: ReadonlySet<string>;
  readonly book: Book | undefined;
}

/** The state after a look at the disk. What cannot be read is shown as it was, if it ever could be. */
function advance(
  before: LiveState | undefined,
  sources: BookSources,
  settings: ParsedFile<BookSettings> | undefined,
  checked: readonly CheckedEntry[],
): LiveState {
  const readable = new Map<string, unknown>();
  const stale = new Set<string>();
  const remember = <Value>(path: string, value: Value | undefined): Value | undefined => {
    const shown = value ?? (before?.readable.get(path) as Value | undefined);
    if (shown !== undefined) readable.set(path, shown);
    if (value === undefined) stale.add(path);
    return shown;
  };
  const shownSettings = remember("book.yaml", settings?.value === undefined ? undefined : settings);
  const parseAll = <Value>(files: readonly SourceFile[], parse: (file: SourceFile) => ParsedFile<Value>) =>
    files.flatMap((file) => {
      const parsed = parse(file);
      return remember(file.path, parsed.value === undefined ? undefined : parsed) ?? [];
    });
  const parts: Omit<BookParts, "settings"> = {
    brands: parseAll(sources.brands, parseBrandFile),
    inventories: parseAll(sources.inventories, (file) => parseInventoryWith(file, vendoredIn(sources))),
    ledger: sources.ledger === undefined ? undefined : parseLedgerFile(sources.ledger),
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
  return { sources, settings, checked, readable, stale, book };
}

function settingsOf({ settings }: BookSources): ParsedFile<BookSettings> | undefined {
  return settings === undefined ? undefined : parseBookFile(settings);
}

/** The book as it is. Where only entries that were there have changed, only these are read. */
function readAgain(folder: string, before: BookSources, paths: readonly string[] | undefined, io: Disk): BookSources {
  const entries = new Map(before.entries.map((source, index) => [source.path, index]));
  if (paths === undefined || !paths.every((path) => entries.has(path))) return readBook(folder, io);
  const next = [...before.entries];
  for (const path of paths) {
    const source = rereadEntry(folder, path, io);
    if (source === undefined) return readBook(folder, io);
    next[entries.get(path) as number] = source;
  }
  return { ...before, entries: next };
}

function changedFiles(before: BookSources, after: BookSources): readonly string[] {
  const texts = new Map(filesOf(before).map(({ path, text }) => [path, text]));
  const changed = filesOf(after).filter(({ path, text }) => {
    const earlier = texts.get(path);
    texts.delete(path);
    return earlier !== text;
  });
  return [...changed.map(({ path }) => path), ...texts.keys()];
}
