import { type Disk, lookAt } from "../disk/index.js";
import { aligned, bytesOf, grown, numbersIn } from "./numbers.js";
import { hasFingerprint, type StatFingerprint } from "./stat-fingerprint.js";

/** Numbers of a fingerprint. */
const FIELDS = 4;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/**
 * Files or folders by path, with their stat fingerprints. A large build has a million of them, so that each takes no more
 * than its path and some bytes. No path has a newline.
 */
export class StatTable {
  readonly #rows = new Map<string, number>();
  #numbers = new Float64Array(FIELDS * 64);

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
  get(path: string): StatFingerprint | undefined {
    const row = this.#rows.get(path);
    return row === undefined ? undefined : this.at(row);
  }

  at(row: number): StatFingerprint | undefined {
    if (Number.isNaN(this.#numbers[row * FIELDS])) return undefined;
    const number = (at: number) => this.#numbers[row * FIELDS + at] as number;
    return [number(0), number(1), number(2), number(3)];
  }

  /** When a file has changed that has a fingerprint; NaN of others. */
  changedAt(row: number): number {
    return this.#numbers[row * FIELDS + FIELDS - 1] as number;
  }

  /** Answers the row of the path, which stays the same. */
  set(path: string, fingerprint: StatFingerprint | undefined): number {
    const row = this.#rows.get(path) ?? this.#rows.size;
    this.#rows.set(path, row);
    this.#makeRoom(row);
    this.#numbers.set(fingerprint ?? NONE, row * FIELDS);
    return row;
  }

  /** Adds a path with its fingerprint in another table. */
  take(path: string, from: StatTable, there: number): number {
    const row = this.#rows.size;
    this.#rows.set(path, row);
    this.#makeRoom(row);
    for (let field = 0; field < FIELDS; field++)
      this.#numbers[row * FIELDS + field] = from.#numbers[there * FIELDS + field] as number;
    return row;
  }

  /** As bytes, for {@link StatTable.read}. */
  *print(): Generator<Buffer> {
    let length = 0;
    for (const path of this.paths()) length += Buffer.byteLength(path) + 1;
    yield bytesOf(Float64Array.of(length, this.size));
    let text = "";
    for (const path of this.paths()) {
      text += `${path}\n`;
      if (text.length < MANY) continue;
      yield Buffer.from(text);
      text = "";
    }
    yield Buffer.from(text);
    yield Buffer.alloc(aligned(length) - length);
    yield bytesOf(this.#numbers.subarray(0, this.size * FIELDS));
  }

  /** Reads what was printed into an empty table, and answers what follows it. */
  read(bytes: Buffer): Buffer {
    const { paths, numbers, rest } = parse(bytes);
    this.#numbers = numbers;
    for (const path of paths) this.#rows.set(path, this.#rows.size);
    return rest;
  }

  #makeRoom(row: number): void {
    if ((row + 1) * FIELDS > this.#numbers.length) this.#numbers = grown(this.#numbers);
  }
}

/**
 * Whether nothing of a table in print was touched: `root` is the folder that its paths are below and ends with a slash,
 * or empty where they are absolute.
 */
export function isUntouched(bytes: Buffer, root: string, io: Disk): boolean {
  const { paths, numbers } = parse(bytes);
  try {
    return paths.every((path, row) => hasFingerprint(lookAt(root + path, io), numbers, row * FIELDS));
  } catch {
    return false;
  }
}

/** What follows a table in print. */
export function afterTable(bytes: Buffer): Buffer {
  return parse(bytes).rest;
}

function parse(bytes: Buffer) {
  const [length = 0, rows = 0] = numbersIn(bytes.subarray(0, SIZES));
  const start = SIZES + aligned(length);
  const end = start + rows * FIELDS * NUMBER;
  return {
    paths: rows === 0 ? [] : bytes.toString("utf8", SIZES, SIZES + length - 1).split("\n"),
    numbers: numbersIn(bytes.subarray(start, end)),
    rest: bytes.subarray(end),
  };
}

const NONE = Array<number>(FIELDS).fill(Number.NaN);
const SIZES = 2 * NUMBER;
/** How much text is printed at once, in characters. */
const MANY = 1 << 20;
