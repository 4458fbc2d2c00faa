import { type Diagnostic, startOfFile } from "@fixbook/schema";
import { expect, test } from "vitest";
import { withoutEchoes } from "./echoes.js";

function found(ruleId: string, file = "a.md", other?: string): Diagnostic {
  const related = other === undefined ? {} : { related: [{ file: other, range: startOfFile, message: "It." }] };
  return { ruleId, severity: "error", message: "M.", why: "W.", action: "A.", file, range: startOfFile, ...related };
}

const marker = found("structure/conflict-marker");
const copy = found("identity/duplicate-id", "a.md", "b.md");
const title = found("identity/duplicate-title", "a.md", "b.md");

test.each<[string, Diagnostic, Diagnostic]>([
  ["structure in a file with a conflict", marker, found("structure/missing-fix")],
  ["fields in a file with a conflict", marker, found("schema/yaml-syntax")],
  ["what a copied file has in common", copy, found("duplication/near-symptom", "a.md", "b.md")],
  ["the title of a copied file", copy, title],
  ["what entries of one title have in common", title, found("duplication/same-fix", "a.md", "b.md")],
])("%s is said once", (_name, cause, echo) => {
  expect(withoutEchoes([echo, cause])).toEqual([cause]);
  expect(withoutEchoes([echo])).toEqual([echo]);
});

test.each(["_index.md", "etcd/README.md", "TOC.md"])("that %s is no entry is said once", (file) => {
  const name = found("identity/bad-format", file);
  expect(withoutEchoes([name, found("structure/missing-title", file), found("structure/missing-fix", file)])).toEqual([
    name,
  ]);
});

test.each(["A.md", "my_index.md"])("what is missing in %s is said beside its wrong name", (file) => {
  expect(withoutEchoes([found("identity/bad-format", file), found("structure/missing-title", file)])).toHaveLength(2);
});

test("what is left counts as much as what is not", () => {
  const list: Diagnostic = { ...found("structure/almost-list"), severity: "warning" };
  expect(withoutEchoes([list, found("structure/text-outside-list")])).toEqual([{ ...list, severity: "error" }]);
  expect(withoutEchoes([list, { ...found("structure/missing-fix"), severity: "info" }])).toEqual([list]);
});

test("what is at another place has a finding of its own", () => {
  const start = { line: 9, column: 1, offset: 90 };
  const below = { ...found("structure/text-outside-list"), range: { start, end: start } };
  expect(withoutEchoes([found("structure/almost-list"), below])).toHaveLength(2);
});

test.each<[string, Diagnostic, Diagnostic]>([
  ["another file", marker, found("structure/missing-fix", "b.md")],
  ["text in a file with a conflict", marker, found("text/odd-space")],
  ["a second conflict", marker, found("structure/conflict-marker")],
  ["likeness to a third entry", copy, found("duplication/near-symptom", "a.md", "c.md")],
])("%s has a finding of its own", (_name, cause, other) => {
  expect(withoutEchoes([other, cause])).toEqual([other, cause]);
});
