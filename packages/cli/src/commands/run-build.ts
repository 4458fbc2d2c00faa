import { buildBooks, findBooks } from "@fixbook/engine";
import { buildSummary, nothingPublished, publishedJson } from "../build-summary.js";
import { cacheOf } from "../cache-option.js";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import { printReport, reportOf, writeReports } from "../report.js";
import { checkReportFiles } from "../report-files.js";
import { formOf } from "../reporters.js";
import type { BuildFlags } from "./build.js";

/** Checks books and publishes them. */
export async function runBuild(bookNames: string[], flags: BuildFlags, host: Host): Promise<ExitCode> {
  const start = host.now();
  checkReportFiles(flags.output ?? [], host, flags.out);
  const result = await withProgress(host, (update) =>
    buildBooks({
      books: findBooks(bookNames, host.cwd),
      out: flags.out,
      cwd: host.cwd,
      targets: flags.target,
      brands: flags.brand,
      unfilled: flags.unfilled,
      audience: flags.audience,
      maxWarnings: flags.maxWarnings,
      disk: host.disk,
      cache: cacheOf(flags, host),
      onProgress: ({ phase, done, total }) =>
        update(phase === "check" ? `Checking ${done} of ${total} entries` : `Rendering ${done} of ${total} targets`),
    }),
  );
  const { published } = result;
  const report = {
    ...reportOf(result.books, result.leaks, host),
    published: published === undefined ? null : publishedJson(published),
  };
  const finished = { report, books: result.books };
  const { kind } = formOf(flags.format, host);
  if (kind !== "text" || report.diagnostics.length > 0) await printReport(finished, flags.format, host);
  if (kind !== "document")
    host.out(
      published === undefined
        ? nothingPublished(report, flags.maxWarnings, host)
        : buildSummary(published, host.now() - start, host),
    );
  await writeReports(finished, flags.output, host);
  const isReadable = result.books.every((book) => book.isReadable);
  const code = exitCodeOf(report.diagnostics, { maxWarnings: flags.maxWarnings, isReadable });
  return code === exitCodes.clean && published === undefined ? exitCodes.findings : code;
}
