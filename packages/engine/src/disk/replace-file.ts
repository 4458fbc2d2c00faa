import { randomUUID } from "node:crypto";
import { chmodSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { decode } from "./decode.js";
import type { Disk } from "./disk.js";
import { describeSystemError, isSystemError } from "./errors.js";
import { kindOf, readRegularFile } from "./read-file.js";

/** New contents for a file of a book. `before` is what the file is believed to hold; texts are without byte order mark. */
export interface Replacement<Contents extends string | Uint8Array = string> {
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  readonly before: Contents;
  readonly after: Contents;
}

/**
 * Replaces a file in one step: a reader sees the old file or the new one, also after a crash. Keeps its mode, and the byte
 * order mark of a text. Leaves it alone, and says why, where it no longer holds what was believed, is
 * read-only, is not a regular file, or lies outside the folder or behind a symbolic link in it.
 */
export function replaceFile<Contents extends string | Uint8Array>(
  { folder, file, before, after }: Replacement<Contents>,
  io: Disk,
): string | undefined {
  const target = join(folder, file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    if (!isInside(folder, file, io)) return "it is not inside the book";
    const stat = io.lstatSync(target);
    if (!stat.isFile()) return `it is ${kindOf(stat)}`;
    if ((stat.mode & 0o222) === 0) return "it is read-only";
    const read = readRegularFile(target, stat.size, io);
    if (!("bytes" in read) || !isStill(read.bytes, before)) return CHANGED;
    const hasMark = read.bytes[0] === 0xef && read.bytes[1] === 0xbb && read.bytes[2] === 0xbf;
    const contents = typeof after === "string" && hasMark ? `\ufeff${after}` : after;
    try {
      io.writeFileSync(temporary, contents, { flag: "wx", flush: true });
      // The mode that a file is made with is cut by the umask.
      chmodSync(temporary, stat.mode & 0o7777);
      const now = io.lstatSync(target);
      if (now.ino !== stat.ino || now.size !== stat.size || now.mtimeMs !== stat.mtimeMs) return CHANGED;
      io.renameSync(temporary, target);
      return undefined;
    } finally {
      io.rmSync(temporary, { force: true });
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return describeSystemError(error);
  }
}

const CHANGED = "it has changed since it was read";

function isStill(bytes: Uint8Array, before: string | Uint8Array): boolean {
  return typeof before === "string" ? decode(bytes) === before : Buffer.from(bytes).equals(before);
}

function isInside(folder: string, file: string, io: Disk): boolean {
  if (isAbsolute(file) || file.split(/[\\/]/).includes("..")) return false;
  return io.realpathSync(dirname(join(folder, file))) === join(io.realpathSync(folder), dirname(file));
}
