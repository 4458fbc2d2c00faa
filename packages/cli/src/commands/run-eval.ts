import { join } from "node:path";
import { openBook } from "@fixbook/client";
import { parseEvalsFile, sourceFindings } from "@fixbook/core";
import { disk, EngineError, findBooks, readBookState, readTexts } from "@fixbook/engine";
import { toJsonLine } from "@fixbook/lint";
import type { JsonBuild } from "@fixbook/render-json/diff";
import { bookLayout, type EvalReport } from "@fixbook/schema";
import { cacheOf } from "../cache-option.js";
import { askEvals, type EvalRow } from "../eval/ask-evals.js";
import { evalText } from "../eval/eval-text.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { EvalFlags } from "./eval.js";

/** Asks books the questions of their `evals.yml`, and prints what is not answered as it must be. */
export async function runEval(names: readonly string[], flags: EvalFlags, host: Host): Promise<ExitCode> {
  if (!flags.retrieval)
    throw new EngineError("Only what an agent is given is evaluated: no model is called.", "Add --retrieval.");
  const { lstatSync } = host.disk ?? disk;
  const asked = findBooks(names, host.cwd).filter(
    (folder) => lstatSync(join(folder, bookLayout.evals), { throwIfNoEntry: false }) !== undefined,
  );
  if (asked.length === 0)
    throw new EngineError(
      `No book here has ${bookLayout.evals}.`,
      `Write what agents are asked into it, beside ${bookLayout.settings}: fixbook help eval shows how.`,
    );
  const all = await withProgress(host, async (update) => {
    const results: Awaited<ReturnType<typeof askEvals>>[] = [];
    for (const folder of asked) {
      const builds = await readBookState({}, [folder], {
        cache: cacheOf(flags, host),
        onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
      });
      const rows = readRows(folder, host);
      for (const build of builds) results.push(await askEvals(openBuild(build), rows));
    }
    return results;
  });
  const misses = all.flatMap((one) => one.misses);
  const report: EvalReport = {
    version: 1,
    passed: misses.length === 0,
    books: all.map(({ counts }) => counts),
    misses,
  };
  host.out(flags.format === "json" ? toJsonLine(report) : evalText(report, host));
  return report.passed ? exitCodes.clean : exitCodes.findings;
}

/** The rows of a book that has passed its checks. */
function readRows(folder: string, host: Host): readonly EvalRow[] {
  const texts = readTexts(folder, undefined, sourceFindings.limits.bookFileBytes, host.disk);
  const file = { path: bookLayout.evals, text: texts.get(bookLayout.evals) ?? "" };
  const { value = [], report, locate } = parseEvalsFile(file);
  return value.map((row, at) => ({ ...row, line: report.lines.range(locate([at, "ask"])).start.line }));
}

function openBuild({ book, documents }: JsonBuild) {
  return openBook(book as unknown as Parameters<typeof openBook>[0], async (path: string) => documents.get(path));
}
