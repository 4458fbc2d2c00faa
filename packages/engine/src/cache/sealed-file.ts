import { hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../disk.js";

/** What {@link writeSealed} has written to a file; undefined where it is not there, or is damaged in any way. */
export function readSealed(path: string, io: Disk): string | undefined {
  try {
    const bytes = io.readFileSync(path);
    const text = bytes.toString("utf8", SEAL + 1);
    return bytes.toString("latin1", 0, SEAL) === seal(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a text with a checksum, in one step: a reader finds the old text or the new one. Nobody but this user may read
 * it. Where that fails, the file is as it was, which costs the next run time and nothing else.
 */
export function writeSealed(path: string, text: string, io: Disk): void {
  const next = `${path}.${process.pid}.new`;
  try {
    io.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    io.writeFileSync(next, `${seal(text)}\n${text}`, { mode: 0o600 });
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

const SEAL = 43;

function seal(text: string): string {
  return hash("sha256", text, "base64url");
}
