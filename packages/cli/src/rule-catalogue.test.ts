import { readFileSync } from "node:fs";
import { bookRules, rules } from "@fixbook/lint";
import { diagnostic } from "@fixbook/schema";
import { expect, test } from "vitest";
import { nearestRules, ruleCatalogue } from "./rule-catalogue.js";

const catalogue = ruleCatalogue();
const ids = catalogue.map(({ ruleId }) => ruleId);

test("has every id once, in order, from rules, the parser and the checks of books", () => {
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const { ruleId } of [...rules, ...bookRules]) expect(ids).toContain(ruleId);
  for (const id of ["source/empty-file", "schema/unknown-area", "structure/unknown-section", "lint/rule-crashed"])
    expect(ids).toContain(id);
});

test.each(catalogue)("$ruleId says what a page about it needs", ({ ruleId, why, actions, examples }) => {
  expect(diagnostic.shape.ruleId.safeParse(ruleId).success).toBe(true);
  for (const sentence of [why, ...actions]) expect(sentence).toMatch(/^\S.*[.?]$/s);
  for (const example of examples.bad) expect(example.map(({ text }) => text).join("")).toMatch(/‹[^›]*›/);
});

test.each([
  ["text/odd-spce", ["text/odd-space"]],
  ["odd-space", ["text/odd-space"]],
  ["links/odd-spaces", ["text/odd-space"]],
  ["nothing/like-any-of-them", []],
  ["", []],
])("near %j is %j", (text, near) => {
  expect(nearestRules(text, catalogue).slice(0, 1)).toEqual(near);
});

test("the page about the gate names rules that there are", () => {
  const page = readFileSync(new URL("../../../docs/gate.md", import.meta.url), "utf8");
  const linked = [...page.matchAll(/\]\(rules\/([^)]+)\.md\)/g)].map(([, ruleId]) => ruleId);
  expect(linked.length).toBeGreaterThan(59);
  expect(linked.filter((linkedId) => !catalogue.some(({ ruleId }) => ruleId === linkedId))).toEqual([]);
});
