import type { Piece } from "./renderer.js";

const INDENT = "  ";

/** A document in JSON, indented, with a newline at the end. */
export function printJson(document: unknown): string {
  return `${indentedJson(document)}\n`;
}

function indentedJson(value: unknown): string {
  return JSON.stringify(value, null, INDENT);
}

/** JSON as it stands `depth` levels within a document that {@link printJson} prints. */
export function jsonWithin(value: unknown, depth: number): string {
  return indentedJson(value).replace(/\n/g, `\n${INDENT.repeat(depth)}`);
}

/** How deep the items of a list are that is a member of a document. */
export const itemDepth = 2;

/**
 * A document as {@link printJson} prints it, in pieces. `document` has the lists of `lists` empty, and all in the same
 * order; the items are JSON at {@link itemDepth}.
 */
export function* documentPieces(
  document: object,
  lists: Readonly<Record<string, Iterable<Piece>>>,
): Generator<Piece, void> {
  let rest = printJson(document);
  for (const [key, items] of Object.entries(lists)) {
    // No text holds a newline, so nothing but the member can look like this.
    const opening = `\n${INDENT}${JSON.stringify(key)}: [`;
    const at = rest.indexOf(`${opening}]`);
    if (at === -1) throw new Error(`The document has no empty list "${key}" where one is expected.`);
    yield rest.slice(0, at + opening.length);
    let before = `\n${INDENT.repeat(itemDepth)}`;
    const first = before;
    for (const item of items) {
      if (typeof item === "string") yield before + item;
      else {
        yield before;
        yield item;
      }
      before = `,${first}`;
    }
    rest = (before === first ? "" : `\n${INDENT}`) + rest.slice(at + opening.length);
  }
  yield rest;
}
