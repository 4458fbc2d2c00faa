import { parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import { lintSource } from "../lint.js";

test.each([
  ["1. Add users\n    a. Ann\n    b. Ben", false],
  ["1. Add users\n     • Ann\n     • Ben", false],
  ["10. Add users\n       a. Ann\n       b. Ben", false],
  ["1. Add users\n       a. Ann\n       b. Ben", true],
  ["1. Add users\n\t\ta. Ann\n\t\tb. Ben", true],
  ["Do this:\n    a. Ann\n    b. Ben", true],
  ["Do this:\n   a. Ann\n   b. Ben", false],
])("of lines that are nearly a list, %j, spaces in front make code: %j", (body, isCode) => {
  const [file, text] = ["entries/area/a.md", `# A\n\n${body}\n`];
  const { tree } = parseEntry({ path: file, text });
  const source = { file, text, strings: [], ...(tree && { root: tree.root, unmask: tree.unmask }) };
  const found = lintSource(source, { placeholders: [] }).filter(({ ruleId }) => ruleId === "structure/almost-list");
  expect(found).toHaveLength(1);
  expect(found[0]?.action?.includes("Take away")).toBe(isCode);
});
