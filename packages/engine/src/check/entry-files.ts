import { hash } from "node:crypto";
import type { Dirent, Stats } from "node:fs";
import { join } from "node:path";
import { mostBytes, sourceFindings } from "@fixbook/core";
import { type bookLayout, compareText, formatOfName } from "@fixbook/schema";
import { settledFingerprint } from "../cache/index.js";
import { type Disk, decode, kindOf, lookAt, readRegularFile } from "../disk/index.js";
import type { BookReader } from "./read-misplaced.js";

/** A picture or attachment of a book on the disk. */
export interface FileOnDisk {
  /** Relative to the book's folder. */
  readonly path: string;
  /** Another one whenever its bytes are others: its stat fingerprint, or what is in it while that may still change. */
  readonly version: string;
}

/** Lists the files that entries share: those of a folder of the book, and of the folders in it. */
export function listSharedFiles(
  reader: BookReader,
  folder: typeof bookLayout.pictures | typeof bookLayout.files,
): void {
  const stat = lookAt(join(reader.folder, folder), reader.io);
  if (stat?.isDirectory() !== true) return;
  for (const item of itemsOf(reader, folder)) {
    const path = `${folder}/${item.name}`;
    if (!item.isDirectory()) addFile(reader, path, item);
    else for (const inner of itemsOf(reader, path)) addFile(reader, `${path}/${inner.name}`, inner);
  }
}

/**
 * Lists the files in a folder of an area that is called as an entry. False where it holds entries, or nothing that
 * entries can name: then it is no such folder.
 */
export function listOwnFiles(reader: BookReader, folder: string): boolean {
  const items = itemsOf(reader, folder);
  const isOwn = (item: Dirent) => !item.isFile() || formatOfName(item.name) !== undefined;
  if (
    items.some(({ name }) => /\.(?:md|mdx|markdown)$/i.test(name)) ||
    !items.some((item) => item.isFile() && isOwn(item))
  )
    return false;
  for (const item of items) addFile(reader, `${folder}/${item.name}`, item);
  return true;
}

/** Takes a file beside the entries of an area. False where it is none that entries can name. */
export function takeFileBeside(reader: BookReader, path: string): boolean {
  const format = formatOfName(path);
  if (format === undefined || (format === "txt" && isEntry(reader, path))) return false;
  add(reader, path);
  return true;
}

/** Whether a file of plain text is meant as an entry: it begins with a title, or with frontmatter. */
function isEntry({ folder, io }: BookReader, path: string): boolean {
  const read = readRegularFile(join(folder, path), sourceFindings.limits.fileBytes, io);
  const text = "bytes" in read ? decode(read.bytes) : undefined;
  return typeof text === "string" && /^\uFEFF?(?:---\r?\n|# )/.test(text);
}

function addFile(reader: BookReader, path: string, item: Dirent): void {
  if (!item.isFile() && !item.isDirectory()) reader.add(path, sourceFindings.notRegularFile, { kind: kindOf(item) });
  else if (item.isDirectory() || formatOfName(path) === undefined)
    reader.add(path, sourceFindings.strayFile, {
      problem: `"${item.name}" is ${item.isDirectory() ? "a folder too deep" : "no picture or attachment"}: no entry can name it.`,
      action:
        "Pictures are png, jpg, gif, webp, avif or svg; attachments are pdf, zip, txt, log, csv, json, patch or diff. Keep other files outside the book.",
    });
  else add(reader, path);
}

function add({ folder, io, files }: BookReader, path: string): void {
  const stat = lookAt(join(folder, path), io);
  if (stat !== undefined) files.push({ path, version: versionOf(join(folder, path), stat, io) });
}

function versionOf(path: string, stat: Stats, io: Disk): string {
  const fingerprint = settledFingerprint(stat, Date.now());
  if (fingerprint !== undefined) return fingerprint.join(" ");
  const read = readRegularFile(path, mostBytes(path), io);
  return "bytes" in read ? hash("sha256", read.bytes, "hex") : `${stat.size} ${stat.mtimeMs}`;
}

function itemsOf({ folder, io }: BookReader, path: string): readonly Dirent[] {
  try {
    return io
      .readdirSync(join(folder, path), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith(".") && !SYSTEM_FILES.has(name))
      .sort((a, b) => compareText(a.name, b.name));
  } catch {
    return [];
  }
}

/** What file managers leave in folders of pictures. */
const SYSTEM_FILES: ReadonlySet<string> = new Set(["Thumbs.db", "desktop.ini"]);
