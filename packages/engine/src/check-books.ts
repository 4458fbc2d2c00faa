import { type BookSettings, type ParsedFile, parseBookFile } from "@fixbook/core";
import { entrySettings } from "@fixbook/lint";
import type { Stage } from "@fixbook/schema";
import { type BookCache, openCache } from "./cache/book-cache.js";
import { isRepeatable } from "./cache/kept-findings.js";
import { type CheckedBook, putTogether } from "./check-book.js";
import type { CheckedEntry } from "./check-entry.js";
import { type Disk, disk } from "./disk.js";
import { checkEntries, type PoolOptions } from "./parse-pool.js";
import { type BookSources, readBook } from "./read-book.js";

export interface CheckOptions extends PoolOptions {
  readonly disk?: Disk | undefined;
  /** The day of the run, as 2026-10-01; the clock's when left out. */
  readonly today?: string | undefined;
  /** Whether rules count as they do while writing, or as in CI, the default. */
  readonly stage?: Stage | undefined;
  /** The folder that keeps what was found out before. Nothing is kept when left out. Results are the same either way. */
  readonly cache?: string | undefined;
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
  return folders.map((folder) => ({ sources: readBook(folder, io), cache: open?.(folder) }));
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
  return Promise.all(
    parsed.map(({ sources, settings }, index) =>
      putTogether(sources, settings, entries[index] ?? [], { today, stage: options.stage }),
    ),
  );
}

/** The entries of each book, checked; those that were checked before come from its cache. */
export async function checkOrRecall(
  books: readonly (Reading & { readonly settings: ParsedFile<BookSettings> | undefined })[],
  options: CheckOptions,
): Promise<readonly (readonly CheckedEntry[])[]> {
  const jobs = books.map(({ sources, cache, settings: file }) => {
    const settings = entrySettings(file);
    const written = JSON.stringify(settings);
    return sources.entries.map((source) => {
      const key = cache?.keyOf(source, written) ?? "";
      return { source, settings, key, kept: cache?.entry(key) };
    });
  });
  const missing = jobs.flat().filter(({ kept }) => kept === undefined);
  const checked = await checkEntries(missing, options);
  let next = 0;
  return jobs.map((entries, index) => {
    const cache = books[index]?.cache;
    const results = entries.map(({ key, kept }): CheckedEntry => {
      if (kept !== undefined) return kept;
      const fresh = checked[next++] as CheckedEntry;
      if (isRepeatable(fresh)) cache?.keepEntry(key, fresh);
      return fresh;
    });
    cache?.save();
    return results;
  });
}

/** The day of the run. */
export function dayOf({ today }: Pick<CheckOptions, "today">): string {
  return today ?? new Date().toISOString().slice(0, 10);
}
