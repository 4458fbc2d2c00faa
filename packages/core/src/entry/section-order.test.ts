import { sections as table } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { find } from "../../test/find.js";
import { groupSolutions } from "./group-solutions.js";
import { parseEntry } from "./parse-entry.js";
import type { SourceSection } from "./sections.js";

const path = "entries/area/id.md";

const FULL = `# A

## Symptom

S.

## Confirm the cause

1. C.

## Cause

O.

## Fix

1. F.

## Workaround

W.

## Verify

V.

## Escalate

E.

## Before you write to support

- I.

## Why use this

Y.

## Benefits

- B.
`;

const TWO = `# A

## Symptom

S.

## Cause: One

O.

## Fix

1. F.

## Workaround

W.

## Cause: Two

T.

## Fix

1. G.

## Verify

V.
`;

function cut(text: string): { title: string; sections: readonly string[] } {
  const [title = "", ...sections] = text.trim().split(/\n\n(?=## )/);
  return { title, sections };
}

const whole = (title: string, sections: readonly string[]) => `${[title, ...sections].join("\n\n")}\n`;
const headingOf = (section: string) => section.slice(0, section.indexOf("\n"));

/** Each order in which one section stands somewhere else: its name, the text, and what was moved. */
function misplaced(text: string): readonly [string, string][] {
  const { title, sections } = cut(text);
  return sections.flatMap((section, from) =>
    sections.flatMap((_, to): [string, string][] => {
      if (to === from) return [];
      const moved = sections.toSpliced(from, 1).toSpliced(to, 0, section);
      return [[`${headingOf(section)} (${from + 1}) at place ${to + 1}`, whole(title, moved)]];
    }),
  );
}

function applyFirstFix(text: string): string {
  const [edits = []] = parseEntry({ path, text }).diagnostics.flatMap(
    ({ fixes }) => fixes?.map((fix) => fix.edits) ?? [],
  );
  return edits.toReversed().reduce((changed, { range: { start, end }, text: inserted }) => {
    return changed.slice(0, start.offset) + inserted + changed.slice(end.offset);
  }, text);
}

describe.each([
  ["the full form", FULL],
  ["several solutions", TWO],
])("one section of %s in another place", (_name, text) => {
  test.each(misplaced(text))("%s is one finding, and its fix leaves none", (_order, moved) => {
    const found = find(moved);
    // A fix or a workaround beside another cause belongs to that one: nothing tells that it was moved.
    if (found.length === 0) return;
    expect(found).toEqual([expect.stringMatching(/^structure\/(?:section-order|missing-fix|duplicate-section): ## /)]);
    if (!found[0]?.startsWith("structure/section-order")) return;
    expect(find(applyFirstFix(moved))).toEqual([]);
    expect(cut(applyFirstFix(moved)).sections.toSorted()).toEqual(cut(text).sections.toSorted());
  });
});

test.each(misplaced(FULL))("%s in an entry of one solution goes back to its place", (_name, moved) => {
  expect(find(moved)).toEqual([expect.stringMatching(/^structure\/section-order: ## /)]);
  expect(applyFirstFix(moved)).toBe(FULL);
  const windows = moved.replaceAll("\n", "\r\n");
  expect(applyFirstFix(windows)).toBe(FULL.replaceAll("\n", "\r\n"));
});

test.each<[string, string, string]>([
  [
    "Cause after Fix",
    "## Fix\n\n1. F.\n\n## Cause\n\nC.",
    '"Cause" belongs before "Fix". Move it up, above line 3. If this is a second cause, name it: "## Cause: what it is".',
  ],
  [
    "a named Cause after Fix",
    "## Fix\n\n1. F.\n\n## Cause: One\n\nC.",
    '"Cause: One" belongs before "Fix". Move it up, above line 3. If this is a second cause, add its fix.',
  ],
  [
    "Fix after Workaround",
    "## Workaround\n\nW.\n\n## Fix\n\n1. F.",
    '"Fix" belongs before "Workaround". Move it up, above line 3.',
  ],
  [
    "Fix after Verify",
    "## Verify\n\nV.\n\n## Fix\n\n1. F.",
    '"Fix" belongs before "Verify". Move it up, above line 3.',
  ],
  [
    "Symptom last",
    "## Fix\n\n1. F.\n\n## Verify\n\nV.\n\n## Symptom\n\nS.",
    '"Symptom" belongs before "Fix". Move it up, above line 3.',
  ],
  [
    "Benefits first",
    "## Benefits\n\n- B.\n\n## Fix\n\n1. F.\n\n## Verify\n\nV.",
    '"Benefits" belongs after "Verify". Move it down, below the section on line 11.',
  ],
])("%s is told in one sentence", (_name, sections, told) => {
  const { diagnostics, entry } = parseEntry({ path, text: `# A\n\n${sections}\n` });
  expect(diagnostics.map(({ message, action }) => `${message} ${action}`)).toEqual([told]);
  expect(entry?.solutions).toHaveLength(1);
});

test("a cause, a fix and a workaround make one solution in any order", () => {
  const parts = ["## Cause\n\nC.", "## Fix\n\n1. F.", "## Workaround\n\nW."];
  const text = `# A\n\n${parts.join("\n\n")}\n`;
  const { solutions } = parseEntry({ path, text }).entry ?? {};
  for (const [a, b, c] of [
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const) {
    const other = `# A\n\n${[parts[a], parts[b], parts[c]].join("\n\n")}\n`;
    expect(parseEntry({ path, text: other }).entry?.solutions).toEqual(solutions);
  }
});

test("few findings tell of many sections out of order", () => {
  const text = `# A\n\n${Array.from({ length: 30 }, (_, n) => `## Cause: ${n}\n\nC.\n\n## Workaround\n\nW.\n\n## Fix\n\n1. F.`).join("\n\n")}\n`;
  expect(find(text).filter((one) => one.startsWith("structure/section-order"))).toHaveLength(20);
});

test("a hundred thousand sections are put together at once", () => {
  const rows = table.filter(({ of }) => of === "solution");
  const many = Array.from({ length: 100_000 }, (_, index): SourceSection => {
    const row = rows[(index * 7) % 3] as (typeof rows)[number];
    const span = { start: index, end: index };
    return { row, name: undefined, span, end: index, content: [], isCertain: true, isAfterUnknown: false };
  });
  expect(groupSolutions(many).solutions.length).toBeGreaterThan(0);
});

test.each([
  ["## Resolution\n\n1. Go.\n\n## Problem\n\nP.", '"Problem" belongs before "Resolution".'],
  ["## Verify ##\n\nV.\n\n## Cause: One\n\nC.\n\n## Fix\n\n1. Go.", '"Verify" belongs after "Fix".'],
  ["## Cause: One\n\nC.\n\n## Fix\n\n1. Go.\n\nSymptom\n---\n\nS.", '"Symptom" belongs before "Cause: One".'],
  ["## Lösung\n\n1. Los.\n\n## Problem\n\nP.", '"Problem" belongs before "Lösung".', "de"],
])("%j is told by the headings that stand there", (body, message, locale = "en") => {
  const { diagnostics } = parseEntry({ path, text: `# A\n\n${body}\n` }, { locale });
  expect(diagnostics.flatMap((one) => (one.ruleId === "structure/section-order" ? one.message : []))).toEqual([
    message,
  ]);
});
