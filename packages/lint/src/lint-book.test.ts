import { parseBookFile, parseEntry } from "@fixbook/core";
import { createLanguage } from "@fixbook/search";
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

function factsOf(files: Readonly<Record<string, string>>, settings = SETTINGS): BookFacts {
  const entries = Object.entries(files).map(([name, text]) => parseEntry({ path: `entries/area/${name}`, text }));
  for (const { diagnostics } of entries) expect(diagnostics).toEqual([]);
  return {
    settings: parseBookFile({ path: "book.yaml", text: settings }),
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

test("synonyms are compared as the language of the book has it", () => {
  const settings = `${SETTINGS}synonyms:\n  - {from: junk, to: invoice}\n  - {from: [bill, bills], to: order}\n`;
  const facts = factsOf({ "a.md": "# Invoices of an order\n\n1. Go." }, settings);
  const language = createLanguage({ stem: (word) => word.replace(/s$/, "") });
  const found = (known: BookFacts) =>
    lintBook(known).flatMap(({ ruleId, range }) =>
      ruleId.startsWith("search/") ? [`${ruleId} ${range.start.line}`] : [],
    );
  expect(found(facts)).toEqual(["search/dead-synonym 7"]);
  expect(found({ ...facts, language })).toEqual(["search/repeated-synonym 8"]);
});

test("nothing is said of the words of a book of which an entry cannot be read", () => {
  const settings = `${SETTINGS}synonyms:\n  - {from: junk, to: spam}\n`;
  const facts = factsOf({ "a.md": "# A\n\n1. Go." }, settings);
  const entries = facts.entries.map((one) => ({ ...one, facts: { ...one.facts, isRead: false } }));
  const rules = (known: BookFacts) => lintBook(known).map(({ ruleId }) => ruleId);
  expect(rules(facts)).toContain("search/dead-synonym");
  expect(rules({ ...facts, entries })).not.toContain("search/dead-synonym");
});
