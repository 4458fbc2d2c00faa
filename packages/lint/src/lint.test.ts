import { parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import { z } from "zod";
import { lintSource } from "./lint.js";
import { defineRule, type Rule } from "./rule.js";
import { rules } from "./rules.gen.js";

test("a rule that throws is reported, and the others still run", () => {
  const crash = {
    ...rules[0],
    ruleId: "test/crash",
    source: () => {
      throw new Error("boom");
    },
  } as unknown as (typeof rules)[number];
  const text = "# A\n\nTODO\n\n1. Go.";
  const { tree } = parseEntry({ path: "entries/a/b.md", text });
  const found = lintSource(
    { file: "entries/a/b.md", text, ...(tree === undefined ? {} : { root: tree.root }), strings: [] },
    {},
    [crash, ...rules],
  );
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["lint/rule-crashed", "placeholders/authoring-leftover"]);
});

test("a rule that throws at every part of a file is reported once", () => {
  const crash = {
    ...rules[0],
    ruleId: "test/crash",
    needle: undefined,
    text: () => {
      throw new Error("boom");
    },
  } as unknown as (typeof rules)[number];
  const text = "# A\n\nOne.\n\nTwo.\n\n1. Go.";
  const { tree } = parseEntry({ path: "entries/a/b.md", text });
  const source = { file: "entries/a/b.md", text, ...(tree === undefined ? {} : { root: tree.root }), strings: [] };
  expect(lintSource(source, {}, [crash]).map(({ ruleId }) => ruleId)).toEqual(["lint/rule-crashed"]);
});

test("options and the names of placeholders reach a rule, and wrong options do not", () => {
  const seen: unknown[] = [];
  const spy = defineRule<Record<never, never>, { most: number }>({
    ruleId: "test/spy",
    severity: "info",
    why: "Why.",
    message: () => "What.",
    action: () => "Do.",
    options: z.strictObject({ most: z.int().default(3) }),
    source: (_text, _add, { options, placeholders }) => seen.push([options.most, ...placeholders]),
    examples: { good: [], bad: [] },
  }) as unknown as Rule;
  for (const options of [{}, { "test/spy": { most: 5 } }, { "test/spy": { most: "x" } }]) {
    lintSource({ file: "a.md", text: "", strings: [] }, { options, placeholders: ["PRODUCT"] }, [spy]);
  }
  expect(seen).toEqual([
    [3, "PRODUCT"],
    [5, "PRODUCT"],
    [3, "PRODUCT"],
  ]);
});
