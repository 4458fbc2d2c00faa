import { plural } from "@fixbook/lint";
import type { Book } from "@fixbook/schema";
import { type CheckOptions, checkBooks } from "../check/index.js";
import { EngineError } from "../disk/index.js";
import { checkBookIds } from "./choose.js";

/**
 * Books that pass their checks, each with an id of its own. Folders that hold no file of a book give none. Throws an
 * {@link EngineError} where a book does not pass. `at` says which state of the books this is.
 */
export async function passingBooks(
  folders: readonly string[],
  at: string,
  options: CheckOptions,
): Promise<readonly Book[]> {
  const books = (await checkBooks(folders, options)).filter(({ paths }) => [...paths()].length > 0);
  checkBookIds(books);
  return books.map(({ book, folder, diagnostics }) => {
    if (book !== undefined) return book;
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    throw new EngineError(
      `The book ${folder} does not pass its checks (${at}), with ${plural(errors.length, "error", "errors")} such as ${errors[0]?.file}: ${errors[0]?.message}`,
      options.disk === undefined
        ? "fixbook lint tells about every error."
        : "Name a commit whose books pass, or check this one out: fixbook lint tells about every error.",
    );
  });
}
