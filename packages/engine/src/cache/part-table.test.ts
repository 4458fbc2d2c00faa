import fc from "fast-check";
import { expect, test } from "vitest";
import type { PartPlace } from "./part-file.js";
import { PartTable } from "./part-table.js";

const name = fc.constantFrom("page", "search", "line");
const id = fc.constantFrom(..."abcdefgh");
const place: fc.Arbitrary<PartPlace> = fc.tuple(fc.nat(2 ** 30), fc.nat(2 ** 30), fc.nat(2 ** 30));

/** What a table says of all entries. */
function all(table: PartTable) {
  return Array.from("abcdefgh", (id) => [id, Object.fromEntries(table.of(id))]);
}

test("gives back the place that was set last, also when it was printed and read", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, id, place), { maxLength: 60 }), (rows) => {
      const table = new PartTable();
      const expected = new Map<string, Map<string, PartPlace>>();
      for (const [name, id, place] of rows) {
        table.set(name, id, place);
        expected.set(id, (expected.get(id) ?? new Map()).set(name, place));
      }
      const parts = Array.from("abcdefgh", (id) => [id, Object.fromEntries(expected.get(id) ?? [])]);
      expect(all(table)).toEqual(parts);
      const ids = Array.from("hgfedcba");
      const printed = [...table.print(ids)];
      const read = PartTable.read(ids, table.names(), () => printed.shift() ?? Buffer.alloc(0));
      expect(all(read)).toEqual(parts);
      read.set("page", "a", [1, 2, 3]);
      expect(read.get("page", "a")).toEqual([1, 2, 3]);
    }),
  );
});

test("says nothing of entries that it was not told of", () => {
  const table = new PartTable();
  table.set("page", "a", [1, 2, 3]);
  expect([table.get("page", "b"), table.get("line", "a"), [...table.of("b")]]).toEqual([undefined, undefined, []]);
});
