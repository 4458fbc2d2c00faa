import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parseQueriesFile } from "@fixbook/core";
import { buildBooks, findBooks } from "@fixbook/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

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
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The ids that the published search answers with, best first: its own scripts, as a page runs them. */
function searchOf(book: string): (text: string) => readonly string[] {
  const page = createContext({});
  runInContext("self = globalThis", page);
  for (const script of ["search.js", "search-index.js"])
    runInContext(readFileSync(join(out, book, book, "html/assets", script), "utf8"), page);
  const search = runInContext("fixbookSearch(fixbookIndex)", page);
  return (text) => search(text).map(({ entry }: { entry: { id: string } }) => entry.id);
}

describe.each([
  { book: "looper", least: 40 },
  { book: "peptideclients", least: 20 },
])("what readers ask $book", ({ book, least }) => {
  const path = join(content, "books", book, "queries.yml");
  const queries = parseQueriesFile({ path, text: readFileSync(path, "utf8") }).value ?? [];
  let search: (text: string) => readonly string[];
  beforeAll(() => {
    search = searchOf(book);
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
