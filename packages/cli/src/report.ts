import { join, relative, sep } from "node:path";
import type { BuiltFindings } from "@fixbook/engine";
import { createLintReport, type ReporterHost, type RunCounts, withoutSecrets } from "@fixbook/lint";
import type { Diagnostic, LintReport, SearchAnswers } from "@fixbook/schema";
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
  books: readonly BuiltFindings[],
  more: readonly BookFinding[],
  host: Host,
  { stage, since }: Pick<RunCounts, "stage" | "since"> = {},
): LintReport {
  const shown = createShownPaths(host);
  const all = [
    ...books.flatMap(({ folder, diagnostics }) =>
      diagnostics.map((diagnostic): BookFinding => ({ folder, diagnostic })),
    ),
    ...more,
  ];
  const sum = (count: (book: BuiltFindings) => number) => books.reduce((total, book) => total + count(book), 0);
  return createLintReport(
    all.map(({ folder, diagnostic }) => moved(diagnostic, (file) => shown(folder, file))),
    {
      books: books.length,
      files: sum(({ files }) => files),
      entries: sum(({ entries }) => entries),
      suppressed: sum(({ suppressed }) => suppressed),
      stage,
      since,
      search: books.flatMap(({ folder, search }) => (search === undefined ? [] : atShownPaths(search, folder, shown))),
    },
  );
}

/** A report with what its reporters need. */
export interface Finished {
  /** What else it holds stands in the JSON form. */
  readonly report: LintReport;
  readonly books: readonly BuiltFindings[];
  /** How long the run took, where the closing line says so. */
  readonly milliseconds?: number;
  /** Whether the run passes with any number of warnings, so that the closing line says who does not. */
  readonly allowsWarnings?: boolean;
}

/**
 * Prints a report on standard output, with closing words where people read it, and appends it to the summary of the
 * job where the form has one and GitHub Actions runs the command.
 */
export async function printReport(
  { report, books, ...closing }: Finished,
  format: Format | undefined,
  host: Host,
): Promise<void> {
  const { reporter, kind, jobSummary } = formOf(format, host);
  const sourceOf = createSourceLookup(books, host);
  host.out(await reporter(report, { style: host.style, columns: host.columns, sourceOf }));
  if (kind === "text") host.out((await import("./closing.js")).closingLine(report, closing));
  if (kind === "text" && report.search !== undefined) host.out((await import("./search-lines.js")).searchLines(report));
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
  if (files.length === 0) return;
  const plainHost = unstyled(createSourceLookup(books, host));
  for (const { format, file } of files)
    writeReportFile(file, await reportForms[format].reporter(report, plainHost), host);
}

type SourceLookup = ReporterHost["sourceOf"];

function unstyled(sourceOf: SourceLookup): ReporterHost {
  return { style: (_, text) => text, sourceOf };
}

/** The texts of the books' files, by the paths that a report shows, without secrets, also those that it leaves out. */
function createSourceLookup(books: readonly BuiltFindings[], host: Host): SourceLookup {
  let lookup: SourceLookup | undefined;
  // Few reports quote a source.
  return (path) => {
    lookup ??= openSources(books, host);
    return lookup(path);
  };
}

function openSources(books: readonly BuiltFindings[], host: Host): SourceLookup {
  const shown = createShownPaths(host);
  const places = new Map<string, { readonly book: BuiltFindings; readonly file: string }>();
  for (const book of books) {
    for (const { file } of book.diagnostics) places.set(shown(book.folder, file), { book, file });
  }
  const sourceOf = (path: string) => {
    const place = places.get(path);
    return place?.book.sourceOf(place.file);
  };
  return withoutSecrets(sourceOf, reportOf(books, [], host).diagnostics);
}

function atShownPaths(
  { missed, ...search }: SearchAnswers,
  folder: string,
  shown: ReturnType<typeof createShownPaths>,
): SearchAnswers {
  return { ...search, ...(missed && { missed: missed.map((one) => ({ ...one, file: shown(folder, one.file) })) }) };
}

function moved(diagnostic: Diagnostic, path: (file: string) => string): Diagnostic {
  const at = <Place extends { readonly file: string }>(place: Place): Place => ({ ...place, file: path(place.file) });
  const { related, fixes } = diagnostic;
  const shown = at(diagnostic);
  if (related !== undefined) shown.related = related.map(at);
  if (fixes !== undefined) shown.fixes = fixes.map((fix) => ({ ...fix, edits: fix.edits.map(at) }));
  return shown;
}

/**
 * Makes what tells a file of a book as a user can open it: relative to the folder that the command runs in, with forward
 * slashes. A file with many findings is told once.
 */
function createShownPaths({ cwd }: Host): (folder: string, file: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (folder, file) => {
    const own = known.get(folder) ?? new Map<string, string>();
    known.set(folder, own);
    const path = own.get(file) ?? relative(cwd, join(folder, file)).split(sep).join("/");
    own.set(file, path);
    return path;
  };
}
