import { type BookSettings, type ParsedFile, parseBookFile } from "@fixbook/core";
import { entrySettings } from "@fixbook/lint";
import type { Stage } from "@fixbook/schema";
import { type Disk, disk } from "../disk/index.js";
import { type BookCache, openCache } from "./book-cache.js";
import { createBookFiles } from "./book-files.js";
import { type CheckedBook, putTogether } from "./check-book.js";
import { type CheckedEntry, MUCH_WORK } from "./check-entry.js";
import { createDatedFiles } from "./dated-files.js";
import { dayOf } from "./day-of.js";
import { createEntryTexts, MANY_ENTRIES } from "./entry-texts.js";
import { isRepeatable } from "./kept-findings.js";
import { unpackEntry } from "./packed-entry.js";
import { checkEntries, type EntryJob, type PoolOptions } from "./parse-pool.js";
import { type BookSources, readBook } from "./read-book.js";
import { leaveOut } from "./share-work.js";

export interface CheckOptions extends PoolOptions {
  readonly disk?: Disk | undefined;
  /** The day of the run, as 2026-10-01; the clock's when left out. */
  readonly today?: string | undefined;
  /** Whether rules count as they do while writing, or as in CI, the default. */
  readonly stage?: Stage | undefined;
  /** The texts of ledgers as they were at the commit that is compared with, by the folders of their books now. */
  readonly earlierLedgers?: ReadonlyMap<string, string> | undefined;
  /** Whether the search is asked the questions of every book that has some, also where it wants no recall. */
  readonly asksQuestions?: boolean | undefined;
  /** Whether the history of the repository is read where a rule asks how old a picture is. */
  readonly readsHistory?: boolean | undefined;
  /** How many books the run is about, those that are not checked because nothing has changed included. */
  readonly booksInRun?: number | undefined;
  /** The folder that keeps what was found out before. Nothing is kept when left out. Results are the same either way. */
  readonly cache?: string | undefined;
  /**
   * Called before so much is held in memory that the process had better collect its garbage more often. A library does
   * not change the process that it runs in; a command may.
   */
  onLarge?(): void;
}

/** Reads a book and checks all of it, as {@link checkBooks} does. */
export async function checkBook(folder: string, options: CheckOptions = {}): Promise<CheckedBook> {
  const [book] = await checkBooks([folder], options);
  if (book === undefined) throw new Error("One folder gives one book.");
  return book;
}

/** Reads books and checks all of them, every file in one run, whatever is wrong with any. Answers in the order of the folders. */
export async function checkBooks(
  folders: readonly string[],
  options: CheckOptions = {},
): Promise<readonly CheckedBook[]> {
  return checkReadings(readBooks(folders, options), options);
}

/** Reads books, and opens what is known of each. */
export function readBooks(folders: readonly string[], options: CheckOptions): readonly Reading[] {
  const io = options.disk ?? disk;
  const open = options.cache === undefined ? undefined : openCache(options.cache, disk);
  const readings = folders.map((folder) => ({ sources: readBook(folder, io), cache: open?.(folder) }));
  if (readings.reduce((sum, { sources }) => sum + sources.entries.length, 0) >= MANY_ENTRIES) options.onLarge?.();
  return readings;
}

/** A book that was read, and where its results are kept. */
export interface Reading {
  readonly sources: BookSources;
  readonly cache: BookCache | undefined;
}

/** Checks books that were read. */
export async function checkReadings(books: readonly Reading[], options: CheckOptions): Promise<readonly CheckedBook[]> {
  const parsed = books.map(({ sources, cache }) => {
    const settings = sources.settings === undefined ? undefined : parseBookFile(sources.settings);
    return { sources, cache, settings };
  });
  const entries = await checkOrRecall(parsed, options);
  const today = dayOf(options);
  const checked = await Promise.all(
    parsed.map(({ sources, cache, settings }, index) =>
      putTogether(sources, settings, entries[index] ?? [], {
        today,
        files: createBookFiles(sources, options.disk, cache),
        dated: options.readsHistory === true ? createDatedFiles(sources, options.disk) : undefined,
        stage: options.stage,
        earlierLedger: options.earlierLedgers?.get(sources.folder),
        asksQuestions: options.asksQuestions === true || settings?.value?.search.recall !== undefined,
      }),
    ),
  );
  // What is known of files was asked for after the entries were kept.
  for (const { sources, cache } of parsed) if (sources.files.length > 0) cache?.save();
  return checked;
}

/** The entries of each book, checked; those that were checked before come from its cache. */
export async function checkOrRecall(
  books: readonly (Reading & { readonly settings: ParsedFile<BookSettings> | undefined })[],
  options: CheckOptions,
): Promise<readonly (readonly CheckedEntry[])[]> {
  const texts = createEntryTexts(books.reduce((sum, { sources }) => sum + sources.entries.length, 0));
  const results = books.map(({ sources }): CheckedEntry[] => new Array(sources.entries.length));
  const missing = books.flatMap(({ sources, cache, settings: file }, book) => {
    const settings = entrySettings(file);
    const written = JSON.stringify(settings);
    const entries = results[book] as CheckedEntry[];
    return sources.entries.flatMap((source, place): readonly Missing[] => {
      const key = cache?.keyOf(source, written) ?? "";
      const kept = cache?.entry(key);
      if (kept === undefined) return [{ source, settings, entries, place, cache, key }];
      entries[place] = unpackEntry(kept, texts);
      return [];
    });
  });
  const check = async (jobs: readonly Missing[], mostWork?: number): Promise<void> => {
    const asked = mostWork === undefined ? jobs : jobs.map((job) => ({ ...job, mostWork }));
    const checked = await checkEntries(asked, {
      ...options,
      texts,
      onPacked: (index, packed, one) => {
        const { cache, key } = jobs[index] as Missing;
        if (isRepeatable(one) && one.isPutOff !== true) cache?.keepEntry(key, packed);
      },
    });
    for (const [index, { entries, place }] of jobs.entries()) entries[place] = checked[index] as CheckedEntry;
  };
  await check(missing, MUCH_WORK);
  for (const [book, { sources }] of books.entries())
    leaveOutOf(results[book] ?? [], sources, options.booksInRun ?? books.length);
  const putOff = missing.filter(({ entries, place }) => entries[place]?.isPutOff === true);
  if (putOff.length > 0) await check(putOff);
  for (const { cache } of books) cache?.save();
  return results;
}

/** Leaves out the entries that would take the run too long. */
function leaveOutOf(entries: CheckedEntry[], sources: BookSources, booksInRun: number): void {
  const dear = entries.flatMap(({ work }, place) => {
    const source = work === undefined ? undefined : sources.entries[place];
    return source === undefined || work === undefined ? [] : [{ source, work }];
  });
  if (dear.length === 0) return;
  const out = leaveOut(dear, booksInRun);
  for (const [place, { path }] of sources.entries.entries())
    entries[place] = out.get(path) ?? (entries[place] as CheckedEntry);
}

/** An entry that was not checked before, and where its result belongs. */
interface Missing extends EntryJob {
  readonly entries: CheckedEntry[];
  readonly place: number;
  readonly cache: BookCache | undefined;
  readonly key: string;
}
