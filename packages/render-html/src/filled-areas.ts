import type { RenderContext } from "@fixbook/core";

/** The areas of a book that have entries, in its order. */
export function filledAreas({
  book,
  entriesOf,
}: Pick<RenderContext, "book" | "entriesOf">): readonly { readonly id: string; readonly title: string }[] {
  return book.areas.filter(({ id }) => entriesOf(id).length > 0).map(({ id, title }) => ({ id, title }));
}
