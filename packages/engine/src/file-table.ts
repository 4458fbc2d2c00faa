import type { FileMark } from "./file-mark.js";

/** A file of a slot: what its bytes are, and by what it can be told that nobody has touched it since. */
export interface FileRecord {
  /** How many bytes it has. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Undefined where only its bytes can tell. */
  readonly mark: FileMark | undefined;
}

const NUMBERS = 5;
const HASH = 32;

/** Files by path. A large build has a million of them, so that each takes no more than its path and some bytes. */
export class FileTable {
  readonly #places = new Map<string, number>();
  #numbers = new Float64Array(NUMBERS * 64);
  #hashes = Buffer.alloc(HASH * 64);

  get size(): number {
    return this.#places.size;
  }

  /** In the order in which they were set first. */
  paths(): MapIterator<string> {
    return this.#places.keys();
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  get(path: string): FileRecord | undefined {
    const place = this.#places.get(path);
    if (place === undefined) return undefined;
    const number = (at: number) => this.#numbers[place * NUMBERS + at] as number;
    return {
      bytes: number(0),
      sha256: this.#hashes.toString("hex", place * HASH, (place + 1) * HASH),
      mark: Number.isNaN(number(1)) ? undefined : [number(1), number(2), number(3), number(4)],
    };
  }

  set(path: string, { bytes, sha256, mark = UNMARKED }: FileRecord): void {
    const place = this.#places.get(path) ?? this.#places.size;
    this.#places.set(path, place);
    if ((place + 1) * NUMBERS > this.#numbers.length) this.#grow();
    this.#numbers[place * NUMBERS] = bytes;
    this.#numbers.set(mark, place * NUMBERS + 1);
    this.#hashes.write(sha256, place * HASH, HASH, "hex");
  }

  /** As bytes, for {@link FileTable.read}. */
  print(): Buffer {
    const names = Buffer.from([...this.#places.keys()].join("\n"));
    const head = Buffer.from(`${this.size} ${names.length}\n`);
    const numbers = Buffer.from(this.#numbers.buffer, 0, this.size * NUMBERS * Float64Array.BYTES_PER_ELEMENT);
    return Buffer.concat([head, names, numbers, this.#hashes.subarray(0, this.size * HASH)]);
  }

  static read(bytes: Buffer): FileTable {
    const table = new FileTable();
    const start = bytes.indexOf("\n") + 1;
    const [size = 0, length = 0] = bytes.toString("latin1", 0, start).split(" ").map(Number);
    const numbersStart = start + length;
    const hashesStart = numbersStart + size * NUMBERS * Float64Array.BYTES_PER_ELEMENT;
    if (size > 0)
      for (const path of bytes.toString("utf8", start, numbersStart).split("\n"))
        table.#places.set(path, table.#places.size);
    // A copy, since numbers lie at multiples of eight.
    table.#numbers = new Float64Array(new Uint8Array(bytes.subarray(numbersStart, hashesStart)).buffer);
    table.#hashes = Buffer.from(bytes.subarray(hashesStart, hashesStart + size * HASH));
    return table;
  }

  #grow(): void {
    const numbers = new Float64Array(Math.max(this.#numbers.length * 2, NUMBERS * 64));
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const hashes = Buffer.alloc((numbers.length / NUMBERS) * HASH);
    this.#hashes.copy(hashes);
    this.#hashes = hashes;
  }
}

const UNMARKED = [Number.NaN, 0, 0, 0] as const;
