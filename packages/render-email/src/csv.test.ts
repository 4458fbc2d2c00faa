import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRow } from "./csv.js";

test("every cell is quoted, and quotes are doubled", () => {
  expect(csvRow(["a", 'say "no"', "1;2,3\n4", ""], ";")).toBe('"a";"say ""no""";"1;2,3\n4";""');
});

test.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1"])("%j is no formula to a spreadsheet", (cell) => {
  expect(csvRow([cell], ",")).toBe(`"\u2060${cell}"`);
});

test("any cells come back as they were, but for the guard", () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r\n", "=", "-", "a", "ש", "🙂", "'", " ") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, fc.constantFrom("," as const, ";" as const), (rows, delimiter) => {
      const text = rows.map((row) => `${csvRow(row, delimiter)}\n`).join("");
      const read = parse(text, { delimiter, record_delimiter: "\n" }) as string[][];
      expect(read.map((row) => row.map((each) => each.replace(/^\u2060/, "")))).toEqual(rows);
      expect(read.flat().filter((each) => /^[=+\-@\t\r]/.test(each))).toEqual([]);
    }),
  );
});
