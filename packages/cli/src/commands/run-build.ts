import { buildBooks, findBooks } from "@fixbook/engine";
import { buildSummary, publishedJson, resumedLine } from "../build-summary.js";
import { cacheOf } from "../cache-option.js";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { collectOften } from "../large-books.js";
import { withProgress } from "../progress.js";
import { printReport, reportOf, writeReports } from "../report.js";
import { checkReportFiles } from "../report-files.js";
import { formOf } from "../reporters.js";
import type { BuildFlags } from "./build.js";
import { movingOf } from "./moving.js";

/** Checks books and publishes them. */
export async function runBuild(bookNames: string[], flags: BuildFlags, host: Host): Promise<ExitCode> {
  checkReportFiles(flags.output ?? [], host, flags.out);
  const books = findBooks(bookNames, host.cwd);
  const run = flags.resume === true ? (await import("./resume-build.js")).resumeBuild : build;
  const controller = new AbortController();
  let phase: Phase = "check";
  const stopListening = host.onInterrupt?.(() => {
    controller.abort();
    // Nothing is staged yet, and nothing listens.
    if (phase === "check") host.exit?.(interrupted(host));
  });
  try {
    return await run(books, flags, host, {
      signal: controller.signal,
      onPhase: (now) => {
        phase = now;
      },
    });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    return interrupted(host);
  } finally {
    stopListening?.();
  }
}

type Phase = "check" | "render";

/** How a run is ended by Ctrl+C. */
export interface Ending {
  readonly signal: AbortSignal;
  onPhase(phase: Phase): void;
}

async function build(
  books: readonly string[],
  flags: BuildFlags,
  host: Host,
  { signal, onPhase }: Ending,
): Promise<ExitCode> {
  const start = host.now();
  const result = await withProgress(host, (update) =>
    buildBooks({
      books,
      cwd: host.cwd,
      targets: flags.target,
      brands: flags.brand,
      unfilled: flags.unfilled,
      audience: flags.audience,
      links: flags.links,
      maxWarnings: flags.maxWarnings,
      disk: host.disk,
      cache: cacheOf(flags, host),
      flush: flags.fsync,
      onLarge: collectOften,
      ...movingOf(flags, host, signal),
      onProgress: ({ phase, done, total }) => {
        onPhase(phase);
        update(
          phase === "check"
            ? `Checking ${done} of ${total} entries`
            : `Rendering: ${Math.floor((100 * done) / total)} %`,
        );
      },
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
  if (kind !== "document") {
    if (result.hasResumed === true) host.out(resumedLine(flags.out));
    host.out(
      published === undefined
        ? (await import("../nothing-published.js")).nothingPublished(report, flags.maxWarnings, host)
        : buildSummary(published, host.now() - start, host),
    );
  }
  await writeReports(finished, flags.output, host);
  const isReadable = result.books.every((book) => book.isReadable);
  const code = exitCodeOf(report.diagnostics, { maxWarnings: flags.maxWarnings, isReadable });
  return code === exitCodes.clean && published === undefined ? exitCodes.findings : code;
}

function interrupted(host: Host): ExitCode {
  host.err("Nothing was published.\n");
  return exitCodes.interrupted;
}
