import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileRecord, FileTable } from "./file-table.js";

const number = fc.double({ noNaN: true, min: 0, max: 2 ** 53 });
const record: fc.Arbitrary<FileRecord> = fc.record({
  bytes: fc.nat(2 ** 40),
  sha256: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex")),
  fingerprint: fc.option(fc.tuple(number, number, number, number), { nil: undefined }),
});
const path = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\n"));

test("gives back what was set last, also when it was printed and read", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(path, record), { maxLength: 200 }), (rows) => {
      const table = new FileTable();
      for (const [path, record] of rows) table.set(path, record);
      const expected = new Map(rows);
      expect([...table.paths()]).toEqual([...expected.keys()]);
      const taken = new FileTable();
      for (const path of expected.keys()) taken.take(path, table, table.rowOf(path) as number);
      for (const one of [table, taken, FileTable.read(Buffer.concat([...table.print()]))]) {
        expect([...one.paths()].sort()).toEqual([...expected.keys()].sort());
        expect(one.size).toBe(expected.size);
        for (const [path, record] of expected) expect(one.get(path)).toEqual(record);
        expect([one.get("\n"), one.has("\n")]).toEqual([undefined, false]);
      }
    }),
  );
});

test("what was read can be set on", () => {
  const table = FileTable.read(Buffer.concat([...new FileTable().print()]));
  for (let at = 0; at < 1000; at++)
    table.set(`a/${at}`, { bytes: at, sha256: "ab".repeat(32), fingerprint: undefined });
  expect(table.get("a/999")).toEqual({ bytes: 999, sha256: "ab".repeat(32), fingerprint: undefined });
});
