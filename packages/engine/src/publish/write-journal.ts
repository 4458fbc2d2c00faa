import { hash } from "node:crypto";
import { join } from "node:path";
import { replaceSealed } from "../cache/index.js";
import { codeOf, type Disk } from "../disk/index.js";
import { type Authority, authorityOf, JOURNAL, type Journal } from "./journal.js";
import type { OutputFolder } from "./output-folder.js";

/**
 * Writes a journal into the staging folder, and what vouches for it into the user's cache. Without a cache that can be
 * written to nothing can vouch for it: then nobody goes on with an interrupted build, and the next one begins anew.
 */
export function writeJournal(
  output: OutputFolder,
  {
    journals,
    books,
    staging,
  }: { readonly journals: string | undefined; readonly books: readonly string[]; readonly staging: string },
  journal: Journal,
  io: Disk,
): void {
  const bytes = Buffer.from(JSON.stringify(journal));
  io.writeFileSync(join(staging, JOURNAL), bytes, { flush: true });
  if (journals === undefined) return;
  const authority: Authority = {
    output: output.folder,
    staging,
    books,
    since: new Date().toISOString(),
    sha256: hash("sha256", bytes, "hex"),
  };
  try {
    replaceSealed(authorityOf(output.folder, journals), [Buffer.from(JSON.stringify(authority))], io);
  } catch (error) {
    // A disk that is full is better met before anything is moved.
    if (["ENOSPC", "EDQUOT"].includes(codeOf(error))) throw error;
  }
}

/** Forgets a journal, when all of it is done. Never throws: without its staging folder, what is left says nothing. */
export function dropJournal(output: OutputFolder, journals: string | undefined, io: Disk): void {
  try {
    if (journals !== undefined) io.rmSync(authorityOf(output.folder, journals), { force: true });
  } catch {
    // It is replaced when the next journal is written.
  }
}
