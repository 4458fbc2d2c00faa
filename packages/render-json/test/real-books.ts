import { readdirSync, readFileSync } from "node:fs";
import { createBook, parseBookFile, parseBrandFile, parseEntry, parseInventoryFile } from "@fixbook/core";
import type { Book } from "@fixbook/schema";

/** A book of `packages/content`, by id. Throws when it does not pass its checks. */
export function realBook(id: string): Book {
  const folder = new URL(`../../content/books/${id}/`, import.meta.url);
  const read = (path: string) => ({ path, text: readFileSync(new URL(path, folder), "utf8") });
  const filesIn = (path: string) =>
    readdirSync(new URL(path, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .map((name) => read(`${path}/${name}`));
  const { book, diagnostics } = createBook({
    settings: parseBookFile(read("book.yaml")),
    brands: filesIn("brands").map(parseBrandFile),
    inventories: filesIn("inventories").map(parseInventoryFile),
    entries: filesIn("entries").map((source) => parseEntry(source)),
  });
  if (book === undefined) throw new Error(`Book ${id} did not pass: ${diagnostics[0]?.message}`);
  return book;
}
