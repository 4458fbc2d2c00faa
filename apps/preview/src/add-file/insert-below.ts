import type { EntryPlace } from "./entry-places.js";

/**
 * Puts a line at a place of a source, as a paragraph of its own. Nothing else of the source changes, and its kind of line
 * endings is kept.
 */
export function insertBelow(text: string, { at, indent }: Pick<EntryPlace, "at" | "indent">, line: string): string {
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  // Spaces at the end of a line stay there.
  const end = at + (/^[ \t]*(?=[\r\n]|$)/.exec(text.slice(at))?.[0].length ?? 0);
  return `${text.slice(0, end)}${ending}${ending}${" ".repeat(indent)}${line}${text.slice(end)}`;
}
