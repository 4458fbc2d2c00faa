import { join, relative, sep } from "node:path";
import type { CheckedBook } from "@fixbook/engine";
import { conciseReporter, createLintReport, jsonReporter, prettyReporter, type Reporter } from "@fixbook/lint";
import type { Diagnostic, LintReport } from "@fixbook/schema";
import type { Host } from "./host.js";

/** The forms in which findings are printed. */
export const formats = ["pretty", "concise", "json"] as const;
export type Format = (typeof formats)[number];

const reporters: Readonly<Record<Format, Reporter>> = {
  pretty: prettyReporter,
  concise: conciseReporter,
  json: jsonReporter,
};

/** A finding of a book; its files are relative to the book's folder. */
export interface BookFinding {
  readonly folder: string;
  readonly diagnostic: Diagnostic;
}

/** The findings of books, and more that are not among them, with paths relative to the folder that the command runs in. */
export function reportOf(books: readonly CheckedBook[], more: readonly BookFinding[], host: Host): LintReport {
  const all = [
    ...books.flatMap(({ folder, diagnostics }) =>
      diagnostics.map((diagnostic): BookFinding => ({ folder, diagnostic })),
    ),
    ...more,
  ];
  const sum = (count: (book: CheckedBook) => number) => books.reduce((total, book) => total + count(book), 0);
  return createLintReport(
    all.map(({ folder, diagnostic }) => moved(diagnostic, (file) => shownPath(folder, file, host))),
    { books: books.length, files: sum(({ files }) => files), entries: sum(({ entries }) => entries) },
  );
}

/** Prints a report: for people at a terminal by default, one line a finding elsewhere. */
export function printReport(
  report: LintReport,
  books: readonly CheckedBook[],
  format: Format | undefined,
  host: Host,
): void {
  const places = new Map<string, { readonly book: CheckedBook; readonly file: string }>();
  for (const book of books) {
    for (const { file } of book.diagnostics) places.set(shownPath(book.folder, file, host), { book, file });
  }
  const sourceOf = (path: string): string | undefined => {
    const place = places.get(path);
    return place?.book.sourceOf(place.file);
  };
  host.out(
    reporters[format ?? (host.isTerminal ? "pretty" : "concise")](report, {
      style: host.style,
      columns: host.columns,
      sourceOf,
    }),
  );
}

function moved(diagnostic: Diagnostic, path: (file: string) => string): Diagnostic {
  const { related, fixes } = diagnostic;
  return {
    ...diagnostic,
    file: path(diagnostic.file),
    ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, file: path(other.file) })) }),
    ...(fixes === undefined
      ? {}
      : {
          fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: path(edit.file) })) })),
        }),
  };
}

/** A file of a book as a user can open it: relative to the folder that the command runs in, with forward slashes. */
function shownPath(folder: string, file: string, { cwd }: Host): string {
  return relative(cwd, join(folder, file)).split(sep).join("/");
}
