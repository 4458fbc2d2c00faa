import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { formatEntry } from "@fixbook/core";
import {
  type BookReading,
  bookReading,
  chooseEntries,
  decode,
  EngineError,
  type FormattedEntry,
  findBooks,
  formatEntries,
} from "@fixbook/engine";
import { plain, plural, toJsonLine } from "@fixbook/lint";
import { bookLayout, type FormatReport } from "@fixbook/schema";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { FmtFlags } from "./fmt.js";

/** Formats entries, or a text from standard input. */
export async function runFmt(paths: string[], flags: FmtFlags, host: Host): Promise<ExitCode> {
  if (paths.includes("-")) return formatInput(paths, flags, host);
  const report = await formatChosen(paths, flags, host);
  if (flags.format === "json") host.out(toJsonLine(report));
  else print(report, flags, host);
  return report.isClean ? exitCodes.clean : exitCodes.findings;
}

async function formatChosen(paths: string[], { check, book }: FmtFlags, host: Host): Promise<FormatReport> {
  const files: FormatReport["files"] = [];
  let entries = 0;
  for (const { folder, wanted } of chooseEntries(paths, { book, cwd: host.cwd })) {
    const formatted = await withProgress(host, (update) =>
      formatEntries(folder, {
        wanted,
        check,
        disk: host.disk,
        onProgress: (done, total) => update(`Formatting ${done} of ${total} entries`),
      }),
    );
    entries += formatted.count;
    files.push(...formatted.files.map((file) => rowOf(file, check === true, host)));
  }
  return { version: 1, isClean: files.every(({ state }) => state === "formatted"), entries, files };
}

function rowOf(entry: FormattedEntry, check: boolean, { cwd }: Host): FormatReport["files"][number] {
  const file = relative(cwd, join(entry.folder, entry.file)).split(sep).join("/");
  if (entry.kind === "refused") {
    const [first] = entry.diagnostics;
    const reason = first === undefined ? "It could not be read." : `${first.message} ${first.action}`;
    return { file, state: "refused", line: first?.range.start.line ?? 1, reason };
  }
  const line = firstChange(entry.before, entry.after);
  if (entry.isWritten) return { file, state: "formatted", line };
  if (check) return { file, state: "would-change", line };
  return { file, state: "not-written", line, reason: `It was not written: ${entry.problem}.` };
}

/** The first line that differs, from 1. */
function firstChange(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const at = old.findIndex((line, index) => line !== now[index]);
  return (at === -1 ? old.length : at) + 1;
}

const WORDS: Readonly<Record<FormatReport["files"][number]["state"], string>> = {
  formatted: "Formatted",
  "would-change": "Would change",
  "not-written": "Left alone",
  refused: "Left alone",
};

function print({ files, entries, isClean }: FormatReport, { check }: FmtFlags, { out, err, style }: Host): void {
  for (const { file, state, line, reason } of files) {
    const place = state === "formatted" ? file : `${file}:${line}`;
    if (reason === undefined) out(`${WORDS[state]} ${plain(place)}\n`);
    else err(`${plain(`${place}: ${reason}`)}\n`);
  }
  const count = (...states: readonly string[]) => files.filter(({ state }) => states.includes(state)).length;
  const changed = count("formatted", "would-change");
  const left = count("not-written", "refused");
  const of = plural(entries, "entry", "entries");
  const done =
    changed === 0
      ? `Nothing to format in ${of}`
      : `${changed} of ${of} ${check === true ? "would change" : "formatted"}`;
  const rest = left === 0 ? "" : `; ${left} left alone`;
  err(`${isClean ? style("green", "✔") : style("red", "✖")} ${done}${rest}.\n`);
}

/** Formats a text from standard input to standard output; where it is refused, nothing is printed there. */
async function formatInput(paths: readonly string[], { check, book, format }: FmtFlags, host: Host): Promise<ExitCode> {
  if (paths.length > 1) throw new EngineError("Standard input is formatted alone.", "Name - and no other path.");
  if (format === "json")
    throw new EngineError("Standard input has no report: its formatted text is the result.", "Leave --format out.");
  const text = decode((await host.readInput?.()) ?? new Uint8Array());
  if (typeof text !== "string")
    throw new EngineError(`Standard input is not UTF-8 from byte ${text.byte} on.`, "Save it as UTF-8.");
  const result = formatEntry({ path: "entries/area/entry.md", text }, readingAround(book, host) ?? {});
  if (!("text" in result)) {
    for (const { range, message, action } of result.diagnostics)
      host.err(`${plain(`${INPUT}:${range.start.line}: ${message} ${action}`)}\n`);
    return exitCodes.findings;
  }
  if (check !== true) host.out(result.text);
  else if (result.text !== text) host.out(`Would change ${INPUT}:${firstChange(text, result.text)}\n`);
  return check === true && result.text !== text ? exitCodes.findings : exitCodes.clean;
}

/** What a text that has no file is called. */
const INPUT = "standard-input";

/** How the book that is named reads its entries, or else the one around the folder; undefined where there is none. */
function readingAround(name: string | undefined, { cwd, disk }: Host): BookReading | undefined {
  if (name !== undefined) return bookReading(findBooks([name], cwd)[0] ?? "", disk);
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, bookLayout.settings))) return bookReading(at, disk);
    if (dirname(at) === at) return undefined;
  }
}
