import { join } from "node:path";
import { type CheckedBook, checkBooks, checkSince, disk, findBooks, type Since } from "@fixbook/engine";
import { baselineFile, plain } from "@fixbook/lint";
import { type Stage, stage } from "@fixbook/schema";
import { InvalidArgumentError, Option } from "commander";
import { exitCodeOf } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import { printReport, reportOf, writeReports } from "../report.js";
import { checkReportFiles } from "../report-files.js";
import { formatOption, outputOption, type ReportFlags } from "../report-options.js";
import { type AddCommand, bookArgument } from "./command.js";
import { fixAndReport } from "./lint-fix.js";
import { wholeNumber } from "./whole-number.js";

interface LintFlags extends ReportFlags {
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly review?: boolean;
  readonly dryRun?: boolean;
  readonly updateBaseline?: boolean;
  readonly stage: Stage;
  readonly since?: string;
  readonly today?: string;
}

/** `fixbook lint`: checks books; writes to their sources only with `--fix`. */
export const addLint: AddCommand = (program, host, finish) => {
  program
    .command("lint")
    .summary("check books")
    .description(
      "Checks every file of the books: syntax, sections, references, placeholders, links and text.\nChanges sources only with --fix.",
    )
    .argument(...bookArgument)
    .addOption(formatOption())
    .addOption(outputOption())
    .option("--max-warnings <n>", "fail when there are more warnings than this", wholeNumber)
    .option("--fix", "apply the fixes that keep what a text says")
    .option("--review", "with --fix: also those that a person should look at")
    .option("--dry-run", "with --fix: print the changes as a diff and write nothing")
    .addOption(
      new Option(
        "--since <ref>",
        "report only what has changed since a commit, and what that breaks elsewhere",
      ).conflicts("updateBaseline"),
    )
    .option("--update-baseline", "list the findings of today in baseline.txt; where there is one, only remove rows")
    .addOption(
      new Option("--stage <stage>", "when it runs: some rules count less while writing")
        .choices(stage.options)
        .default("ci"),
    )
    .option("--today <date>", "the day that reviews are measured against (default: today)", day)
    .addHelpText(
      "after",
      `
Examples:
  fixbook lint                             every book below this folder
  fixbook lint books/looper --format json  one book, for a program to read
  fixbook lint --fix --dry-run             what the safe fixes would change
  fixbook lint --since origin/main         only what this branch changes or breaks
  fixbook lint --format github -o sarif=fixbook.sarif -o junit=fixbook.xml

Exit codes:
  0  no errors
  1  errors, or more warnings than --max-warnings
  2  bad usage, a book.yaml that is not YAML, a report that cannot be
     written, or a check that failed itself`,
    )
    .action(async (names: string[], flags: LintFlags) => {
      const start = host.now();
      checkReportFiles(flags.output ?? [], host);
      const folders = findBooks(names, host.cwd);
      const since = await sinceOf(flags, folders, host);
      const check = () =>
        withProgress(host, (update) =>
          checkBooks(folders, {
            disk: host.disk,
            today: flags.today,
            stage: flags.stage,
            onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
          }),
        );
      const fix = { ...flags, ...(since === undefined ? {} : { fixable: since.select }) };
      const found = flags.fix === true ? await fixAndReport(folders, fix, host) : await check();
      const books = flags.updateBaseline === true && updateBaselines(found, host) ? await check() : found;
      const report = reportOf(
        since === undefined ? books : books.map((book) => ({ ...book, diagnostics: since.select(book) })),
        [],
        host,
        {
          stage: flags.stage,
          since: since === undefined ? undefined : { ref: since.ref, ...since.counts(books) },
        },
      );
      const finished = { report, books, milliseconds: host.now() - start };
      // With --dry-run, standard output is the diff and nothing else.
      if (flags.fix !== true || flags.dryRun !== true) printReport(finished, flags.format, host);
      writeReports(finished, flags.output, host);
      const isReadable = books.every((book) => book.isReadable);
      finish(exitCodeOf(report.diagnostics, { maxWarnings: flags.maxWarnings, isReadable }));
    });
};

/** What the books were at the commit of `--since`; undefined without it. */
function sinceOf(
  { since, today, stage }: LintFlags,
  folders: readonly string[],
  host: Host,
): Promise<Since | undefined> {
  if (since === undefined) return Promise.resolve(undefined);
  return withProgress(host, (update) =>
    checkSince(since, folders, {
      today,
      stage,
      onProgress: (done, total) => update(`Checking ${done} of ${total} entries as they were`),
    }),
  );
}

/** Writes the baseline of each book that needs another one, and says so. Answers whether there was any. */
function updateBaselines(books: readonly CheckedBook[], host: Host): boolean {
  let isWritten = false;
  for (const { folder, baseline, sourceOf } of books) {
    const rows = baseline.split("\n").length - 2;
    const before = sourceOf(baselineFile);
    if (before === baseline || (before === undefined && rows === 0)) continue;
    const path = join(folder, baselineFile);
    (host.disk ?? disk).writeFileSync(path, baseline);
    host.err(`Wrote ${plain(path)}: ${rows} known findings.\n`);
    isWritten = true;
  }
  return isWritten;
}

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError("It takes a day, such as 2026-10-01.");
  return text;
}
