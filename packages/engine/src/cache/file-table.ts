import { bytesOf, grown, numbersIn } from "./numbers.js";
import { isSettledAt, type StatFingerprint } from "./stat-fingerprint.js";
import { StatTable } from "./stat-table.js";

/** A published file: what its bytes are, and by what it can be told that nobody has touched it since. */
export interface FileRecord {
  /** How many bytes it has. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Undefined where only its bytes can tell. */
  readonly fingerprint: StatFingerprint | undefined;
}

const HASH = 32;

/** Files by path, with what their bytes are: tables of numbers, since there may be a million of them. */
export class FileTable {
  readonly #stats = new StatTable();
  #bytes = new Float64Array(64);
  #hashes = Buffer.alloc(HASH * 64);

  get size(): number {
    return this.#stats.size;
  }

  /** In the order in which they were set first. */
  paths(): MapIterator<string> {
    return this.#stats.paths();
  }

  has(path: string): boolean {
    return this.#stats.has(path);
  }

  rowOf(path: string): number | undefined {
    return this.#stats.rowOf(path);
  }

  fingerprintAt(row: number): StatFingerprint | undefined {
    return this.#stats.at(row);
  }

  /** The files that have no fingerprint, or one that a change at the time `now` might not change. */
  *unsettled(now: number): Generator<string> {
    let row = 0;
    for (const path of this.paths()) if (!isSettledAt(this.#stats.changedAt(row++), now)) yield path;
  }

  get(path: string): FileRecord | undefined {
    const row = this.#stats.rowOf(path);
    return row === undefined ? undefined : this.at(row);
  }

  at(row: number): FileRecord {
    return {
      bytes: this.#bytes[row] as number,
      sha256: this.#hashes.toString("hex", row * HASH, (row + 1) * HASH),
      fingerprint: this.#stats.at(row),
    };
  }

  set(path: string, { bytes, sha256, fingerprint }: FileRecord): void {
    const row = this.#stats.set(path, fingerprint);
    this.#makeRoom(row);
    this.#bytes[row] = bytes;
    this.#hashes.write(sha256, row * HASH, HASH, "hex");
  }

  /** Sets the fingerprint of a file that is in the table. */
  setFingerprint(path: string, fingerprint: StatFingerprint | undefined): void {
    this.#stats.set(path, fingerprint);
  }

  /** Adds a file that another table has in a row, and answers how many bytes it has. */
  take(path: string, from: FileTable, there: number): number {
    const row = this.#stats.take(path, from.#stats, there);
    this.#makeRoom(row);
    const bytes = from.#bytes[there] as number;
    this.#bytes[row] = bytes;
    from.#hashes.copy(this.#hashes, row * HASH, there * HASH, (there + 1) * HASH);
    return bytes;
  }

  /** As bytes, for {@link FileTable.read}. The fingerprints come first, as {@link StatTable} prints them. */
  *print(): Generator<Buffer, void> {
    yield* this.#stats.print();
    yield bytesOf(this.#bytes.subarray(0, this.size));
    yield this.#hashes.subarray(0, this.size * HASH);
  }

  static read(bytes: Buffer): FileTable {
    const table = new FileTable();
    const rest = table.#stats.read(bytes);
    const end = table.size * Float64Array.BYTES_PER_ELEMENT;
    table.#bytes = numbersIn(rest.subarray(0, end));
    table.#hashes = Buffer.from(rest.subarray(end, end + table.size * HASH));
    return table;
  }

  #makeRoom(row: number): void {
    if (row < this.#bytes.length) return;
    this.#bytes = grown(this.#bytes);
    const hashes = Buffer.alloc(this.#bytes.length * HASH);
    this.#hashes.copy(hashes);
    this.#hashes = hashes;
  }
}
