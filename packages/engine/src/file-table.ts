import type { Disk } from "./disk.js";
import { type FileMark, isSettledAt } from "./file-mark.js";
import { bytesOf, grown, MarkTable, numbersIn, pick, SOME } from "./mark-table.js";

/** A file of a slot: what its bytes are, and by what it can be told that nobody has touched it since. */
export interface FileRecord {
  /** How many bytes it has. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Undefined where only its bytes can tell. */
  readonly mark: FileMark | undefined;
}

const HASH = 32;

/** Files by path, with what their bytes are: tables of numbers, since there may be a million of them. */
export class FileTable {
  readonly #marks = new MarkTable();
  #bytes = new Float64Array(64);
  #hashes = Buffer.alloc(HASH * 64);

  get size(): number {
    return this.#marks.size;
  }

  /** In the order in which they were set first; by folder in a table that was read. */
  paths(): MapIterator<string> {
    return this.#marks.paths();
  }

  has(path: string): boolean {
    return this.#marks.has(path);
  }

  rowOf(path: string): number | undefined {
    return this.#marks.rowOf(path);
  }

  markAt(row: number): FileMark | undefined {
    return this.#marks.markAt(row);
  }

  /** When the last of the files has changed that have marks. */
  newest(): number {
    let newest = 0;
    for (let row = 0; row < this.size; row++) newest = Math.max(newest, this.#marks.changedAt(row) || 0);
    return newest;
  }

  /** The files that have no mark, or one that a change at the time `now` might not change. */
  *unsettled(now: number): Generator<string> {
    let row = 0;
    for (const path of this.paths()) if (!isSettledAt(this.#marks.changedAt(row++), now)) yield path;
  }

  get(path: string): FileRecord | undefined {
    const row = this.#marks.rowOf(path);
    return row === undefined ? undefined : this.at(row);
  }

  at(row: number): FileRecord {
    return {
      bytes: this.#bytes[row] as number,
      sha256: this.#hashes.toString("hex", row * HASH, (row + 1) * HASH),
      mark: this.#marks.markAt(row),
    };
  }

  set(path: string, { bytes, sha256, mark }: FileRecord): void {
    const row = this.#marks.mark(path, mark);
    this.#makeRoom(row);
    this.#bytes[row] = bytes;
    this.#hashes.write(sha256, row * HASH, HASH, "hex");
  }

  /** The mark of a file that is in the table. */
  mark(path: string, mark: FileMark | undefined): void {
    this.#marks.mark(path, mark);
  }

  /** Adds a file that another table has in a row, and answers how many bytes it has. */
  take(path: string, from: FileTable, there: number): number {
    const row = this.#marks.take(path, from.#marks, there);
    this.#makeRoom(row);
    const bytes = from.#bytes[there] as number;
    this.#bytes[row] = bytes;
    from.#hashes.copy(this.#hashes, row * HASH, there * HASH, (there + 1) * HASH);
    return bytes;
  }

  /** As bytes, for {@link FileTable.read}. The marks come first, as {@link MarkTable} prints them. */
  *print(): Generator<Buffer, void> {
    const order = yield* this.#marks.print();
    yield bytesOf(pick(this.#bytes, 1, order));
    for (let at = 0; at < order.length; at += SOME) {
      const some = order.subarray(at, at + SOME);
      const hashes = Buffer.allocUnsafe(some.length * HASH);
      for (const [place, row] of some.entries()) this.#hashes.copy(hashes, place * HASH, row * HASH, (row + 1) * HASH);
      yield hashes;
    }
  }

  static read(bytes: Buffer): FileTable {
    const table = new FileTable();
    const rest = table.#marks.read(bytes);
    const end = table.size * Float64Array.BYTES_PER_ELEMENT;
    table.#bytes = numbersIn(rest.subarray(0, end));
    table.#hashes = Buffer.from(rest.subarray(end, end + table.size * HASH));
    return table;
  }

  /** By row, what of a table that was read nobody has touched, below a folder that ends with a slash. */
  look(root: string, io: Disk): Uint8Array {
    return this.#marks.look(root, io);
  }

  #makeRoom(row: number): void {
    if (row < this.#bytes.length) return;
    this.#bytes = grown(this.#bytes);
    const hashes = Buffer.alloc(this.#bytes.length * HASH);
    this.#hashes.copy(hashes);
    this.#hashes = hashes;
  }
}
