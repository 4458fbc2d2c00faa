import { join, relative, sep } from "node:path";
import type { CheckedBook } from "@fixbook/engine";
import { conciseReporter, createLintReport, jsonReporter, prettyReporter, type Reporter, type RunCounts } from "@fixbook/lint";
import type { Diagnostic, LintReport } from "@fixbook/schema";
import type { Host } from "./host.js";

/** The forms in which findings are printed. */
export const formats = ["pretty", "concise", "json"] as const;
export type Format = (typeof formats)[number];

const reporters: Readonly<Record<Format, Reporter>> = { pretty: prettyReporter, concise: conciseReporter, json: jsonReporter };

/** The findings of books, with paths relative to the folder that the command runs in. */
export function reportOf(books: readonly CheckedBook[], more: readonly { folder: string; diagnostic: Diagnostic }[], host: Host): LintReport {
  const all = [...books.flatMap(({ folder, diagnostics }) => diagnostics.map((diagnostic) => ({ folder, diagnostic }))), ...more];
  const sum = (count: (book: CheckedBook) => number) => books.reduce((total, book) => total + count(book), 0);
  const counts: RunCounts = { books: books.length, files: sum(({ files }) => files), entries: sum(({ entries }) => entries) };
  return createLintReport(all.map(({ folder, diagnostic }) => moved(diagnostic, (file) => shownPath(folder, file, host.cwd))), counts);
}

/** Prints a report: for people at a terminal by default, one line a finding elsewhere. */
export function printReport(report: LintReport, books: readonly CheckedBook[], format: Format | undefined, host: Host): void {
  const sourceOf = (file: string): string | undefined => {
    for (const book of books) {
      const prefix = shownPath(book.folder, "", host.cwd);
      if (file.startsWith(prefix)) return book.sourceOf(file.slice(prefix.length));
    }
    return undefined;
  };
  host.out(reporters[format ?? (host.isTerminal ? "pretty" : "concise")](report, { style: host.style, sourceOf }));
}

function moved(diagnostic: Diagnostic, path: (file: string) => string): Diagnostic {
  const { related } = diagnostic;
  return {
    ...diagnostic,
    file: path(diagnostic.file),
    ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, file: path(other.file) })) }),
  };
}

function shownPath(folder: string, file: string, cwd: string): string {
  const prefix = relative(cwd, folder);
  return join(prefix, file === "" ? "x" : file).slice(0, file === "" ? -1 : undefined).split(sep).join("/");
}
