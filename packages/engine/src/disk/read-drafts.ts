import { join } from "node:path";
import type { SourceFile } from "@fixbook/core";
import { bookLayout, compareText } from "@fixbook/schema";
import { decode } from "./decode.js";
import type { Disk } from "./disk.js";
import { readRegularFile } from "./read-file.js";

/** The most bytes of a draft, which are those of an entry. */
const MOST_BYTES = 512 * 1024;

/** The drafts of a book, in order: `drafts/<area>/<id>.md`. Regular files only. */
export function readDrafts(folder: string, io: Disk): readonly SourceFile[] {
  return areasOf(folder, io).flatMap((area) =>
    namesIn(folder, `${bookLayout.drafts}/${area}`, io)
      .filter((item) => item.isFile() && item.name.endsWith(".md"))
      .flatMap(({ name }) => {
        const path = `${bookLayout.drafts}/${area}/${name}`;
        const read = readRegularFile(join(folder, path), MOST_BYTES, io);
        const text = "bytes" in read ? decode(read.bytes) : undefined;
        return typeof text === "string" ? [{ path, text }] : [];
      }),
  );
}

/** The pictures and attachments that drafts bring along: the regular files of `drafts/<area>/<id>/`. */
export function readDraftFiles(folder: string, io: Disk): readonly string[] {
  return areasOf(folder, io).flatMap((area) =>
    namesIn(folder, `${bookLayout.drafts}/${area}`, io)
      .filter((item) => item.isDirectory())
      .flatMap(({ name }) => {
        const own = `${bookLayout.drafts}/${area}/${name}`;
        return namesIn(folder, own, io).flatMap((item) => (item.isFile() ? [`${own}/${item.name}`] : []));
      }),
  );
}

function areasOf(folder: string, io: Disk): readonly string[] {
  return namesIn(folder, bookLayout.drafts, io)
    .filter((item) => item.isDirectory())
    .map(({ name }) => name);
}

function namesIn(folder: string, path: string, io: Disk) {
  if (io.lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return io
    .readdirSync(join(folder, path), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => compareText(a.name, b.name));
}
