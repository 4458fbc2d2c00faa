import { expect, test } from "vitest";
import { defineFinding } from "./finding.js";
import { restOf, spreadOut, weightOf, withoutRest, withRest } from "./flood.js";
import { createReport } from "./report.js";

const finding = (ruleId: string) =>
  defineFinding<{ word: string }>({
    ruleId,
    severity: "error",
    why: "W.",
    message: ({ word }) => `Bad: ${word}.`,
    action: () => "A.",
  });
const bad = finding("test/bad");
const text = "x ".repeat(50_000);

function flooded(count: number) {
  const report = createReport("a.md", text);
  for (let at = 0; at < count; at++) {
    const span = { start: 2 * at, end: 2 * at + 1 };
    const fixes = [{ kind: "safe" as const, title: "T", edits: [{ ...span, text: "y" }] }];
    report.add(bad, span, { word: String(at) }, at % 2 === 0 ? { fixes } : {});
  }
  return report;
}

test.each([
  [1, 1, undefined, "Bad: 0."],
  [100, 100, undefined, "Bad: 99."],
  [101, 101, 1, "And 1 more in this file: Bad: 100."],
  [102, 101, 2, "And 2 more in this file, the first of them here: Bad: 100."],
  [50_000, 101, 49_900, "And 49900 more in this file, the first of them here: Bad: 100."],
])("%i findings of a rule are %i", (count, listed, more, message) => {
  const { diagnostics } = flooded(count);
  expect(diagnostics).toHaveLength(listed);
  expect(diagnostics.at(-1)).toMatchObject({ message, range: { start: { offset: 2 * (Math.min(count, 101) - 1) } } });
  expect(diagnostics.at(-1)?.more).toBe(more);
  expect(diagnostics.reduce((sum, one) => sum + weightOf(one), 0)).toBe(count);
});

test("each rule has its own count, and a list that is sorted goes on to close as it did", () => {
  const report = flooded(150);
  report.diagnostics.sort((a, b) => b.range.start.offset - a.range.start.offset);
  report.add(bad, { start: 0, end: 1 }, { word: "again" });
  report.add(finding("test/other"), { start: 0, end: 1 }, { word: "one" });
  expect(report.diagnostics.map(({ more }) => more).filter((more) => more !== undefined)).toEqual([51]);
  expect(report.diagnostics).toHaveLength(102);
});

test("what a closing finding stands for is there for those who mend or answer it, and in no report", () => {
  const report = flooded(110);
  const closing = report.diagnostics.at(-1);
  if (closing === undefined) throw new Error("It is there.");
  const all = spreadOut(closing, report.lines.range);
  expect(all.map(({ range, fixes, more }) => [range.start.offset, fixes?.[0]?.edits[0]?.text, more])).toEqual(
    Array.from({ length: 10 }, (_, at) => [200 + 2 * at, at % 2 === 0 ? "y" : undefined, undefined]),
  );
  const [cut] = withRest(closing, restOf(closing)?.slice(4) ?? [], report.lines.range);
  expect(cut).toMatchObject({
    more: 6,
    range: { start: { offset: 208 } },
    message: "And 6 more in this file, the first of them here: Bad: 100.",
  });
  expect(withRest(closing, [], report.lines.range)).toEqual([]);
  expect(Object.keys(withoutRest([closing])[0] ?? {})).not.toContain("rest");
});
