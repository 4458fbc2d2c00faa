import type { Diagnostic, Fix } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding } from "../test/fixable.js";
import { applyFixes } from "./apply-fixes.js";

describe("one pass", () => {
  const text = "abcdef";
  const apply = (found: readonly Diagnostic[], kinds: readonly Fix["kind"][] = ["safe"]) => {
    const { text: result, applied } = applyFixes(text, found, kinds);
    return [result, ...applied.map(({ ruleId }) => ruleId)];
  };

  test("applies edits by their offsets, also several of one fix", () => {
    expect(
      apply([
        finding(text, "t/b", [
          [4, 5, "E"],
          [0, 1, "A"],
        ]),
        finding(text, "t/a", [[2, 3, ""]]),
      ]),
    ).toEqual(["AbdEf", "t/b", "t/a"]);
  });

  test("insertions at one place stand in the order of their fix", () => {
    expect(
      apply([
        finding(text, "t/a", [
          [2, 2, "["],
          [2, 2, '"'],
          [4, 4, '"'],
          [4, 4, "]"],
        ]),
      ]),
    ).toEqual(['ab["cd"]ef', "t/a"]);
  });

  test("leaves out a whole fix where one of its edits overlaps or touches an earlier one", () => {
    const first = finding(text, "t/a", [[1, 3, "-"]]);
    for (const [start, end] of [
      [2, 4],
      [3, 4],
      [3, 3],
      [1, 1],
      [0, 6],
    ] as const) {
      const other = finding(text, "t/b", [
        [start, end, "+"],
        [5, 6, "+"],
      ]);
      expect(apply([other, first])).toHaveLength(2);
    }
    expect(apply([finding(text, "t/b", [[4, 5, "+"]]), first])).toEqual(["a-d+f", "t/a", "t/b"]);
  });

  test("takes the first fix of an allowed kind, and one only", () => {
    const one = finding(text, "t/a", [[0, 1, "review"]], "review");
    const two = { ...one, fixes: [...(one.fixes ?? []), ...(finding(text, "t/a", [[2, 3, "safe"]]).fixes ?? [])] };
    expect(apply([two])).toEqual(["absafedef", "t/a"]);
    expect(apply([two], ["safe", "review"])).toEqual(["reviewbcdef", "t/a"]);
    expect(apply([one])).toEqual([text]);
  });

  test("leaves out what changes nothing, what is no range of the text, and what changes another file", () => {
    const other = finding(text, "t/a", [[0, 1, "x"]]);
    expect(
      apply([
        finding(text, "t/a", [[0, 1, "a"]]),
        finding("a longer text", "t/a", [[3, 9, "x"]]),
        finding(text, "t/a", [
          [0, 2, "x"],
          [1, 3, "y"],
        ]),
        finding(text, "t/a", [[0, 1, "\ud83d"]]),
        {
          ...other,
          fixes:
            other.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: "b.md" })) })) ?? [],
        },
      ]),
    ).toEqual([text]);
    expect(applyFixes("🛠", [finding("🛠", "t/a", [[1, 2, ""]])], ["safe"]).applied).toEqual([]);
  });

  test("the order of findings does not matter, and bytes outside the edits stay", () => {
    const source = "0123456789\r\n".repeat(4);
    const edit = fc
      .record({ start: fc.nat(40), length: fc.nat(4), text: fc.constantFrom("", "x", "\r\n", "é") })
      .map(({ start, length, text: wanted }) => [start, start + length, wanted] as const);
    const fix = fc.array(edit, { minLength: 1, maxLength: 3 });
    const both = fc
      .array(fix, { maxLength: 12 })
      .map((fixes) => fixes.map((edits, index) => finding(source, `t/r${index % 3}`, edits)))
      .chain((found) =>
        fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length, maxLength: found.length })),
      );
    fc.assert(
      fc.property(both, ([found, shuffled]) => {
        const { text: result, applied } = applyFixes(source, found, ["safe"]);
        expect(applyFixes(source, shuffled, ["safe"]).text).toBe(result);
        // The applied edits alone, one after the other from the end, give the same.
        const edits = applied
          .flatMap(({ fixes: [one] = [] }) => one?.edits ?? [])
          .map(({ range, text: wanted }) => ({ start: range.start.offset, end: range.end.offset, wanted }))
          .filter(({ start, end, wanted }) => source.slice(start, end) !== wanted)
          // Insertions at one place stay in the order of their fix.
          .reverse()
          .sort((a, b) => b.start - a.start || b.end - a.end);
        const oracle = edits.reduce(
          (text, { start, end, wanted }) => text.slice(0, start) + wanted + text.slice(end),
          source,
        );
        expect(result).toBe(oracle);
      }),
    );
  });
});
