import type { Diagnostic } from "@fixbook/schema";
import { expect, test } from "vitest";
import { applyBaseline, baselineText, createBaseline } from "./baseline.js";

const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
const finding = (ruleId: string, start: number, end: number, file = "entries/a/one.md"): Diagnostic => ({
  ruleId,
  severity: "warning",
  message: "M.",
  why: "W.",
  action: "A.",
  file,
  range: { start: at(start), end: at(end) },
});

const text = "one\u00a0two one\u00a0two";
const sourceOf = () => text;
const findings = [finding("text/odd-space", 3, 4), finding("text/odd-space", 11, 12)];

test("a baseline takes out what it lists, and nothing else", () => {
  const baseline = createBaseline(findings, sourceOf);
  expect(applyBaseline(baseline, findings, sourceOf)).toMatchObject({ diagnostics: [], known: 2 });
  const fresh = finding("text/odd-space", 0, 3);
  expect(applyBaseline(baseline, [...findings, fresh], sourceOf).diagnostics).toEqual([fresh]);
});

test("text above a finding, and another folder, do not disturb it", () => {
  const baseline = createBaseline(findings, sourceOf);
  const moved = findings.map(({ range }) =>
    finding("text/odd-space", range.start.offset + 5, range.end.offset + 5, "entries/b/one.md"),
  );
  expect(applyBaseline(baseline, moved, () => `Five ${text}`.slice(0)).diagnostics).toEqual([]);
});

test("the third equal finding is new where two are listed", () => {
  const baseline = createBaseline(findings, sourceOf);
  const third = finding("text/odd-space", 3, 4);
  expect(applyBaseline(baseline, [...findings, third], sourceOf).diagnostics).toEqual([third]);
});

test("a row that stands for nothing, or cannot be read, is a finding at its place", () => {
  const baseline = `${createBaseline(findings, sourceOf)}nonsense\n`;
  const { diagnostics, rows } = applyBaseline(baseline, [findings[0] as Diagnostic], sourceOf);
  expect(diagnostics.map(({ ruleId, range }) => `${range.start.line} ${ruleId}`).sort()).toEqual([
    expect.stringMatching(/^[23] lint\/stale-baseline$/),
    "4 lint/broken-baseline",
  ]);
  expect(baselineText(rows).split("\n")).toHaveLength(3);
});

test("what cannot be switched off is never listed", () => {
  const fixed = [
    finding("security/raw-html", 0, 3),
    finding("structure/missing-fix", 0, 3),
    finding("lint/unused-disable", 0, 3),
  ];
  expect(createBaseline(fixed, sourceOf)).toBe(baselineText([]));
});

test("rows are sorted, one a line", () => {
  const baseline = createBaseline([...findings, finding("relations/one-way", 0, 1)], sourceOf);
  const rows = baseline.trimEnd().split("\n").slice(1);
  expect(rows).toEqual([...rows].sort());
  expect(rows[0]).toMatch(/^relations\/one-way one [0-9a-f]{16}$/);
});
