import { join, relative, sep } from "node:path";
import type { BookFindings } from "@fixbook/engine";
import { createLintReport, type ReporterHost, type RunCounts, withoutSecrets } from "@fixbook/lint";
import type { Diagnostic, LintReport } from "@fixbook/schema";
import { closingLine } from "./closing.js";
import type { Host } from "./host.js";
import { writeReportFile } from "./report-files.js";
import type { Format, ReportFlags } from "./report-options.js";
import { formOf, reportForms } from "./reporters.js";

/** A finding of a book; its files are relative to the book's folder. */
export interface BookFinding {
  readonly folder: string;
  readonly diagnostic: Diagnostic;
}

/** The findings of books, and more that are not among them, with paths relative to the folder that the command runs in. */
export function reportOf(
  books: readonly BookFindings[],
  more: readonly BookFinding[],
  host: Host,
  { stage, since }: Pick<RunCounts, "stage" | "since"> = {},
): LintReport {
  const all = [
    ...books.flatMap(({ folder, diagnostics }) =>
      diagnostics.map((diagnostic): BookFinding => ({ folder, diagnostic })),
    ),
    ...more,
  ];
  const sum = (count: (book: BookFindings) => number) => books.reduce((total, book) => total + count(book), 0);
  return createLintReport(
    all.map(({ folder, diagnostic }) => moved(diagnostic, (file) => shownPath(folder, file, host))),
    {
      books: books.length,
      files: sum(({ files }) => files),
      entries: sum(({ entries }) => entries),
      suppressed: sum(({ suppressed }) => suppressed),
      stage,
      since,
    },
  );
}

/** A report with what its reporters need. */
export interface Finished {
  /** What else it holds stands in the JSON form. */
  readonly report: LintReport;
  readonly books: readonly BookFindings[];
  /** How long the run took, where the closing line says so. */
  readonly milliseconds?: number;
}

/**
 * Prints a report on standard output, with closing words where people read it, and appends it to the summary of the
 * job where the form has one and GitHub Actions runs the command.
 */
export async function printReport(
  { report, books, milliseconds }: Finished,
  format: Format | undefined,
  host: Host,
): Promise<void> {
  const { reporter, kind, jobSummary } = formOf(format, host);
  const sourceOf = createSourceLookup(books, host);
  host.out(await reporter(report, { style: host.style, columns: host.columns, sourceOf }));
  if (kind === "text") host.out(closingLine(report, milliseconds));
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY: summaryFile } = host.env ?? {};
  if (jobSummary !== undefined && GITHUB_ACTIONS === "true" && summaryFile)
    writeReportFile(summaryFile, await jobSummary(report, unstyled(sourceOf)), host, "append");
}

/** Writes a report to each of the files that were asked for. They hold no styles and no times. */
export async function writeReports(
  { report, books }: Finished,
  files: ReportFlags["output"] = [],
  host: Host,
): Promise<void> {
  const plainHost = unstyled(createSourceLookup(books, host));
  for (const { format, file } of files)
    writeReportFile(file, await reportForms[format].reporter(report, plainHost), host);
}

type SourceLookup = ReporterHost["sourceOf"];

function unstyled(sourceOf: SourceLookup): ReporterHost {
  return { style: (_, text) => text, sourceOf };
}

/** The texts of the books' files, by the paths that a report shows, without secrets, also those that it leaves out. */
function createSourceLookup(books: readonly BookFindings[], host: Host): SourceLookup {
  const places = new Map<string, { readonly book: BookFindings; readonly file: string }>();
  for (const book of books) {
    for (const { file } of book.diagnostics) places.set(shownPath(book.folder, file, host), { book, file });
  }
  const sourceOf = (path: string) => {
    const place = places.get(path);
    return place?.book.sourceOf(place.file);
  };
  return withoutSecrets(sourceOf, reportOf(books, [], host).diagnostics);
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
