import { describe, expect, test } from "vitest";
import { prettyReporter } from "./pretty.js";
import { at, pretty, print, reportOf } from "./testing/finding-at.js";

/** The lines of the source in what is printed. */
const frame = (marked: string) =>
  pretty(marked)
    .split("\n")
    .filter((line) => line.includes("│"));

describe("the code frame", () => {
  test("marks the range under wide characters, emoji and tabs", () => {
    expect(frame("# 日本語 ‹電話›\n")).toMatchInlineSnapshot(`
      [
        "  > 1 │ # 日本語 電話",
        "      │          ^^^^",
      ]
    `);
    expect(frame("👩‍💻 🛠️ ‹x›y\n")).toMatchInlineSnapshot(`
      [
        "  > 1 │ 👩\\u200d💻 🛠️ xy",
        "      │               ^",
      ]
    `);
    expect(frame("\t-\t‹a\tb›\n")).toMatchInlineSnapshot(`
      [
        "  > 1 │   -  a  b",
        "      │      ^^^^",
      ]
    `);
  });

  test("marks an empty range, at the start, inside and at the end of a line", () => {
    expect(frame("# One\n‹›two\n")).toMatchInlineSnapshot(`
      [
        "    1 │ # One",
        "  > 2 │ two",
        "      │ ^",
      ]
    `);
    expect(frame("t‹›wo\n")).toMatchInlineSnapshot(`
      [
        "  > 1 │ two",
        "      │  ^",
      ]
    `);
    expect(frame("two‹›\nmore\n")).toMatchInlineSnapshot(`
      [
        "  > 1 │ two",
        "      │    ^",
        "    2 │ more",
      ]
    `);
  });

  test("marks a range of several lines on its first", () => {
    expect(frame("a\nb ‹one\ntwo› c\nd\n")).toMatchInlineSnapshot(`
      [
        "    1 │ a",
        "  > 2 │ b one",
        "      │   ^^^",
        "    3 │ two c",
      ]
    `);
  });

  test("cuts long lines on both sides, and splits no character", () => {
    const lines = frame(`${"a ".repeat(200)}‹here›${" 🛠".repeat(200)}\n${"b".repeat(500)}\n`);
    expect(lines).toMatchInlineSnapshot(`
      [
        "  > 1 │ …a a a a a a a a a a a a a a a a a a a a here 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 🛠 …",
        "      │                                          ^^^^",
        "    2 │ bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…",
      ]
    `);
    expect(lines.join("")).not.toMatch(/\\ud[89a-f]/);
    expect(frame(`${"🛠".repeat(300)}‹x›`).join("")).not.toMatch(/\\ud[89a-f]/);
  });

  test("counts lines in CRLF text", () => {
    expect(frame("# A\r\n\r\n‹B›\r\nC\r\n")).toMatchInlineSnapshot(`
      [
        "  > 3 │ B",
        "      │ ^",
        "    4 │ C",
      ]
    `);
  });

  test("is left out for the start of a file, for a file that was not read, and out of range", () => {
    expect(pretty("‹›\n")).not.toContain("│");
    const { one } = at("# ‹A›");
    expect(print(prettyReporter, reportOf(one))).not.toContain("│");
    expect(() => print(prettyReporter, reportOf(one), "")).not.toThrow();
  });
});
