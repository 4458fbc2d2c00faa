import { isMainThread } from "node:worker_threads";
import { type Disk, disk } from "./disk.js";
import { type FileMark, hasMark } from "./file-mark.js";

/** Numbers of a mark. */
const FIELDS = 4;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/**
 * Files or folders by path, with their marks. A large build has a million of them, so that each takes no more than its
 * path and some bytes. No path has a newline.
 */
export class MarkTable {
  readonly #rows = new Map<string, number>();
  #marks = new Float64Array(FIELDS * 64);
  /** The first rows as they were read. */
  #read: Printed = { paths: [], groups: new Float64Array(), marks: new Float64Array() };

  get size(): number {
    return this.#rows.size;
  }

  /** In the order of their rows. */
  paths(): MapIterator<string> {
    return this.#rows.keys();
  }

  has(path: string): boolean {
    return this.#rows.has(path);
  }

  rowOf(path: string): number | undefined {
    return this.#rows.get(path);
  }

  /** Undefined where only what is there can tell. */
  markOf(path: string): FileMark | undefined {
    const row = this.#rows.get(path);
    return row === undefined ? undefined : this.markAt(row);
  }

  markAt(row: number): FileMark | undefined {
    if (Number.isNaN(this.#marks[row * FIELDS])) return undefined;
    const number = (at: number) => this.#marks[row * FIELDS + at] as number;
    return [number(0), number(1), number(2), number(3)];
  }

  /** When a file has changed that has a mark; NaN of others. */
  changedAt(row: number): number {
    return this.#marks[row * FIELDS + FIELDS - 1] as number;
  }

  /** Answers the row of the path, which stays the same. */
  mark(path: string, mark: FileMark | undefined): number {
    const row = this.#rows.get(path) ?? this.#rows.size;
    this.#rows.set(path, row);
    if ((row + 1) * FIELDS > this.#marks.length) this.#marks = grown(this.#marks);
    this.#marks.set(mark ?? UNMARKED, row * FIELDS);
    return row;
  }

  /** Adds a path with its mark in another table. */
  take(path: string, from: MarkTable, there: number): number {
    const row = this.#rows.size;
    this.#rows.set(path, row);
    if ((row + 1) * FIELDS > this.#marks.length) this.#marks = grown(this.#marks);
    for (let field = 0; field < FIELDS; field++)
      this.#marks[row * FIELDS + field] = from.#marks[there * FIELDS + field] as number;
    return row;
  }

  /** As bytes, for {@link MarkTable.read}. Answers the rows as they are printed, by folder. */
  *print(): Generator<Buffer, Uint32Array> {
    const paths = [...this.#rows.keys()];
    const { order, groups } = byFolder(paths);
    let length = 0;
    for (const path of paths) length += Buffer.byteLength(path) + 1;
    yield bytesOf(Float64Array.of(length, groups.length, order.length));
    for (let at = 0; at < order.length; at += SOME) {
      const some = order.subarray(at, at + SOME);
      yield Buffer.from(Array.from(some, (row) => `${paths[row]}\n`).join(""));
    }
    yield Buffer.alloc(aligned(length) - length);
    yield bytesOf(groups);
    for (let at = 0; at < order.length; at += SOME)
      yield bytesOf(pick(this.#marks, FIELDS, order.subarray(at, at + SOME)));
    return order;
  }

  /** Reads what was printed into an empty table, and answers what follows it. */
  read(bytes: Buffer): Buffer {
    const { rest, ...printed } = parse(bytes);
    this.#read = printed;
    this.#marks = printed.marks;
    for (const path of printed.paths) this.#rows.set(path, this.#rows.size);
    return rest;
  }

  /** Looks at what was read, below a folder that ends with a slash, and answers by row what nobody has touched. */
  look(root: string, io: Disk): Uint8Array {
    const untouched = new Uint8Array(this.size);
    lookAt(this.#read, root, io, (stat, row) => {
      untouched[row] = Number(hasMark(stat, this.#marks, row * FIELDS));
      return true;
    });
    return untouched;
  }
}

/**
 * Whether nothing of a table in print was touched: `root` is the folder that its paths are below and ends with a slash,
 * or empty where they are absolute.
 */
export function isUntouched(bytes: Buffer, root: string, io: Disk): boolean {
  const printed = parse(bytes);
  try {
    return lookAt(printed, root, io, (stat, row) => hasMark(stat, printed.marks, row * FIELDS));
  } catch {
    return false;
  }
}

/** What follows a table in print. */
export function afterTable(bytes: Buffer): Buffer {
  return parse(bytes).rest;
}

interface Printed {
  /** By folder. */
  readonly paths: readonly string[];
  /** For each folder the length of its path, and how many paths follow that are looked at from there. */
  readonly groups: Float64Array<ArrayBuffer>;
  readonly marks: Float64Array<ArrayBuffer>;
}

function parse(bytes: Buffer): Printed & { readonly rest: Buffer } {
  const [length = 0, groups = 0, rows = 0] = numbersIn(bytes.subarray(0, SIZES));
  const groupsStart = SIZES + aligned(length);
  const marksStart = groupsStart + groups * NUMBER;
  const end = marksStart + rows * FIELDS * NUMBER;
  return {
    paths: rows === 0 ? [] : bytes.toString("utf8", SIZES, SIZES + length - 1).split("\n"),
    groups: numbersIn(bytes.subarray(groupsStart, marksStart)),
    marks: numbersIn(bytes.subarray(marksStart, end)),
    rest: bytes.subarray(end),
  };
}

/** A length at which numbers may follow. */
export function aligned(length: number): number {
  return Math.ceil(length / NUMBER) * NUMBER;
}

/** With as many bytes more that numbers may follow. */
export function padded(bytes: Buffer): Buffer {
  return bytes.length % NUMBER === 0 ? bytes : Buffer.concat([bytes], aligned(bytes.length));
}

/** Numbers as bytes. */
export function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers that stand anywhere in bytes: a copy where they do not lie at a multiple of eight. */
export function numbersIn(bytes: Buffer): Float64Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % NUMBER === 0 ? bytes : new Uint8Array(bytes);
  return new Float64Array(buffer as ArrayBuffer, byteOffset, byteLength / NUMBER);
}

/** Rows of numbers, in an order. */
export function pick(numbers: Float64Array, fields: number, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length * fields);
  for (let at = 0; at < rows.length; at++)
    for (let field = 0; field < fields; field++)
      picked[at * fields + field] = numbers[(rows[at] as number) * fields + field] as number;
  return picked;
}

/** How many rows are printed at once. */
export const SOME = 1 << 14;

/** A copy with room for twice as many. */
export function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(Math.max(numbers.length * 2, FIELDS * 64));
  more.set(numbers);
  return more;
}

const UNMARKED = Array<number>(FIELDS).fill(Number.NaN);
const SIZES = 3 * NUMBER;
const QUIETLY = { throwIfNoEntry: false } as const;

type Seen = Parameters<typeof hasMark>[0];

/**
 * Looks at paths by folder, as long as `see` says so. The system looks up every part of a path, so the process goes to
 * each folder that holds many of them: a quarter less time.
 */
function lookAt(
  { paths, groups }: Printed,
  root: string,
  io: Disk,
  see: (stat: Seen, row: number) => boolean,
): boolean {
  const canMove = io === disk && isMainThread;
  const home = canMove ? process.cwd() : "";
  let row = 0;
  try {
    for (let group = 0; group < groups.length; group += 2) {
      const length = groups[group] as number;
      const last = row + (groups[group + 1] as number);
      const folder = root + paths[row]?.slice(0, length);
      const isThere = canMove && folder !== "" && enter(folder);
      const before = isThere ? "" : folder;
      for (; row < last; row++) {
        const name = paths[row]?.slice(length) as string;
        if (!see(io.lstatSync(before + name, QUIETLY), row)) return false;
      }
    }
    return true;
  } finally {
    if (canMove) process.chdir(home);
  }
}

/** Goes to a folder; false where that cannot be. */
function enter(folder: string): boolean {
  try {
    process.chdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** Going to a folder costs about as much as it saves for a few paths. */
const MANY = 32;

/**
 * The numbers of paths by the folder that they are looked at from, whose path ends with a slash and is empty for those
 * that stand alone; and for each folder the length of its path, and how many there are.
 */
function byFolder(paths: readonly string[]): { readonly order: Uint32Array; readonly groups: Float64Array } {
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
  const members = new Map<string, number[]>();
  for (const [at, path] of paths.entries()) {
    const home = homeOf(folderOf(path));
    const list = members.get(home);
    if (list === undefined) members.set(home, [at]);
    else list.push(at);
  }
  const order = new Uint32Array(paths.length);
  let filled = 0;
  for (const list of members.values()) {
    order.set(list, filled);
    filled += list.length;
  }
  const groups = Array.from(members, ([home, list]) => [home.length, list.length]).flat();
  return { order, groups: Float64Array.from(groups) };
}

/** A path up to the last slash. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
