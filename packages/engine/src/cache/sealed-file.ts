import { createHash, hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../disk/index.js";

/** What {@link writeSealed} has written to a file; undefined where it is not there, or is damaged in any way. */
export function readSealed(path: string, io: Disk): Buffer | undefined {
  try {
    const bytes = io.readFileSync(path);
    const data = bytes.subarray(SEAL);
    return bytes.subarray(0, SEAL).equals(hash("sha256", data, "buffer")) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes bytes as {@link replaceSealed} does. Where that fails, the file is as it was, which costs the next run time and nothing else. */
export function writeSealed(path: string, parts: Iterable<Buffer>, io: Disk): void {
  try {
    replaceSealed(path, parts, io);
  } catch {
    // What was there before is still right.
  }
}

/**
 * Writes bytes with a checksum, in one step: a reader finds the old ones or the new ones. Each part is written before
 * the next is asked for. Nobody but this user may read them.
 */
export function replaceSealed(path: string, parts: Iterable<Buffer>, io: Disk): void {
  const next = `${path}.${process.pid}.new`;
  try {
    io.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    io.rmSync(next, { force: true });
    const file = io.openSync(next, "wx", 0o600);
    try {
      const digest = createHash("sha256");
      let end = SEAL;
      for (const part of parts) {
        digest.update(part);
        for (let at = 0; at < part.length; ) at += io.writeSync(file, part, at, part.length - at, end + at);
        end += part.length;
      }
      io.writeSync(file, digest.digest(), 0, SEAL, 0);
    } finally {
      io.closeSync(file);
    }
    io.renameSync(next, path);
  } catch (error) {
    removeQuietly(next, io);
    throw error;
  }
}

function removeQuietly(path: string, io: Disk): void {
  try {
    io.rmSync(path);
  } catch {
    // It is in nobody's way.
  }
}

/** In bytes: numbers in the data stay where they can be read in place. */
const SEAL = 32;
