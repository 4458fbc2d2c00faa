import { type Book, type Brand, type PlaceholderDeclaration, placeholderFillers } from "@fixbook/schema";
import { keptPlaceholder } from "./kept.js";
import type { RenderOptions } from "./render.js";

/** The placeholders that every unfilled build has besides the book's own: what a brand's file says. */
const ofBrand: readonly (readonly [string, PlaceholderDeclaration])[] = [
  ["FIXBOOK_URL", { type: "url", description: "Where the help center is published.", filledBy: "app" }],
  ["FIXBOOK_BRAND", { type: "text", description: "The name of who publishes it.", filledBy: "app" }],
];

/**
 * What to render for an application that serves many brands and fills every placeholder itself: the book, a brand that
 * stands for all, and whose placeholders are kept.
 */
export function unfilled(source: Book): { readonly book: Book; readonly brand: Brand } & Pick<RenderOptions, "keeps"> {
  const book: Book = { ...source, placeholders: new Map([...source.placeholders, ...ofBrand]) };
  const [url, name] = [source.placeholders.size, source.placeholders.size + 1];
  return {
    book,
    brand: {
      id: "unfilled",
      name: keptPlaceholder(name, "text"),
      url: keptPlaceholder(url, "base"),
      values: new Map(),
      look: { tone: "cool", font: "system", corners: "soft" },
    },
    keeps: placeholderFillers,
  };
}
