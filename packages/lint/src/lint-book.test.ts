import { parseBookFile, parseEntry, parseLedgerFile } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import type { BookFacts } from "./book-rule.js";
import { bookRules } from "./book-rules.gen.js";
import { lintBook } from "./lint-book.js";

const SETTINGS = `id: book
title: Book
areas: [{id: area, title: Area}]
placeholders: {PRODUCT: {type: text, description: The product.}}
brands: [acme]
`;

const LEDGER = "ids.yaml";
const pathOf = (name: string) => (name === LEDGER ? name : `entries/area/${name}`);

function factsOf(files: Readonly<Record<string, string>>): BookFacts {
  const { [LEDGER]: ledger, ...rest } = files;
  const entries = Object.entries(rest).map(([name, text]) => parseEntry({ path: pathOf(name), text }));
  for (const { diagnostics } of entries) expect(diagnostics).toEqual([]);
  return {
    settings: parseBookFile({ path: "book.yaml", text: SETTINGS }),
    inventories: [],
    ledger: ledger === undefined ? undefined : parseLedgerFile({ path: LEDGER, text: ledger }),
    entries: entries.map(({ facts, entry }) => ({ facts, entry })),
    today: "2026-11-21",
  };
}

/** The files without marks, and what is marked, as `file start-end`. */
function unmark(files: Readonly<Record<string, string>>): { files: Record<string, string>; spans: string[] } {
  const spans = Object.entries(files).flatMap(([name, marked]) =>
    [...marked.matchAll(/‹([^›]*)›/g)].map(({ 1: inner = "", index }) => {
      const start = marked.slice(0, index).replace(/[‹›]/g, "").length;
      return `${pathOf(name)} ${start}-${start + inner.length}`;
    }),
  );
  const plain = Object.entries(files).map(([name, marked]) => [name, marked.replace(/[‹›]/g, "")] as const);
  return { files: Object.fromEntries(plain), spans };
}

describe.each(bookRules.map((rule) => [rule.ruleId, rule] as const))("%s", (ruleId, rule) => {
  test.each(rule.examples.good)("says nothing of good book %#", (files) => {
    expect(lintBook(factsOf(files)).filter((one) => one.ruleId === ruleId)).toEqual([]);
  });

  test.each(rule.examples.bad)("finds what is marked in bad book %#", (marked) => {
    const { files, spans } = unmark(marked);
    const found = lintBook(factsOf(files)).filter((one) => one.ruleId === ruleId);
    expect(found.map(({ file, range }) => `${file} ${range.start.offset}-${range.end.offset}`)).toEqual(spans);
    for (const { message, why, action } of found)
      for (const words of [message, why, action]) expect(words).toMatch(/^[A-Z"].*\.$/s);
  });
});

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
