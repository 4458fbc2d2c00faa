import { hash } from "node:crypto";
import type { Disk } from "../disk.js";
import type { FileMark } from "../file-mark.js";
import { isUntouched, MarkTable } from "../mark-table.js";
import { readSealed, writeSealed } from "./sealed-file.js";

/** Files and folders by absolute path, with their marks. */
export type Marked = () => Iterable<readonly [path: string, mark: FileMark | undefined]>;

/**
 * Writes down that something holds as long as all of these files and folders are as they are; `about` says what. Writes
 * nothing where one of them has no mark, or where the disk does not say.
 */
export function writeStill(file: string, about: string, marked: Marked, io: Disk): void {
  const table = new MarkTable();
  try {
    for (const [path, mark] of marked()) {
      if (mark === undefined || path.includes("\n")) return;
      table.mark(path, mark);
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
