import { bytesOf, grown, numbersIn } from "./mark-table.js";
import type { PartPlace } from "./slot-parts.js";

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

  /** The names of the parts, and their places, for {@link PartTable.read}; entries come in the order of their ids here. */
  print(ids: readonly string[]): { readonly names: readonly string[]; readonly bytes: Buffer } {
    const columns = Array.from(this.#columns.values(), (column) => {
      const printed = new Float64Array(ids.length * FIELDS).fill(Number.NaN);
      for (const [at, id] of ids.entries()) {
        const row = this.#rows.get(id);
        for (let field = 0; row !== undefined && field < FIELDS; field++)
          printed[at * FIELDS + field] = column[row * FIELDS + field] ?? Number.NaN;
      }
      return bytesOf(printed);
    });
    return { names: [...this.#columns.keys()], bytes: Buffer.concat(columns) };
  }

  static read(ids: Iterable<string>, names: readonly string[], bytes: Buffer): PartTable {
    const table = new PartTable();
    for (const id of ids) table.#rows.set(id, table.#rows.size);
    const length = bytes.length / Math.max(names.length, 1);
    for (const [at, name] of names.entries())
      table.#columns.set(name, numbersIn(bytes.subarray(at * length, (at + 1) * length)));
    return table;
  }
}
