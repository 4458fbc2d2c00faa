import { hash } from "node:crypto";
import type { Disk } from "../disk.js";
import { type FileMark, hasMark } from "../file-mark.js";
import { readSealed, writeSealed } from "./sealed-file.js";

/** Files and folders by absolute path, with their marks. */
export type Marked = () => Iterable<readonly [path: string, mark: FileMark | undefined]>;

/**
 * Writes down that something holds as long as all of these files and folders are as they are; `about` says what. Writes
 * nothing where one of them has no mark, or where the disk does not say.
 */
export function writeStill(file: string, about: string, marked: Marked, io: Disk): void {
  const paths: string[] = [];
  const marks: number[] = [];
  try {
    for (const [path, mark] of marked()) {
      if (mark === undefined || path.includes("\n")) return;
      paths.push(path);
      marks.push(...mark);
    }
  } catch {
    return;
  }
  const names = Buffer.from([digestOf(about), ...paths].join("\n"));
  const size = Buffer.alloc(SIZE);
  size.writeUInt32LE(names.length);
  writeSealed(file, Buffer.concat([size, names, new Uint8Array(Float64Array.from(marks).buffer)]), io);
}

/** Whether {@link writeStill} has written it about the same, and nothing has been touched since. */
export function isStill(file: string, about: string, io: Disk): boolean {
  const bytes = readSealed(file, io);
  if (bytes === undefined) return false;
  const end = SIZE + bytes.readUInt32LE();
  const [head, ...paths] = bytes.toString("utf8", SIZE, end).split("\n");
  if (head !== digestOf(about)) return false;
  // A copy, since numbers lie at multiples of eight.
  const marks = new Float64Array(new Uint8Array(bytes.subarray(end)).buffer);
  try {
    return paths.every((path, at) => {
      const [inode = 0, size = 0, modified = 0, changed = 0] = marks.subarray(at * FIELDS, at * FIELDS + FIELDS);
      return hasMark(io.lstatSync(path, { throwIfNoEntry: false }), [inode, size, modified, changed]);
    });
  } catch {
    return false;
  }
}

const SIZE = 4;
const FIELDS = 4;

function digestOf(about: string): string {
  return hash("sha256", about, "base64url");
}
