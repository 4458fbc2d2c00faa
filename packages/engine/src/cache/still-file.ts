import { hash } from "node:crypto";
import { isMainThread } from "node:worker_threads";
import { type Disk, disk } from "../disk.js";
import { type FileMark, hasMark } from "../file-mark.js";
import { readSealed, writeSealed } from "./sealed-file.js";

/** Files and folders by absolute path, with their marks. */
export type Marked = () => Iterable<readonly [path: string, mark: FileMark | undefined]>;

/**
 * Writes down that something holds as long as all of these files and folders are as they are; `about` says what. Writes
 * nothing where one of them has no mark, or where the disk does not say.
 */
export function writeStill(file: string, about: string, marked: Marked, io: Disk): void {
  const marks = new Map<string, FileMark>();
  try {
    for (const [path, mark] of marked()) {
      if (mark === undefined || path.includes("\n")) return;
      marks.set(path, mark);
    }
  } catch {
    return;
  }
  const groups = byFolder([...marks.keys()]);
  const lines = Array.from(groups, ([folder, paths]) => [
    folder,
    paths.length,
    ...paths.map((path) => path.slice(folder.length)),
  ]);
  const names = Buffer.from([digestOf(about), ...lines.flat()].join("\n"));
  const numbers = Float64Array.from(
    [...groups.values()].flatMap((paths) => paths.flatMap((path) => marks.get(path) ?? [])),
  );
  const size = Buffer.alloc(SIZE);
  size.writeUInt32LE(names.length);
  writeSealed(file, Buffer.concat([size, names, new Uint8Array(numbers.buffer)]), io);
}

/** Whether {@link writeStill} has written it about the same, and nothing has been touched since. */
export function isStill(file: string, about: string, io: Disk): boolean {
  const bytes = readSealed(file, io);
  if (bytes === undefined) return false;
  const end = SIZE + bytes.readUInt32LE();
  const lines = bytes.toString("utf8", SIZE, end).split("\n");
  if (lines[0] !== digestOf(about)) return false;
  // A copy, since numbers lie at multiples of eight.
  const marks = new Float64Array(new Uint8Array(bytes.subarray(end)).buffer);
  const canMove = io === disk && isMainThread;
  const home = canMove ? process.cwd() : "";
  try {
    let at = 0;
    for (let line = 1; line < lines.length; ) {
      const folder = lines[line++] as string;
      const last = line + Number(lines[line++]);
      if (canMove && folder !== "") process.chdir(folder);
      const before = canMove ? "" : folder;
      for (; line <= last; line++, at += FIELDS)
        if (!hasMark(io.lstatSync(before + lines[line], QUIETLY), marks, at)) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    if (canMove) process.chdir(home);
  }
}

const SIZE = 4;
const FIELDS = 4;
const QUIETLY = { throwIfNoEntry: false } as const;

/**
 * Paths by the folder that they are looked at from, which ends with a slash; none for those that stand alone. The system
 * looks up every part of a path, so the process goes to each folder that holds many of them: a quarter less time.
 */
function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const homes = new Map<string, string>([["", ""]]);
  const homeOf = (folder: string): string => {
    const known = homes.get(folder);
    if (known !== undefined) return known;
    const home = (counts.get(folder) ?? 0) >= MANY ? folder : homeOf(folderOf(folder.slice(0, -1)));
    homes.set(folder, home);
    return home;
  };
  return Map.groupBy(paths, (path) => homeOf(folderOf(path)));
}

/** Going to a folder costs about as much as it saves for a few paths. */
const MANY = 32;

/** A path up to the last slash. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function digestOf(about: string): string {
  return hash("sha256", about, "base64url");
}
