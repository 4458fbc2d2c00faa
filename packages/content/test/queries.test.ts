import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseQueriesFile } from "@fixbook/core";
import { buildBooks, findBooks } from "@fixbook/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageAnswers, pageSearch } from "./published-search.js";

const content = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-queries-"));
const out = join(folder, "out");
beforeAll(async () => {
  const { published } = await buildBooks({
    books: findBooks(["books/looper", "books/peptideclients", "books/peptideclients-de"], content),
    out,
    cwd: folder,
  });
  expect(published).toBeDefined();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { book: "looper", brand: "looper", least: 40 },
  { book: "peptideclients", brand: "peptideclients", least: 20 },
  { book: "peptideclients-de", brand: "peptideclients", least: 25 },
])("what readers ask $book", ({ book, brand, least }) => {
  const path = join(content, "books", book, "queries.yml");
  const all = parseQueriesFile({ path, text: readFileSync(path, "utf8") }).value ?? [];
  // Held questions are asked to know how readers fare, and nothing is made to fit them.
  const queries = all.filter(({ held }) => !held);
  let search: (text: string) => readonly string[];
  let answers: typeof search;
  beforeAll(() => {
    search = pageSearch(join(out, book, brand));
    answers = pageAnswers(join(out, book, brand));
  });

  test("is written down, for every entry", () => {
    expect(queries.length).toBeGreaterThanOrEqual(least);
    const asked = new Set(queries.map(({ entry }) => entry));
    const { entries } = JSON.parse(readFileSync(join(out, book, brand, "json/book.json"), "utf8"));
    expect(entries.map(({ id }: { id: string }) => id).filter((id: string) => !asked.has(id))).toEqual([]);
  });

  test.each(queries.map(({ query, entry }) => [query, entry ?? "nothing"]))("%j: %s", (query, entry) => {
    if (entry === "nothing") expect(answers(query)).toEqual([]);
    else expect(search(query).slice(0, 3)).toContain(entry);
  });
});
