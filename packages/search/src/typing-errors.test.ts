import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin } from "./typing-errors.js";

test.each([
  ["a letter too many", "webhoook", "webhook"],
  ["a letter that is missing", "webhok", "webhook"],
  ["another letter", "voise", "voice"],
  ["two letters that changed places", "imgae", "image"],
  ["no error", "same", "same"],
])("%s is one error at most", (_, a, b) => {
  expect([isWithin(1, a, b), isWithin(1, b, a)]).toEqual([true, true]);
});

test("it counts as optimal string alignment does", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 2 }), (a, b, most) => {
      expect(isWithin(most, a, b)).toBe(alignment(a, b) <= most);
    }),
    { numRuns: 2000 },
  );
});

/** The textbook's table. */
function alignment(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row <= a.length; row++) {
    rows[row] = [];
    for (let column = 0; column <= b.length; column++) {
      const turned = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1;
      rows[row]?.push(
        row === 0 || column === 0
          ? row + column
          : Math.min(
              at(row - 1, column) + 1,
              at(row, column - 1) + 1,
              at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
              turned ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
            ),
      );
    }
  }
  return at(a.length, b.length);
}
