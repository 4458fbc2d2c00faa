import {
  createFindClaims,
  EngineError,
  findBooks,
  logFile,
  logStream,
  passingBooks,
  type Replayed,
  replayLogs,
} from "@fixbook/engine";
import { plain, toJsonLine } from "@fixbook/lint";
import type { ReplayReport } from "@fixbook/schema";
import { cacheOf } from "../cache-option.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { ReplayFlags } from "./replay.js";
import { replayText } from "./replay-text.js";

/** Replays logs against books, and prints what is claimed and what is not. */
export async function runReplay(names: readonly string[], flags: ReplayFlags, host: Host): Promise<ExitCode> {
  const logs = openLogs(names, host);
  const folders = findBooks(flags.book ?? [], host.cwd);
  const report = await withProgress(host, async (update): Promise<ReplayReport> => {
    const books = await passingBooks(folders, "working tree", {
      cache: cacheOf(flags, host),
      onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
    });
    const replayed = await replayLogs(logs, createFindClaims(books, flags.host), {
      onProgress: (log, lines) => update(`Replaying ${plain(log)}: ${lines} lines`),
    });
    const isEnough = unmetLimits(replayed, flags).length === 0;
    return { version: 1, isEnough, books: books.map(({ id }) => id), ...replayed };
  });
  host.out(flags.format === "json" ? toJsonLine(report) : replayText(report, unmetLimits(report, flags), host));
  return report.isEnough ? exitCodes.clean : exitCodes.findings;
}

/** What standard input is called. */
const INPUT = "standard-input";

function openLogs(names: readonly string[], host: Host) {
  if (names.filter((name) => name === "-").length > 1)
    throw new EngineError("Standard input can be read once.", "Name - once.");
  return names.map((name) =>
    name === "-" ? logStream(INPUT, () => host.streamInput?.() ?? nothing()) : logFile(name, host.cwd, host.disk),
  );
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}

/** What of the limits that were set is not kept, a sentence each. */
function unmetLimits(
  { records: { exact, likely, troubles } }: Pick<Replayed, "records">,
  { failUnder = 0, maxClaims = Number.POSITIVE_INFINITY }: ReplayFlags,
): readonly string[] {
  const covered = exact + likely;
  return [
    ...(100 * covered < failUnder * troubles ? [`--fail-under requires ${failUnder} %.`] : []),
    ...(covered > maxClaims ? [`--max-claims allows ${maxClaims}.`] : []),
  ];
}
