import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { type FindingData, type FindingType, type SourceFile, sourceFindings, toDiagnostic } from "@fixbook/core";
import { compareText, type Diagnostic, startOfFile } from "@fixbook/schema";
import { decode } from "./decode.js";
import { describeSystemError } from "./errors.js";

/** The files of a book as text, and what is wrong with those that are not. Paths are relative to the book's folder. */
export interface BookSources {
  readonly folder: string;
  readonly settings: SourceFile | undefined;
  readonly brands: readonly SourceFile[];
  readonly inventories: readonly SourceFile[];
  readonly entries: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const { limits } = sourceFindings;

/**
 * Reads a book from its folder, in one order whatever the file system's. Reads regular files inside the folder only: no
 * symbolic link is followed, nothing that could block is opened, and no file over the limit is read. Names that begin
 * with a dot are passed over.
 */
export function readBook(folder: string): BookSources {
  const diagnostics: Diagnostic[] = [];
  const reader: Reader = {
    folder,
    add: (path, finding, data) => diagnostics.push(toDiagnostic(finding, data, { file: path, range: startOfFile })),
  };
  const settings = readText(reader, "book.yaml", limits.bookFileBytes);
  const yaml = { suffix: ".yaml", expected: "YAML files (name.yaml)", limit: limits.bookFileBytes };
  return {
    folder,
    settings,
    brands: readFolder(reader, "brands", yaml),
    inventories: readFolder(reader, "inventories", yaml),
    entries: list(reader, "entries").flatMap((area) => {
      const path = `entries/${area.name}`;
      if (area.isDirectory()) return readFolder(reader, path, { suffix: ".md", expected: "entries (id.md)", limit: limits.fileBytes });
      if (area.isFile()) reader.add(path, sourceFindings.strayFile, { name: area.name, expected: "folders, one an area" });
      else reader.add(path, sourceFindings.notRegularFile, { kind: kindOf(area) });
      return [];
    }),
    diagnostics,
  };
}

interface Reader {
  readonly folder: string;
  add<Data extends FindingData>(path: string, finding: FindingType<Data>, data: Data): void;
}

function readFolder(reader: Reader, folder: string, { suffix, expected, limit }: { suffix: string; expected: string; limit: number }): SourceFile[] {
  return list(reader, folder).flatMap((file) => {
    const path = `${folder}/${file.name}`;
    if (file.isFile() && file.name.endsWith(suffix)) return readText(reader, path, limit) ?? [];
    if (file.isFile()) reader.add(path, sourceFindings.strayFile, { name: file.name, expected });
    else reader.add(path, sourceFindings.notRegularFile, { kind: kindOf(file) });
    return [];
  });
}

function list(reader: Reader, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(reader.folder, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") reader.add(folder, sourceFindings.unreadable, { reason: describeSystemError(error) });
    return [];
  }
}

function readText(reader: Reader, path: string, limit: number): SourceFile | undefined {
  let bytes: Uint8Array;
  try {
    const read = readRegularFile(join(reader.folder, path), limit);
    if (typeof read === "number") {
      reader.add(path, sourceFindings.tooLarge, { bytes: read, limit });
      return undefined;
    }
    if (read === undefined) {
      reader.add(path, sourceFindings.notRegularFile, { kind: "no regular file" });
      return undefined;
    }
    bytes = read;
  } catch (error) {
    const isLink = (error as NodeJS.ErrnoException).code === "ELOOP";
    if (isLink) reader.add(path, sourceFindings.notRegularFile, { kind: "a symbolic link" });
    else reader.add(path, sourceFindings.unreadable, { reason: describeSystemError(error) });
    return undefined;
  }
  const decoded = decode(bytes);
  if (typeof decoded === "string") return { path, text: decoded };
  reader.add(path, sourceFindings.notUtf8, { byte: decoded.byte });
  return undefined;
}

/** The bytes of a file; its size where it is over the limit; undefined where it is not a regular file. */
function readRegularFile(path: string, limit: number): Uint8Array | number | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    if (stat.size > limit) return stat.size;
    // One byte more than the limit, in case the file grows while it is read.
    const bytes = new Uint8Array(Math.min(limit, stat.size) + 1);
    let length = 0;
    for (let count = 1; count > 0 && length < bytes.length; length += count) {
      count = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return length > stat.size ? readAgain(descriptor, limit) : bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** A file that grew between its size and its bytes. */
function readAgain(descriptor: number, limit: number): Uint8Array | number {
  const bytes = new Uint8Array(limit + 1);
  const length = readSync(descriptor, bytes, 0, bytes.length, 0);
  return length > limit ? length : bytes.subarray(0, length);
}

function kindOf(file: Dirent): string {
  if (file.isSymbolicLink()) return "a symbolic link";
  if (file.isDirectory()) return "a folder";
  if (file.isFIFO()) return "a pipe";
  return file.isSocket() ? "a socket" : "a device";
}
