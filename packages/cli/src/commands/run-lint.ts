import { join } from "node:path";
import { type BookFindings, EngineError, findBooks, findInBooks, writeTogether } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { bookLayout } from "@fixbook/schema";
import { cacheOf } from "../cache-option.js";
import { tooManyWarnings } from "../closing.js";
import { type ExitCode, exitCodeOf } from "../exit-code.js";
import type { Host } from "../host.js";
import { collectOften } from "../large-books.js";
import { withProgress } from "../progress.js";
import { printReport, reportOf, writeReports } from "../report.js";
import { checkReportFiles } from "../report-files.js";
import type { LintFlags } from "./lint.js";

/** Checks books, and fixes them or writes their baselines where that is asked for. */
export async function runLint(names: string[], flags: LintFlags, host: Host): Promise<ExitCode> {
  const start = host.now();
  if (flags.all === true && flags.since === undefined)
    throw new EngineError(
      "--all says what --since reports, and there is no --since.",
      "Leave it out, or name a commit.",
    );
  checkReportFiles(flags.output ?? [], host);
  const folders = findBooks(names, host.cwd);
  const since =
    flags.since === undefined
      ? undefined
      : await (await import("./lint-since.js")).sinceOf(flags.since, { names, folders }, flags, host);
  const changes = since?.changes;
  // What has become old since a commit, nobody has made so.
  const readsHistory = changes === undefined;
  const check = () =>
    withProgress(host, (update) =>
      findInBooks(folders, {
        disk: host.disk,
        today: flags.today,
        earlierLedgers: since?.earlierLedgers,
        cache: cacheOf(flags, host),
        stage: flags.stage,
        readsHistory,
        onLarge: collectOften,
        onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
      }),
    );
  const fix = {
    ...flags,
    readsHistory,
    ...(changes === undefined ? {} : { fixable: changes.select }),
    ...(since === undefined ? {} : { earlierLedgers: since.earlierLedgers }),
  };
  const found =
    flags.fix === true ? await (await import("./lint-fix.js")).fixAndReport(folders, fix, host) : await check();
  const checked = flags.updateBaseline === true && updateBaselines(found, host) ? await check() : found;
  const books =
    flags.drafts === true ? await (await import("./lint-drafts.js")).draftsOf(checked, flags, host) : checked;
  const report = reportOf(
    changes === undefined ? books : books.map((book) => ({ ...book, diagnostics: changes.select(book) })),
    since?.gone ?? [],
    host,
    {
      stage: flags.stage,
      since: changes === undefined ? undefined : { ref: changes.ref, ...changes.counts(books) },
    },
  );
  const finished = {
    report,
    books,
    milliseconds: host.now() - start,
    allowsWarnings: flags.maxWarnings === undefined,
  };
  // With --dry-run, standard output is the diff and nothing else.
  if (flags.fix !== true || flags.dryRun !== true) await printReport(finished, flags.format, host);
  await writeReports(finished, flags.output, host);
  const refused = tooManyWarnings(report, flags.maxWarnings);
  if (refused !== undefined) host.err(`Failed: ${refused}\n`);
  const isReadable = books.every((book) => book.isReadable);
  return exitCodeOf(report.diagnostics, { maxWarnings: flags.maxWarnings, isReadable });
}

/**
 * Writes the baselines of the books that need others, all or none, and says so; also which it leaves as they are, since
 * some rules have not run. Answers whether there was any.
 */
function updateBaselines(books: readonly BookFindings[], host: Host): boolean {
  for (const { folder, isComplete } of books)
    if (!isComplete)
      host.err(
        `${plain(join(folder, bookLayout.baseline))} was not written: errors of the book kept some rules from running. Mend them first.\n`,
      );
  const changes = books.flatMap(({ folder, baseline, sourceOf, isComplete }) => {
    if (!isComplete) return [];
    const after = baseline();
    const rows = after.split("\n").length - 2;
    const before = sourceOf(bookLayout.baseline);
    const isDue = before === undefined ? rows > 0 : before !== after;
    return isDue ? [{ folder, file: bookLayout.baseline, before, after, rows }] : [];
  });
  writeTogether(changes, host.disk);
  for (const { folder, file, rows } of changes)
    host.err(`Wrote ${plain(join(folder, file))}: ${rows} known findings.\n`);
  return changes.length > 0;
}
