import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import {
  type BookFiles,
  createBook,
  parseBookFile,
  parseBrandFile,
  parseEntry,
  parseInventoryFile,
} from "@fixbook/core";
import { describeFile } from "@fixbook/core/picture";
import { type Book, formatOfName } from "@fixbook/schema";

/** A book of `packages/content`, by id. Throws when it does not pass its checks. */
export function realBook(id: string): Book {
  const folder = new URL(`../../content/books/${id}/`, import.meta.url);
  const read = (path: string) => ({ path, text: readFileSync(new URL(path, folder), "utf8") });
  const pathsIn = (path: string) =>
    readdirSync(new URL(path, folder), { recursive: true, encoding: "utf8" }).map((name) => `${path}/${name}`);
  const filesIn = (path: string) =>
    pathsIn(path)
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .map(read);
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const files: BookFiles = {
    paths: pathsIn("entries").filter((path) => formatOfName(path) !== undefined),
    describe: (path) => describeFile(path, readFileSync(new URL(path, folder)), sha256),
  };
  const { book, diagnostics } = createBook({
    settings: parseBookFile(read("book.yaml")),
    brands: filesIn("brands").map(parseBrandFile),
    inventories: filesIn("inventories").map(parseInventoryFile),
    entries: filesIn("entries").map((source) => parseEntry(source)),
    files,
  });
  if (book === undefined) throw new Error(`Book ${id} did not pass: ${diagnostics[0]?.message}`);
  return book;
}
