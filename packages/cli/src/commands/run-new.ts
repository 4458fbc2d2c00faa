import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { EngineError, findBooks, planNewEntry, writeTogether } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { bookLayout } from "@fixbook/schema";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { openEditor } from "../open-editor.js";
import type { NewFlags } from "./new.js";

/** Begins an entry, and opens it in an editor where that is asked for. */
export function runNew(area: string, title: string, flags: NewFlags, host: Host): ExitCode {
  const folder = bookFor(flags.book, host.cwd);
  const { id, file, line, changes, left } = planNewEntry(
    folder,
    { area, title, id: flags.id, isFull: flags.full },
    host.disk,
  );
  writeTogether(changes, host.disk);
  const path = join(relative(host.cwd, folder), file);
  const changed = changes.slice(1).map((change) => join(relative(host.cwd, folder), change.file));
  if (flags.format === "json") host.out(`${JSON.stringify({ id, file: path, changed }, null, 2)}\n`);
  else {
    host.out(`Wrote ${plain(path)}.\n`);
    for (const other of changed) host.out(`Changed ${plain(other)}.\n`);
  }
  for (const sentence of left) host.err(`${plain(sentence)}\n`);
  return flags.edit === true ? openEditor(join(folder, file), line, host) : exitCodes.clean;
}

/** The book that is named, the one that a folder lies in, or the only one below it. */
function bookFor(name: string | undefined, cwd: string): string {
  if (name !== undefined) return findBooks([name], cwd)[0] ?? "";
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, bookLayout.settings))) return findBooks([at], cwd)[0] ?? "";
    if (dirname(at) === at) break;
  }
  const [first = "", ...others] = findBooks([], cwd);
  if (others.length > 0)
    throw new EngineError(
      "There are several books below this folder.",
      `Name one: --book ${[first, ...others]
        .slice(0, 3)
        .map((path) => relative(cwd, path))
        .join(", or --book ")}.`,
    );
  return first;
}
