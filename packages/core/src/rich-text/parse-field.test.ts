import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdown } from "../markdown.js";
import { createReport } from "../report.js";
import { isPlainLine } from "./parse-field.js";

const line = fc
  .array(
    fc.constantFrom(
      "a",
      "B",
      "é",
      "漢",
      "1",
      " ",
      ".",
      ",",
      "-",
      "'",
      '"',
      "(",
      ")",
      "/",
      "%",
      "!",
      "?",
      ";",
      "*",
      "_",
      "`",
      "[",
      "<",
      "&",
      "#",
      ":",
      "=",
      "+",
      ">",
      "|",
      "~",
    ),
    {
      maxLength: 12,
    },
  )
  .map((characters) => characters.join(""));

test("a plain line is one text node to the parser too", () => {
  fc.assert(
    fc.property(line, (value) => {
      fc.pre(isPlainLine(value));
      const root = parseMarkdown(value, 0, createReport("a", value));
      expect(root?.children).toMatchObject([{ type: "paragraph", children: [{ type: "text", value }] }]);
      expect(root?.children[0]).toHaveProperty("children.length", 1);
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test.each([
  "Getting into the inbox.",
  "Passwords, magic links (and cookies): no",
  "a",
  "1. a",
  "- a",
  "Use `code`",
  "a  b",
  "<<X>>",
])("%j is judged", (value) => {
  expect(isPlainLine(value)).toBe(["Getting into the inbox.", "a"].includes(value));
});
