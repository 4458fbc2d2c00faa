import { createFiller } from "@fixbook/core";
import { type Book, bookLayout, entryPath, wholeEntry } from "@fixbook/schema";
import { type CheckOptions, checkBook } from "../check/index.js";
import { EngineError } from "../disk/index.js";

/** A reference out of a book. */
export interface OutboundReference {
  /** The file that holds it, relative to the book's folder. */
  readonly file: string;
  /** The absolute address that it leads to. */
  readonly address: string;
}

/**
 * Where the references of a book to pages of its inventories lead, under each of its brands. Throws an
 * {@link EngineError} where the book does not pass its checks.
 */
export async function readBookReferences(
  folder: string,
  options: CheckOptions = {},
): Promise<readonly OutboundReference[]> {
  const { book, diagnostics } = await checkBook(folder, options);
  if (book === undefined) {
    const error = diagnostics.find(({ severity }) => severity === "error");
    throw new EngineError(
      `The book ${folder} does not pass its checks: ${error?.file}: ${error?.message}`,
      "fixbook lint tells about every error.",
    );
  }
  const pages = book.brands.map((brand) => {
    const { inventories } = createFiller(book.placeholders, brand, []).book(book);
    return new Map(inventories.flatMap(({ items }) => items.map(({ id, url }) => [id, url] as const)));
  });
  const uses = new Map<string, OutboundReference>();
  for (const { file, id } of referencesOf(book)) {
    for (const addresses of pages) {
      const address = addresses.get(id);
      if (address !== undefined) uses.set(`${file}\n${address}`, { file, address });
    }
  }
  return [...uses.values()];
}

function* referencesOf(book: Book): Generator<{ readonly file: string; readonly id: string }> {
  for (const { guide } of book.areas) if (guide !== undefined) yield { file: bookLayout.settings, id: guide.ref };
  for (const id of referencesIn([book.intro, book.support])) yield { file: bookLayout.settings, id };
  for (const entry of book.entries) {
    const file = entryPath(entry);
    for (const id of entry.related) yield { file, id };
    for (const id of referencesIn(wholeEntry(entry))) yield { file, id };
  }
}

/** The ids of all references in rich text, wherever it stands. */
function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if ("type" in value && value.type === "entryReference" && "id" in value) yield String(value.id);
  for (const inner of Object.values(value)) yield* referencesIn(inner);
}
