import { expect, test } from "vitest";
import { meantSection } from "./meant-section.js";
import { sections } from "./section.js";

test.each([
  ["Resolution", "fix"],
  ["solution", "fix"],
  ["MITIGATION", "fix"],
  ["Workarounds", "workaround"],
  ["Symptoms", "symptom"],
  ["Problem", "symptom"],
  ["Issue", "symptom"],
  ["Diagnosis", "confirm"],
  ["Root cause", "cause"],
  ["Verification", "verify"],
])("%s means %s", (heading, id) => {
  expect(meantSection(heading)?.id).toBe(id);
});

test.each(["", "Summary", "Impact", "Troubleshooting", "constructor"])("nobody knows what %j means", (heading) => {
  expect(meantSection(heading)).toBeUndefined();
});

test("a section's own heading is no other name for it", () => {
  expect(sections.filter(({ heading }) => meantSection(heading) !== undefined)).toEqual([]);
});
