import { join, relative } from "node:path";
import { planNewEntry, writeTogether } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { openEditor } from "../open-editor.js";
import { bookFor } from "../plan/book-for.js";
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
