import type { Dirent } from "node:fs";
import { join } from "node:path";
import { bookFindings, toDiagnostic } from "@fixbook/core";
import { bookLayout, type Diagnostic, startOfFile } from "@fixbook/schema";
import { type Disk, disk, overlayDisk, readDrafts } from "../disk/index.js";
import type { BookFindings } from "./check-book.js";
import { type CheckOptions, checkBook } from "./check-books.js";

/** What there is to say about the drafts of a book: what the gate would find if they were among its entries. */
export interface DraftFindings {
  /** Files are relative to the book's folder. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the drafts, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Checks the drafts of a book, each as the entry that moving it to `entries/` would make of it. */
export async function findInDrafts(folder: string, options: CheckOptions = {}): Promise<DraftFindings> {
  const io = options.disk ?? disk;
  const drafts = readDrafts(folder, io);
  const texts = new Map(drafts.map(({ path, text }) => [path, text]));
  if (drafts.length === 0) return { diagnostics: [], texts };
  const taken = drafts.filter(({ path }) => exists(join(folder, asEntry(path)), io));
  const shown = drafts.filter((draft) => !taken.includes(draft));
  const { diagnostics } = await checkBook(folder, {
    ...options,
    cache: undefined,
    disk: withDrafts(folder, shown, io),
  });
  const files = new Map(shown.map(({ path }) => [asEntry(path), path]));
  const named = (file: string) => files.get(file) ?? file;
  return {
    texts,
    diagnostics: [
      ...diagnostics
        .filter(({ file }) => files.has(file))
        .map((one) => ({
          ...one,
          file: named(one.file),
          ...(one.related === undefined
            ? {}
            : { related: one.related.map((other) => ({ ...other, file: named(other.file) })) }),
        })),
      ...taken.map(({ path }) => takenId(path)),
    ],
  };
}

/** A book's findings with those of its drafts. */
export function withDraftFindings(book: BookFindings, { diagnostics, texts }: DraftFindings): BookFindings {
  return {
    ...book,
    diagnostics: [...book.diagnostics, ...diagnostics],
    files: book.files + texts.size,
    sourceOf: (path) => texts.get(path) ?? book.sourceOf(path),
  };
}

function takenId(path: string): Diagnostic {
  const id = path.replace(/^.*\//, "").replace(/\.md$/, "");
  const finding = toDiagnostic(bookFindings.duplicateId, { id, count: 2 }, { file: path, range: startOfFile });
  return { ...finding, related: [{ file: asEntry(path), range: startOfFile, message: "The entry that has it." }] };
}

/** Where a draft would be published from. */
function asEntry(path: string): string {
  return `${bookLayout.entries}${path.slice(bookLayout.drafts.length)}`;
}

function exists(path: string, io: Disk): boolean {
  return io.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A disk on which drafts lie among the entries. For reading only. */
function withDrafts(
  folder: string,
  drafts: readonly { readonly path: string; readonly text: string }[],
  io: Disk,
): Disk {
  const texts = new Map(drafts.map(({ path, text }) => [join(folder, asEntry(path)), text]));
  const entries = join(folder, bookLayout.entries);
  const areas = new Set(drafts.map(({ path }) => path.split("/")[1] ?? ""));
  const folders = new Set([entries, ...[...areas].map((area) => join(entries, area))]);
  const there = overlayDisk(io, texts);
  const readdirSync = ((path: string, options: { withFileTypes: true }) => {
    const own = exists(String(path), io) ? io.readdirSync(path, options) : [];
    if (!folders.has(String(path))) return own;
    const names = new Set(own.map(({ name }) => name));
    const more =
      path === entries
        ? [...areas].map((name) => named(name, "folder"))
        : drafts
            .filter(({ path: draft }) => join(folder, asEntry(draft), "..") === String(path))
            .map(({ path: draft }) => named(draft.replace(/^.*\//, ""), "file"));
    return [...own, ...more.filter(({ name }) => !names.has(name))];
  }) as unknown as Disk["readdirSync"];
  const lstatSync = ((path: string, options?: object) => {
    const found = io.lstatSync(path, { ...options, throwIfNoEntry: false });
    if (found !== undefined) return found;
    if (texts.has(String(path))) return { ...kinds("file"), size: Buffer.byteLength(texts.get(String(path)) ?? "") };
    return folders.has(String(path)) ? kinds("folder") : io.lstatSync(path, options);
  }) as unknown as Disk["lstatSync"];
  return { ...there, readdirSync, lstatSync };
}

function named(name: string, kind: "file" | "folder"): Dirent {
  return { name, ...kinds(kind) } as unknown as Dirent;
}

function kinds(kind: "file" | "folder") {
  const isFolder = () => kind === "folder";
  const never = () => false;
  return {
    isDirectory: isFolder,
    isFile: () => !isFolder(),
    isSymbolicLink: never,
    isFIFO: never,
    isSocket: never,
    isBlockDevice: never,
    isCharacterDevice: never,
  };
}
