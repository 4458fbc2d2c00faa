import { createRenderContext, forAudience, quote, renderTarget } from "@fixbook/core";
import { plural } from "@fixbook/lint";
import { jsonRenderer } from "@fixbook/render-json";
import { isNoBuild, type JsonBuild, parseBuild } from "@fixbook/render-json/diff";
import type { Book, Brand } from "@fixbook/schema";
import { checkBookIds, renderHost } from "../build/index.js";
import { type CheckOptions, checkBooks } from "../check/index.js";
import { EngineError } from "../disk/index.js";

/**
 * The public JSON builds of books, made in memory: one for each book and brand. Folders that hold no file of a book give
 * none. Throws an {@link EngineError} where a book does not pass its checks. `at` says which state of it this is.
 */
export async function buildJson(
  folders: readonly string[],
  at: string,
  options: CheckOptions = {},
): Promise<readonly JsonBuild[]> {
  const books = (await checkBooks(folders, options)).filter(({ paths }) => [...paths()].length > 0);
  checkBookIds(books);
  return books.flatMap(({ book, folder, diagnostics }) => {
    if (book === undefined) {
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      throw new EngineError(
        `The book ${folder} does not pass its checks (${at}), with ${plural(errors.length, "error", "errors")} such as ${errors[0]?.file}: ${errors[0]?.message}`,
        options.disk === undefined
          ? "fixbook lint tells about every error."
          : "Name a commit whose books pass, or check this one out: fixbook lint tells about every error.",
      );
    }
    return book.brands.map((brand) => buildOf(forAudience(book, "public"), brand));
  });
}

function buildOf(book: Book, brand: Brand): JsonBuild {
  const context = createRenderContext(jsonRenderer, book, brand, { audience: "public", ...renderHost });
  const files = new Map<string, string>();
  for (const { path, contents } of renderTarget(jsonRenderer, context, () => true)) files.set(path, contents);
  const build = parseBuild(files);
  if (isNoBuild(build)) throw new Error(`The JSON renderer made no build of ${quote(book.id)}: ${build.problem}`);
  return build;
}
