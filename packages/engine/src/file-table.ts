import type { Disk } from "./disk.js";
import type { FileMark } from "./file-mark.js";
import { bytesOf, grown, MarkTable, numbersIn } from "./mark-table.js";

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

  markOf(path: string): FileMark | undefined {
    return this.#marks.markOf(path);
  }

  get(path: string): FileRecord | undefined {
    const row = this.#marks.rowOf(path);
    if (row === undefined) return undefined;
    return {
      bytes: this.#bytes[row] as number,
      sha256: this.#hashes.toString("hex", row * HASH, (row + 1) * HASH),
      mark: this.#marks.markOf(path),
    };
  }

  set(path: string, { bytes, sha256, mark }: FileRecord): void {
    const row = this.#rowFor(path, mark);
    this.#bytes[row] = bytes;
    this.#hashes.write(sha256, row * HASH, HASH, "hex");
  }

  /** The mark of a file that is in the table. */
  mark(path: string, mark: FileMark | undefined): void {
    this.#marks.mark(path, mark);
  }

  /** Sets what another table has of a file, and answers how many bytes it has. */
  take(path: string, from: FileTable, mark: FileMark | undefined): number {
    const there = from.#marks.rowOf(path) as number;
    const row = this.#rowFor(path, mark);
    const bytes = from.#bytes[there] as number;
    this.#bytes[row] = bytes;
    from.#hashes.copy(this.#hashes, row * HASH, there * HASH, (there + 1) * HASH);
    return bytes;
  }

  /** As bytes, for {@link FileTable.read}. The marks come first, as {@link MarkTable} prints them. */
  print(): Buffer {
    const { bytes, order } = this.#marks.print();
    const sizes = Float64Array.from(order, (row) => this.#bytes[row] as number);
    const hashes = Buffer.allocUnsafe(order.length * HASH);
    for (const [at, row] of order.entries()) this.#hashes.copy(hashes, at * HASH, row * HASH, (row + 1) * HASH);
    return Buffer.concat([bytes, bytesOf(sizes), hashes]);
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

  #rowFor(path: string, mark: FileMark | undefined): number {
    const row = this.#marks.mark(path, mark);
    if (row < this.#bytes.length) return row;
    this.#bytes = grown(this.#bytes);
    const hashes = Buffer.alloc(this.#bytes.length * HASH);
    this.#hashes.copy(hashes);
    this.#hashes = hashes;
    return row;
  }
}
