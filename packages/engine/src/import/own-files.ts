import { join } from "node:path";
import type { SourceFile } from "@fixbook/core";
import { bookLayout, compareText } from "@fixbook/schema";
import { type Disk, decode, readRegularFile } from "../disk/index.js";

/** A file of an entry or a draft, by where it is now. */
export interface OwnFile {
  readonly path: string;
  readonly text: string;
  readonly isDraft: boolean;
}

/** Where a draft is, in its book's folder. */
export function draftPath({ area, id }: { readonly area: string; readonly id: string }): string {
  return `${bookLayout.drafts}/${area}/${id}.md`;
}

/** The entries and drafts of a book, by id. An entry counts before a draft of its id. */
export function readOwnFiles(folder: string, entries: readonly SourceFile[], io: Disk): ReadonlyMap<string, OwnFile> {
  const found = new Map<string, OwnFile>();
  for (const { path, text } of entries) found.set(nameOf(path), { path, text, isDraft: false });
  for (const file of readDrafts(folder, io))
    if (!found.has(nameOf(file.path))) found.set(nameOf(file.path), { ...file, isDraft: true });
  return found;
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.md$/, "");
}

/** The most bytes of a draft, which are those of an entry. */
const MOST_BYTES = 512 * 1024;

/** The drafts of a book, in order: `drafts/<area>/<id>.md`. Regular files only. */
export function readDrafts(folder: string, io: Disk): readonly SourceFile[] {
  return foldersIn(folder, bookLayout.drafts, io).flatMap((area) =>
    filesIn(folder, area, io).flatMap((path) => {
      const read = readRegularFile(join(folder, path), MOST_BYTES, io);
      const text = "bytes" in read ? decode(read.bytes) : undefined;
      return typeof text === "string" ? [{ path, text }] : [];
    }),
  );
}

function foldersIn(folder: string, path: string, io: Disk): readonly string[] {
  if (io.lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return io
    .readdirSync(join(folder, path), { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith("."))
    .map(({ name }) => `${path}/${name}`)
    .sort(compareText);
}

function filesIn(folder: string, path: string, io: Disk): readonly string[] {
  return io
    .readdirSync(join(folder, path), { withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(".md") && !item.name.startsWith("."))
    .map(({ name }) => `${path}/${name}`)
    .sort(compareText);
}
