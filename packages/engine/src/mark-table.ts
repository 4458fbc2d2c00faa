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
  /** The paths of the first rows by folder, as they were read. */
  #read: readonly string[] = [];

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
    if (row === undefined || Number.isNaN(this.#marks[row * FIELDS])) return undefined;
    const number = (at: number) => this.#marks[row * FIELDS + at] as number;
    return [number(0), number(1), number(2), number(3)];
  }

  /** Answers the row of the path, which stays the same. */
  mark(path: string, mark: FileMark | undefined): number {
    const row = this.#rows.get(path) ?? this.#rows.size;
    this.#rows.set(path, row);
    if ((row + 1) * FIELDS > this.#marks.length) this.#marks = grown(this.#marks);
    this.#marks.set(mark ?? UNMARKED, row * FIELDS);
    return row;
  }

  /** As bytes, for {@link MarkTable.read}; `order` has the rows as they are printed, by folder. */
  print(): { readonly bytes: Buffer; readonly order: readonly number[] } {
    const groups = byFolder([...this.#rows.keys()]);
    const lines: (string | number)[] = [];
    const order: number[] = [];
    for (const [folder, paths] of groups) {
      lines.push(folder, paths.length);
      for (const path of paths) {
        lines.push(path.slice(folder.length));
        order.push(this.#rows.get(path) as number);
      }
    }
    const names = Buffer.from(lines.join("\n"));
    const marks = new Float64Array(order.length * FIELDS);
    for (const [at, row] of order.entries())
      for (let field = 0; field < FIELDS; field++)
        marks[at * FIELDS + field] = this.#marks[row * FIELDS + field] as number;
    const sizes = Buffer.alloc(SIZES);
    sizes.writeUInt32LE(names.length);
    sizes.writeUInt32LE(order.length, SIZES / 2);
    return { bytes: Buffer.concat([sizes, names, bytesOf(marks)]), order };
  }

  /** Reads what was printed into an empty table, and answers what follows it. */
  read(bytes: Buffer): Buffer {
    const { lines, marks } = parse(bytes);
    this.#read = lines;
    this.#marks = marks;
    for (const { folder, names } of groupsOf(this.#read))
      for (const name of names) this.#rows.set(folder + name, this.#rows.size);
    return afterTable(bytes);
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
  const { lines, marks } = parse(bytes);
  try {
    return lookAt(lines, root, io, (stat, row) => hasMark(stat, marks, row * FIELDS));
  } catch {
    return false;
  }
}

function parse(bytes: Buffer): { readonly lines: readonly string[]; readonly marks: Float64Array<ArrayBuffer> } {
  const end = SIZES + bytes.readUInt32LE();
  const marks = numbersIn(bytes.subarray(end, end + bytes.readUInt32LE(SIZES / 2) * FIELDS * NUMBER));
  return { lines: bytes.toString("utf8", SIZES, end).split("\n"), marks };
}

/** What follows a table in print. */
export function afterTable(bytes: Buffer): Buffer {
  return bytes.subarray(SIZES + bytes.readUInt32LE() + bytes.readUInt32LE(SIZES / 2) * FIELDS * NUMBER);
}

/** Numbers as bytes. */
export function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers that stand anywhere in bytes: a copy, since numbers lie at multiples of eight. */
export function numbersIn(bytes: Buffer): Float64Array<ArrayBuffer> {
  return new Float64Array(new Uint8Array(bytes).buffer);
}

/** A copy with room for twice as many. */
export function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(Math.max(numbers.length * 2, FIELDS * 64));
  more.set(numbers);
  return more;
}

const UNMARKED = [Number.NaN, 0, 0, 0] as const;
const SIZES = 8;
const QUIETLY = { throwIfNoEntry: false } as const;

type Seen = Parameters<typeof hasMark>[0];

function* groupsOf(
  lines: readonly string[],
): Generator<{ readonly folder: string; readonly names: readonly string[] }> {
  for (let line = 0; line + 1 < lines.length; ) {
    const first = line + 2;
    const last = first + Number(lines[line + 1]);
    yield { folder: lines[line] as string, names: lines.slice(first, last) };
    line = last;
  }
}

/**
 * Looks at paths by folder, as long as `see` says so. The system looks up every part of a path, so the process goes to
 * each folder that holds many of them: a quarter less time.
 */
function lookAt(lines: readonly string[], root: string, io: Disk, see: (stat: Seen, row: number) => boolean): boolean {
  const canMove = io === disk && isMainThread;
  const home = canMove ? process.cwd() : "";
  let row = 0;
  try {
    for (const { folder, names } of groupsOf(lines)) {
      const below = root + folder;
      const isThere = canMove && below !== "" && enter(below);
      const before = isThere ? "" : below;
      for (const name of names) if (!see(io.lstatSync(before + name, QUIETLY), row++)) return false;
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

/** Paths by the folder that they are looked at from, which ends with a slash; none for those that stand alone. */
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

/** A path up to the last slash. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
