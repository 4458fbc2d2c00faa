import { hash } from "node:crypto";
import type { Disk } from "../disk/index.js";
import { readSealed, writeSealed } from "./sealed-file.js";
import type { StatFingerprint } from "./stat-fingerprint.js";
import { isUntouched, StatTable } from "./stat-table.js";

/** Files and folders by absolute path, with their stat fingerprints. */
export type Fingerprints = () => Iterable<readonly [path: string, fingerprint: StatFingerprint | undefined]>;

/**
 * Writes down that something holds as long as all of these files and folders are as they are; `about` says what. Writes
 * nothing where one of them has no fingerprint, or where the disk does not say.
 */
export function writeStill(file: string, about: string, files: Fingerprints, io: Disk): void {
  const table = new StatTable();
  try {
    for (const [path, fingerprint] of files()) {
      if (fingerprint === undefined || path.includes("\n")) return;
      table.set(path, fingerprint);
    }
  } catch {
    return;
  }
  writeSealed(file, after(digestOf(about), table.print()), io);
}

/** Whether {@link writeStill} has written it about the same, and nothing has been touched since. */
export function isStill(file: string, about: string, io: Disk): boolean {
  const bytes = readSealed(file, io);
  const digest = digestOf(about);
  return (
    bytes?.subarray(0, digest.length).equals(digest) === true && isUntouched(bytes.subarray(digest.length), "", io)
  );
}

function* after(head: Buffer, rest: Iterable<Buffer>): Generator<Buffer> {
  yield head;
  yield* rest;
}

function digestOf(about: string): Buffer {
  return hash("sha256", about, "buffer");
}
