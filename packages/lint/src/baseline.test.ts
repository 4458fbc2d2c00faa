import { createReport, defineFinding } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { applyBaseline, baselineText, createBaseline } from "./baseline.js";
import { findingKey } from "./finding-key.js";
import { fnv1a } from "./reporters/fingerprint.js";

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
  const fresh = [finding("text/odd-space", 0, 3), finding("text/mojibake", 3, 4)];
  const applied = applyBaseline(baseline, [...findings, ...fresh], sourceOf);
  expect([applied.diagnostics, applied.known, baselineText(applied.rows)]).toEqual([fresh, 2, baseline]);
});

test("its rows stay what they are from one release to the next", () => {
  expect(
    createBaseline([...findings, finding("relations/one-way", 0, 1)], sourceOf)
      .split("\n")
      .slice(1),
  ).toEqual([
    "relations/one-way one 3abd971e6f3ea437",
    "text/odd-space one f14059a05d124ca7",
    "text/odd-space one f1405aa05d124e5a",
    "",
  ]);
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

test.each([
  "nonsense",
  "x text/odd-space one 0123456789abcdef",
  "text/odd-space one 0123456789abcdef x",
  "text/odd-space one 0123456789abcdef 0",
  "text/odd-space one 0123456789abcde",
])("the row %j cannot be read", (row) => {
  const text = `# Head\n${row}\n`;
  const { diagnostics } = applyBaseline(text, [], sourceOf);
  expect(diagnostics.map(({ ruleId, range }) => [ruleId, text.slice(range.start.offset, range.end.offset)])).toEqual([
    ["lint/broken-baseline", row],
  ]);
});

test("what cannot be switched off is not taken out where it is listed", () => {
  const unsafe = finding("security/raw-html", 3, 4);
  const row = `security/raw-html one ${fnv1a(`${findingKey(unsafe, sourceOf).key}1`)}`;
  const { diagnostics, known, rows } = applyBaseline(`${row}\n`, [unsafe], sourceOf);
  expect([diagnostics.map(({ ruleId }) => ruleId), known, rows]).toEqual([
    ["security/raw-html", "lint/stale-baseline"],
    0,
    [],
  ]);
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

/** Findings of many places as a report lists them. */
function flood(count: number, from = 0): { readonly diagnostics: readonly Diagnostic[]; sourceOf(): string } {
  const source = "a b ".repeat(count + from);
  const report = createReport("entries/a/one.md", source);
  for (let at = from; at < count + from; at++) report.add(oddSpace, { start: 4 * at, end: 4 * at + 3 }, {});
  return { diagnostics: report.diagnostics, sourceOf: () => source };
}

const oddSpace = defineFinding({
  ruleId: "text/odd-space",
  severity: "warning",
  why: "W.",
  message: () => "M.",
  action: () => "A.",
});
const apply = (baseline: string, { diagnostics, sourceOf: read }: ReturnType<typeof flood>) => {
  const result = applyBaseline(baseline, diagnostics, read);
  const left = result.diagnostics.map(({ ruleId, more }) => (more === undefined ? ruleId : `${ruleId} ${more}`));
  return { left, known: result.known, rows: result.rows.map((row) => row.split(" ")[3]) };
};

describe("of more findings than are listed one by one", () => {
  const adopted = flood(50_000);
  const baseline = createBaseline(adopted.diagnostics, adopted.sourceOf);

  test("one row stands for all, and knows all of them", () => {
    expect(baseline.split("\n").filter((line) => line.startsWith("text/"))).toEqual([
      "text/odd-space one a86ba0b15f5790e1 50000",
    ]);
    expect(apply(baseline, adopted)).toEqual({ left: [], known: 50_000, rows: ["50000"] });
  });

  test("one that is added is new", () => {
    expect(apply(baseline, flood(50_001))).toEqual({ left: ["text/odd-space 1"], known: 50_000, rows: ["50000"] });
  });

  test.each([49_999, 101, 100, 1])("where %i are left the row is stale, and falls with them", (left) => {
    const now = flood(left);
    const applied = apply(baseline, now);
    expect(applied).toEqual({ left: ["lint/stale-baseline"], known: left, rows: [left === 1 ? undefined : `${left}`] });
    const updated = baselineText(applyBaseline(baseline, now.diagnostics, now.sourceOf).rows);
    expect(apply(updated, now).left).toEqual([]);
  });

  test("where none is left the row goes", () => {
    expect(apply(baseline, flood(0))).toEqual({ left: ["lint/stale-baseline"], known: 0, rows: [] });
  });

  test("rows for single findings hold while others come", () => {
    const few = flood(90);
    const rows = createBaseline(few.diagnostics, few.sourceOf);
    expect(apply(rows, flood(90, 30)).left).toEqual([]);
    expect(apply(rows, flood(130))).toMatchObject({ left: [...Array(10).fill("text/odd-space"), "text/odd-space 30"] });
  });
});

test("a row for a group of entries knows as many as it says", () => {
  const group = (members: number): Diagnostic => ({ ...finding("duplication/same-fix", 0, 3), members });
  const baseline = createBaseline([group(312)], sourceOf);
  expect(baseline).toMatch(/^duplication\/same-fix one [0-9a-f]{16} 312$/m);
  const left = (members: number) =>
    applyBaseline(baseline, [group(members)], sourceOf).diagnostics.map(({ ruleId }) => ruleId);
  expect([left(312), left(313), left(311)]).toEqual([[], ["duplication/same-fix"], ["lint/stale-baseline"]]);
});
