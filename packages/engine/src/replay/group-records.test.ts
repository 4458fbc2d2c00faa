import fc from "fast-check";
import { expect, test } from "vitest";
import { createGrouping, LONGEST_RECORD, type LogRecord } from "./group-records.js";

function recordsOf(lines: readonly string[]): readonly LogRecord[] {
  const grouping = createGrouping();
  return [...lines.map((line) => grouping.add(line)), grouping.end()].filter((record) => record !== undefined);
}

/** Each record as the numbers of its lines. */
const group = (text: string) =>
  recordsOf(text.split("\n")).map(({ line, lines }) => `${line}-${line + lines.length - 1}`);

test.each([
  ["lines by themselves", "a\nb\nc", ["1-1", "2-2", "3-3"]],
  ["what is indented", "ERROR x\n  y\n\tz\nb", ["1-3", "4-4"]],
  [
    "a stack trace of Java",
    "java.lang.IllegalStateException: x\n\tat a.B.c(B.java:1)\nCaused by: d.E: y\n\tat f\n\t... 42 common frames omitted\nnext",
    ["1-5", "6-6"],
  ],
  ["one without indentation", "Error: x\nat f (a.js:1:2)\nat g\nnext", ["1-3", "4-4"]],
  ["an error of Node.js", "Error: x\n    at f {\n  code: 'E'\n}\nnext", ["1-4", "5-5"]],
  [
    "exceptions of Python, one raised for another",
    'ERROR:root:x\nTraceback (most recent call last):\n  File "a", line 1\nKeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File "a", line 2\na.b.Broken: y\nnext: z',
    ["1-10", "11-11"],
  ],
  ["a panic of Go", "panic: x\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:1", ["1-3", "4-5"]],
  [
    "a trace of PHP",
    "PHP Fatal error: x\nStack trace:\n#0 /a.php(1): b()\n#1 {main}\n  thrown in a\nnext",
    ["1-5", "6-6"],
  ],
  ["a log that is indented as a whole", "  a\n  b\n    at c\n  d", ["1-1", "2-3", "4-4"]],
  ["blank lines, which end nothing where few", "a\n\n\n  b\n\n\n\n  c\n\n", ["1-4", "8-8"]],
  ["what goes on at the beginning", "  at a\nb", ["1-1", "2-2"]],
  ["nothing", "\n\n", []],
])("%s", (_, text, records) => expect(group(text)).toEqual(records));

test("every line that says something is in one record, in its place", () => {
  const line = fc.constantFrom(
    "",
    " ",
    "a",
    "  b",
    "\tat c",
    "Caused by: d",
    "Traceback (most recent call last):",
    "E: f",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const records = recordsOf(lines);
      const placed = records.flatMap((record) => record.lines.map((text, at) => [record.line + at, text] as const));
      const said = lines.map((text, at) => [at + 1, text] as const).filter(([, text]) => text.trim() !== "");
      expect(placed.filter(([, text]) => text !== "")).toEqual(said);
    }),
  );
});

test("a record that goes on for ever is ended", () => {
  const records = recordsOf(["a", ...Array(1000).fill(` ${"x".repeat(999)}`)]);
  expect(Math.max(...records.map(({ lines }) => lines.join("\n").length))).toBeLessThanOrEqual(LONGEST_RECORD);
  expect(records).toHaveLength(11);
  expect(recordsOf(["a", ...Array(1000).fill(""), " b"]).map(({ lines }) => lines.length)).toEqual([1, 1]);
});
