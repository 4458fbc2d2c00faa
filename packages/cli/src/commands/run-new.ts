import { join, relative } from "node:path";
import { type AlikeEntry, alikeEntries, planNewEntry, writeTogether } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { cacheOf } from "../cache-option.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { openEditor } from "../open-editor.js";
import { bookFor } from "../plan/book-for.js";
import { withProgress } from "../progress.js";
import type { NewFlags } from "./new.js";

/** Begins an entry, says which ones answer its problem already, and opens it in an editor where that is asked for. */
export async function runNew(area: string, title: string, flags: NewFlags, host: Host): Promise<ExitCode> {
  const folder = bookFor(flags.book, host.cwd);
  const { id, file, line, changes, left } = planNewEntry(
    folder,
    { area, title, id: flags.id, isFull: flags.full },
    host.disk,
  );
  const alike = await withProgress(host, (update) =>
    alikeEntries(folder, title, {
      disk: host.disk,
      cache: cacheOf({ cache: true }, host),
      onProgress: (done, total) => update(`Searching ${done} of ${total} entries`),
    }),
  );
  writeTogether(changes, host.disk);
  const path = join(relative(host.cwd, folder), file);
  const changed = changes.slice(1).map((change) => join(relative(host.cwd, folder), change.file));
  if (flags.format === "json") host.out(`${JSON.stringify({ id, file: path, changed, alike }, null, 2)}\n`);
  else {
    host.out(`Wrote ${plain(path)}.\n`);
    for (const other of changed) host.out(`Changed ${plain(other)}.\n`);
  }
  if (alike.length > 0) host.err(alikeText(alike));
  for (const sentence of left) host.err(`${plain(sentence)}\n`);
  return flags.edit === true ? openEditor(join(folder, file), line, host) : exitCodes.clean;
}

function alikeText(alike: readonly AlikeEntry[]): string {
  const lines = alike.map(({ id, title }) => `  ${plain(id)}: ${plain(title)}\n`);
  return `The search answers this already:\n${lines.join("")}If it is the same problem, say it there in also: and remove the new file.\n`;
}
