import type { RenderContext } from "@fixbook/core";
import type { PageArea } from "./search/page-search.js";

/** The areas of a book that have entries, in its order. */
export function filledAreas({ book, entriesOf }: Pick<RenderContext, "book" | "entriesOf">): readonly PageArea[] {
  return book.areas.filter(({ id }) => entriesOf(id).length > 0).map(({ id, title }) => ({ id, title }));
}
