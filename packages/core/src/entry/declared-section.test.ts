import { expect, test } from "vitest";
import { proposedSection } from "./declared-section.js";
import type { Found } from "./section-heading.js";

test.each([
  ["Impact", "{id: impact, title: Impact, after: symptom}"],
  ["Who is affected", "{id: who-is-affected, title: Who is affected, after: symptom}"],
  ["Impact:", "{id: impact, title: Impact, after: symptom}"],
  ["What's new", '{id: what-s-new, title: "What\'s new", after: symptom}'],
  ["No", '{id: no, title: "No", after: symptom}'],
  ["2nd line", '{id: 2nd-line, title: "2nd line", after: symptom}'],
  ["影響", "{id: my-section, title: 影響, after: symptom}"],
  ["The screen turns black", undefined],
  ['Say "yes"', undefined],
  ["a: b", undefined],
  ["{a}", undefined],
  ["", undefined],
])("for %j: %s", (heading, proposal) => {
  expect(proposedSection(heading, [])).toBe(proposal);
});

test("stands after the section above it", () => {
  const above = [{ row: { id: "cause" } }, { row: undefined }] as unknown as readonly Found[];
  expect(proposedSection("Impact", above)).toContain("after: cause}");
});
