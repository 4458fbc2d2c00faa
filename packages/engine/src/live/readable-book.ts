import { assembleBook, type BookParts, type BookSettings } from "@fixbook/core";
import type { Book, Brand, PlaceholderDeclaration } from "@fixbook/schema";

/**
 * A book to look at while it is being written, whatever its checks say: placeholders that nobody has declared are shown
 * by name, and so are values that a brand does not give. References to nothing are left to the renderers, which show
 * the id.
 */
export function readableBook(settings: BookSettings, parts: BookParts): Book {
  const book = assembleBook(settings, parts);
  const placeholders = new Map<string, PlaceholderDeclaration>(book.placeholders);
  const declareUsed = ({ uses }: Pick<BookParts["settings"], "uses">): void => {
    for (const use of uses)
      if (use.kind === "placeholder" && !placeholders.has(use.name)) placeholders.set(use.name, UNDECLARED);
  };
  for (const file of [parts.settings, ...parts.inventories]) declareUsed(file);
  for (const { facts } of parts.entries) declareUsed(facts);
  return { ...book, placeholders, brands: book.brands.map((brand) => withAllValues(brand, placeholders)) };
}

const UNDECLARED: PlaceholderDeclaration = { type: "text", description: "", filledBy: "agent" };

function withAllValues(brand: Brand, placeholders: ReadonlyMap<string, PlaceholderDeclaration>): Brand {
  const missing = [...placeholders].filter(([name, { filledBy }]) => filledBy === "build" && !brand.values.has(name));
  if (missing.length === 0) return brand;
  return { ...brand, values: new Map([...brand.values, ...missing.map(([name]) => [name, `[${name}]`] as const)]) };
}
