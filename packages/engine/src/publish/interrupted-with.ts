import { join } from "node:path";
import { type Disk, disk } from "../disk/index.js";
import { JOURNALS, journalOf, readAuthority } from "./journal.js";

/** The interrupted builds of which a book is a part, by their output folders. */
export function interruptedWith(book: string, journals: string | undefined, io: Disk = disk): readonly string[] {
  if (journals === undefined) return [];
  const folder = join(journals, JOURNALS);
  if (io.lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return io.readdirSync(folder).flatMap((name) => {
    const authority = readAuthority(join(folder, name), io);
    const isOne = authority?.books.includes(book) === true && journalOf(authority, io) !== undefined;
    return isOne ? [authority.output] : [];
  });
}
