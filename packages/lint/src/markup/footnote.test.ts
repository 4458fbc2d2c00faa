import { parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import { lintSource } from "../lint.js";

function adviceOn(body: string): readonly string[] {
  const text = `# A\n\n${body}\n\n1. Go.\n`;
  const { tree } = parseEntry({ path: "entries/area/a.md", text });
  const source = {
    file: "entries/area/a.md",
    text,
    strings: [],
    ...(tree && { root: tree.root, unmask: tree.unmask }),
  };
  return lintSource(source, { placeholders: [] })
    .filter(({ ruleId }) => /^markup\/(?:emphasis|maybe-alert)$/.test(ruleId))
    .map(({ message, action, why }) => [message, action, why].join(" "));
}

test.each([
  ["The clock drifts **.\n\n** Note: It goes on."],
  ["The clock drifts **\n\nMore.\n\n** It goes on."],
  ["The clock drifts**.\n\n** Only on Windows."],
])("a mark of a footnote, %j, is said to be one", (body) => {
  const found = adviceOn(body);
  expect(found.length).toBeGreaterThan(0);
  for (const words of found) expect(words).toMatch(/footnote.*in parentheses.*alert/);
});

test.each([["The clock drifts **."], ["** Clocks drift."], ["The **clock drifts.\n\nIt goes** on."]])(
  "a sign that answers no other, %j, is none",
  (body) => {
    const found = adviceOn(body);
    expect(found.length).toBeGreaterThan(0);
    for (const words of found) expect(words).not.toMatch(/footnote/);
  },
);

test("what is no quote is called none", () => {
  for (const words of adviceOn("** Note: Clocks drift.")) expect(words).not.toMatch(/quote/);
});
