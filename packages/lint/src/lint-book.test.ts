import { parseBookFile, parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import type { BookFacts } from "./book-rule.js";
import { bookRules } from "./book-rules.gen.js";
import { lintBook } from "./lint-book.js";

const SETTINGS = `id: book
title: Book
areas: [{id: area, title: Area}]
placeholders: {PRODUCT: {type: text, description: The product.}}
brands: [acme]
`;

function factsOf(files: Readonly<Record<string, string>>): BookFacts {
  const entries = Object.entries(files).map(([name, text]) => parseEntry({ path: `entries/area/${name}`, text }));
  for (const { diagnostics } of entries) expect(diagnostics).toEqual([]);
  return {
    settings: parseBookFile({ path: "book.yaml", text: SETTINGS }),
    brands: [],
    inventories: [],
    entries: entries.map(({ facts, entry }) => ({ facts, entry })),
    today: "2026-11-21",
  };
}

test("a placeholder that nobody uses is found where it is declared", () => {
  const found = lintBook(factsOf({ "a.md": "# A\n\n1. Go." }));
  expect(found.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(["book.yaml placeholders/unused"]);
});

test("a rule that throws is reported, and the others still run", () => {
  const crash = {
    ...bookRules[0],
    ruleId: "test/crash",
    book: () => {
      throw new Error("boom");
    },
  } as unknown as (typeof bookRules)[number];
  const found = lintBook(factsOf({ "a.md": "# A\n\n1. Go." }), undefined, [crash, ...bookRules]);
  expect(found.map(({ ruleId }) => ruleId).sort()).toEqual(["lint/rule-crashed", "placeholders/unused"]);
});
