import { type Html, html, type Piece, type RenderContext } from "@fixbook/core";

/** What pages that list entries show of one. */
export type PartName = "row" | "lookup" | "llms" | "full" | "search";

/** The place of an entry's part in a page that lists many. */
export function part(name: PartName, id: string): Html {
  return html`<!--part ${name} ${id}-->`;
}

/** A page with the parts in their places. Text is escaped, so nothing that a writer wrote looks like a place. */
export function* withParts(page: Html, context: RenderContext): Generator<Piece> {
  for (const [index, text] of `${page}`.split(PLACE).entries()) {
    const [name = "", id = ""] = text.split(" ");
    yield index % 2 === 0 ? text : context.partOf(name, id);
  }
}

const PLACE = /<!--part ([a-z]+ [^ ]+)-->/;

/** The parts of entries, one after the other. */
export function* partsOf(
  name: PartName,
  entries: Iterable<{ readonly id: string }>,
  context: RenderContext,
): Generator<Piece> {
  for (const { id } of entries) yield context.partOf(name, id);
}
