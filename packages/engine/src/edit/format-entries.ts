import { type BookSettings, formatEntry, parseBookFile, type SourceFile } from "@fixbook/core";
import { bookLayout, compareText, type Diagnostic } from "@fixbook/schema";
import { loadMarkdownParser, readBook } from "../check/index.js";
import { type Disk, disk, EngineError, type Replacement, replaceFile } from "../disk/index.js";

export interface FormatOptions {
  /** Which entries: all of the book when left out. Their paths are relative to the book's folder. */
  wanted?(path: string): boolean;
  /** Whether nothing is written. */
  readonly check?: boolean | undefined;
  readonly disk?: Disk | undefined;
  onProgress?(done: number, total: number): void;
}

/** An entry that would be another text, or that was left alone. */
export type FormattedEntry =
  | (Replacement & {
      readonly kind: "changed";
      readonly isWritten: boolean;
      /** Why it was not written, the end of a sentence. */
      readonly problem?: string;
    })
  | {
      readonly kind: "refused";
      readonly folder: string;
      readonly file: string;
      /** Why: what the formatter refuses, or what could not be read. */
      readonly diagnostics: readonly Diagnostic[];
    };

/** What formatting the entries of a book gave. */
export interface FormattedEntries {
  /** How many were looked at. */
  readonly count: number;
  /** Those of which something is to be said, by path. */
  readonly files: readonly FormattedEntry[];
}

/**
 * Writes the entries of a book in their canonical form, each file in one step; those that have it are not touched. Leaves
 * alone what the formatter refuses, and what is not a regular file of the book that holds what was read. Throws an
 * {@link EngineError} where `book.yaml` does not say the language.
 */
export async function formatEntries(folder: string, options: FormatOptions = {}): Promise<FormattedEntries> {
  const { disk: io = disk, check = false, wanted = () => true, onProgress } = options;
  const { settings, entries, unread, diagnostics } = readBook(folder, io);
  const reading = readingOf(settings, folder);
  const parser = await loadMarkdownParser();
  const lost = unread.filter((path) => path.startsWith(`${bookLayout.entries}/`) && wanted(path));
  const files = lost.map((file): FormattedEntry => {
    return { kind: "refused", folder, file, diagnostics: diagnostics.filter((one) => one.file === file) };
  });
  const chosen = entries.filter(({ path }) => wanted(path));
  for (const [done, source] of chosen.entries()) {
    onProgress?.(done, chosen.length);
    const result = formatEntry(source, { ...reading, parser });
    const place = { folder, file: source.path };
    if (!("text" in result)) files.push({ kind: "refused", ...place, diagnostics: result.diagnostics });
    else if (result.text !== source.text)
      files.push(change({ ...place, before: source.text, after: result.text }, check, io));
  }
  return { count: chosen.length + lost.length, files: files.sort((a, b) => compareText(a.file, b.file)) };
}

/** How entries of a book are read: in its language, with the sections that it declares. */
export type BookReading = Pick<BookSettings, "locale" | "sections">;

/** How the entries of the book in a folder are read. Throws an {@link EngineError} where `book.yaml` does not say it. */
export function bookReading(folder: string, io: Disk = disk): BookReading {
  return readingOf(readBook(folder, io).settings, folder);
}

function readingOf(settings: SourceFile | undefined, folder: string): BookReading {
  const book = settings === undefined ? undefined : parseBookFile(settings).value;
  if (book === undefined)
    throw new EngineError(
      `${folder} has a ${bookLayout.settings} that cannot be read, so the language of its headings is not known.`,
      "Run fixbook lint, and mend what it says.",
    );
  return { locale: book.locale, sections: book.sections };
}

function change(replacement: Replacement, check: boolean, io: Disk): FormattedEntry {
  const problem = check ? undefined : replaceFile(replacement, io);
  const isWritten = !check && problem === undefined;
  return { kind: "changed", ...replacement, isWritten, ...(problem === undefined ? {} : { problem }) };
}
