import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseQueriesFile } from "@fixbook/core";
import { buildBooks, findBooks } from "@fixbook/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageSearch } from "./published-search.js";

const content = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-queries-"));
const out = join(folder, "out");
beforeAll(async () => {
  const { published } = await buildBooks({
    books: findBooks(["books/looper", "books/peptideclients"], content),
    out,
    cwd: folder,
  });
  expect(published).toBeDefined();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { book: "looper", least: 40 },
  { book: "peptideclients", least: 20 },
])("what readers ask $book", ({ book, least }) => {
  const path = join(content, "books", book, "queries.yml");
  const queries = parseQueriesFile({ path, text: readFileSync(path, "utf8") }).value ?? [];
  let search: (text: string) => readonly string[];
  beforeAll(() => {
    search = pageSearch(join(out, book, book));
  });

  test("is written down, for every entry", () => {
    expect(queries.length).toBeGreaterThanOrEqual(least);
    const asked = new Set(queries.map(({ entry }) => entry));
    const { entries } = JSON.parse(readFileSync(join(out, book, book, "json/book.json"), "utf8"));
    expect(entries.map(({ id }: { id: string }) => id).filter((id: string) => !asked.has(id))).toEqual([]);
  });

  test.each(queries.map(({ query, entry }) => [query, entry ?? "nothing"]))("%j: %s", (query, entry) => {
    if (entry === "nothing") expect(search(query)).toEqual([]);
    else expect(search(query).slice(0, 3)).toContain(entry);
  });
});
