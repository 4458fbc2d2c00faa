import { bytesOf, grown, numbersIn, pick } from "./numbers.js";
import type { PartPlace } from "./part-file.js";

/** Numbers of a place. */
const FIELDS = 3;

/** The places of the parts of entries, by the name of the part and the id of the entry: tables of numbers. */
export class PartTable {
  readonly #rows = new Map<string, number>();
  readonly #columns = new Map<string, Float64Array>();

  get(name: string, id: string): PartPlace | undefined {
    const row = this.#rows.get(id);
    const column = this.#columns.get(name);
    if (row === undefined || column === undefined) return undefined;
    const start = column[row * FIELDS];
    if (start === undefined || Number.isNaN(start)) return undefined;
    return [start, column[row * FIELDS + 1] as number, column[row * FIELDS + 2] as number];
  }

  set(name: string, id: string, place: PartPlace): void {
    const row = this.#rows.get(id) ?? this.#rows.size;
    this.#rows.set(id, row);
    let column = this.#columns.get(name) ?? new Float64Array();
    while ((row + 1) * FIELDS > column.length) column = grown(column).fill(Number.NaN, column.length);
    this.#columns.set(name, column);
    column.set(place, row * FIELDS);
  }

  /** The parts of an entry. */
  *of(id: string): Generator<readonly [name: string, place: PartPlace]> {
    for (const name of this.#columns.keys()) {
      const place = this.get(name, id);
      if (place !== undefined) yield [name, place];
    }
  }

  names(): readonly string[] {
    return [...this.#columns.keys()];
  }

  /** The places of the parts of each name, for {@link PartTable.read}; entries come in the order of their ids here. */
  *print(ids: readonly string[]): Generator<Buffer> {
    const rows = Uint32Array.from(ids, (id) => this.#rows.get(id) ?? this.#rows.size);
    for (const column of this.#columns.values()) {
      const all = new Float64Array((this.#rows.size + 1) * FIELDS).fill(Number.NaN);
      all.set(column.subarray(0, this.#rows.size * FIELDS));
      yield bytesOf(pick(all, FIELDS, rows));
    }
  }

  static read(ids: Iterable<string>, names: readonly string[], take: () => Buffer): PartTable {
    const table = new PartTable();
    for (const id of ids) table.#rows.set(id, table.#rows.size);
    for (const name of names) table.#columns.set(name, numbersIn(take()));
    return table;
  }
}
