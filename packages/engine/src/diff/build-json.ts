import { createRenderContext, forAudience, quote, renderTarget } from "@fixbook/core";
import { jsonRenderer } from "@fixbook/render-json";
import { isNoBuild, type JsonBuild, parseBuild } from "@fixbook/render-json/diff";
import type { Book, Brand } from "@fixbook/schema";
import { passingBooks } from "../build/index.js";
import { renderHost } from "../cache/index.js";
import type { CheckOptions } from "../check/index.js";

/**
 * The public JSON builds of books, made in memory: one for each book and brand. Folders that hold no file of a book give
 * none. Throws as {@link passingBooks} does where a book does not pass its checks. `at` says which state of it this is.
 */
export async function buildJson(
  folders: readonly string[],
  at: string,
  options: CheckOptions = {},
): Promise<readonly JsonBuild[]> {
  const books = await passingBooks(folders, at, options);
  return books.flatMap((book) => book.brands.map((brand) => buildOf(forAudience(book, "public"), brand)));
}

function buildOf(book: Book, brand: Brand): JsonBuild {
  const context = createRenderContext(jsonRenderer, book, brand, { audience: "public", ...renderHost });
  const files = new Map<string, string>();
  for (const { path, contents } of renderTarget(jsonRenderer, context, () => true)) files.set(path, contents);
  const build = parseBuild(files);
  if (isNoBuild(build)) throw new Error(`The JSON renderer made no build of ${quote(book.id)}: ${build.problem}`);
  return build;
}
