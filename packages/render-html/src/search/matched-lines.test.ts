import type { Range } from "@fixbook/search";
import { expect, test } from "vitest";
import { readLines } from "./matched-lines.js";

/** Where words stand in a text, first. */
const ranges = (text: string, ...words: readonly string[]): readonly Range[] =>
  words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length]);

/** The lines, with what is marked in brackets. */
function shown(text: string, found: readonly Range[]): readonly string[] {
  return readLines(text)
    .matched(found)
    .map(
      ({ number, text: pieces }) => `${number} ${pieces.map((one, at) => (at % 2 === 1 ? `[${one}]` : one)).join("")}`,
    );
}

const log = ["one", "two", "three", "four E-1", "five", "six", "seven", "eight E-2 E-3", "nine"].join("\n");

test.each(["\n", "\r\n", "\r"])("lines with a match and their neighbours, numbered, ended by %j", (end) => {
  const text = log.replaceAll("\n", end);
  expect(shown(text, ranges(text, "E-2", "E-1", "E-3"))).toEqual([
    "3 three",
    "4 four [E-1]",
    "5 five",
    "7 seven",
    "8 eight [E-2] [E-3]",
    "9 nine",
  ]);
  expect(readLines(text).count).toBe(9);
  expect(readLines(text).numberAt(text.indexOf("E-2"))).toBe(8);
});

test("a match of several lines is marked in each", () => {
  expect(shown(log, ranges(log, "five\nsix"))).toEqual(["4 four E-1", "5 [five]", "6 [six]", "7 seven"]);
});

test("matches over each other are marked once", () => {
  expect(
    shown("an E-1 b", [
      [3, 6],
      [3, 6],
      [0, 6],
    ]),
  ).toEqual(["1 [an E-1] b"]);
  expect(
    shown("an E-1 b", [
      [0, 4],
      [3, 6],
    ]),
  ).toEqual(["1 [an E][-1] b"]);
});

test("of a long line the part around its match is shown", () => {
  const line = `${"a".repeat(5000)} E-1 ${"b".repeat(5000)}`;
  const [only = ""] = shown(line, ranges(line, "E-1"));
  expect(only).toMatch(/^1 …a+ \[E-1\] b+…$/);
  expect(only.length).toBeLessThan(320);
});

test("of many matches the first that are given are shown", () => {
  const text = Array.from({ length: 100 }, (_, at) => `line <${at}>`).join("\n");
  const found = ranges(text, ...Array.from({ length: 100 }, (_, at) => `<${99 - at}>`));
  const lines = shown(text, found);
  expect(lines.filter((line) => line.includes("["))).toHaveLength(20);
  expect(lines.at(-1)).toBe("100 line [<99>]");
});
