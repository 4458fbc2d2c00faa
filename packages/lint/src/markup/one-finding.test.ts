import { parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import { withoutEchoes } from "../echoes.js";
import { lintSource } from "../lint.js";
import { shapes } from "./table.js";

/** All that parser and rules say of an entry, without what only follows. */
function found(text: string): readonly string[] {
  const { tree, diagnostics } = parseEntry({ path: "entries/area/a.md", text });
  const source = { file: "entries/area/a.md", text, strings: tree?.strings ?? [], ...(tree && { root: tree.root }) };
  const all = [...diagnostics, ...lintSource(source, { placeholders: ["CONTACT_EMAIL"] })];
  return withoutEchoes(all).map(({ ruleId, range }) => `${ruleId} ${text.slice(range.start.offset, range.end.offset)}`);
}

const rows = shapes.flatMap(({ ruleId, bad }) =>
  bad.map((example) => [typeof example === "string" ? example : example[0], ruleId] as const),
);

test.each(rows)("%j is a finding of %s and of no other rule", (example, ruleId) => {
  const marks = [...example.matchAll(/‹([^›]*)›/g)].map(([, written]) => `${ruleId} ${written}`);
  expect(found(`# A\n\n## Symptom\n\n${example.replace(/[‹›]/g, "")}\n\n## Fix\n\n1. Go.\n`)).toEqual(marks);
});
