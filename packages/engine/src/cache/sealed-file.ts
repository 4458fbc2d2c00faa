import { hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../disk.js";

/** What {@link writeSealed} has written to a file; undefined where it is not there, or is damaged in any way. */
export function readSealed(path: string, io: Disk): Buffer | undefined {
  try {
    const bytes = io.readFileSync(path);
    const data = bytes.subarray(SEAL);
    return bytes.subarray(0, SEAL).equals(seal(data)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes bytes with a checksum, in one step: a reader finds the old ones or the new ones. Nobody but this user may read
 * them. Where that fails, the file is as it was, which costs the next run time and nothing else.
 */
export function writeSealed(path: string, data: Buffer, io: Disk): void {
  const next = `${path}.${process.pid}.new`;
  try {
    io.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    io.writeFileSync(next, Buffer.concat([seal(data), data]), { mode: 0o600 });
    io.renameSync(next, path);
  } catch {
    removeQuietly(next, io);
  }
}

function removeQuietly(path: string, io: Disk): void {
  try {
    io.rmSync(path, { force: true });
  } catch {
    // It is in nobody's way.
  }
}

/** In bytes: numbers in the data stay where they can be read in place. */
const SEAL = 32;

function seal(data: Buffer): Buffer {
  return hash("sha256", data, "buffer");
}
