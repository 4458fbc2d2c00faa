import { constants, type Stats } from "node:fs";
import { type Disk, disk } from "./disk.js";
import { codeOf, describeSystemError } from "./errors.js";

/** What is at a path: the bytes of a regular file, or why they were not read. */
export type FileRead =
  | { readonly bytes: Uint8Array }
  /** It has more bytes than allowed, and was not read. */
  | { readonly tooLarge: number }
  /** It is something else, such as `a symbolic link`, and was not opened or not read. */
  | { readonly kind: string }
  /** The system refused. */
  | { readonly reason: string };

/**
 * Reads a regular file of at most `limit` bytes. Follows no symbolic link, does not wait for a pipe, and gives no part
 * of a file that changes meanwhile.
 */
export function readRegularFile(path: string, limit: number, io: Disk = disk): FileRead {
  try {
    const descriptor = io.openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return readOpened(descriptor, limit, io);
    } finally {
      io.closeSync(descriptor);
    }
  } catch (error) {
    const kind = kindAt(path, io);
    if (kind !== undefined && kind !== "a file") return { kind };
    if (codeOf(error) === "ENOENT" && path.includes("\ufffd")) return { reason: "its name is not UTF-8" };
    return { reason: describeSystemError(error) };
  }
}

/** What something on the disk is, in words. */
export function kindOf(file: Pick<Stats, "isSymbolicLink" | "isDirectory" | "isFile" | "isFIFO" | "isSocket">): string {
  if (file.isSymbolicLink()) return "a symbolic link";
  if (file.isDirectory()) return "a folder";
  if (file.isFile()) return "a file";
  if (file.isFIFO()) return "a pipe";
  return file.isSocket() ? "a socket" : "a device";
}

function readOpened(descriptor: number, limit: number, io: Disk): FileRead {
  const stat = io.fstatSync(descriptor);
  if (!stat.isFile()) return { kind: kindOf(stat) };
  if (stat.size > limit) return { tooLarge: stat.size };
  // One byte more, to see whether the file grows while it is read.
  const bytes = new Uint8Array(stat.size + 1);
  let length = 0;
  for (let count = 1; count > 0 && length < bytes.length; length += count) {
    count = io.readSync(descriptor, bytes, length, bytes.length - length, null);
  }
  const after = io.fstatSync(descriptor);
  if (length !== stat.size || after.size !== stat.size || after.mtimeMs !== stat.mtimeMs)
    return { reason: "it changed while it was read" };
  return { bytes: bytes.subarray(0, length) };
}

function kindAt(path: string, io: Disk): string | undefined {
  try {
    const stat = io.lstatSync(path, { throwIfNoEntry: false });
    return stat === undefined ? undefined : kindOf(stat);
  } catch {
    return undefined;
  }
}
