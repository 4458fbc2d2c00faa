import { expect, test } from "vitest";
import { standsInColumns } from "./stands-in-columns.js";

test.each([
  ["the output of a command", "NAME     READY   AGE\nweb-1    1/1     3d", true],
  ["columns that are not all full", "NAME     READY   AGE\nweb-1            3d", true],
  ["a frame", "+---+---+\n| a | b |\n| c | d |\n+---+---+", true],
  ["a frame of lines", "┌───┬───┐\n│ a │ b │\n│ c │ d │\n└───┴───┘", true],
  ["tabs", "a\tb\nlonger\tc", true],
  ["remarks below each other", "path: /a   # one\nport: 80   # two", true],
  ["lines between", "A   B\n\n---\nC   D", true],
  ["one line", "NAME     READY   AGE", false],
  ["a command", "curl --request POST https://a.example \\\n  --data x", false],
  ["indented code", "if (a) {\n    b();\n    c();\n}", false],
  ["tabs that indent", "if (a) {\n\tb();\n\tc();\n}", false],
  ["gaps at other places", "a  b\nlonger  c", false],
  ["a pipe in a shell", "cat a | sort\nls | sort", false],
  ["nothing", "", false],
])("%s: %j, %s", (_name, code, expected) => {
  expect(standsInColumns(code)).toBe(expected);
});
