import type { Direction } from "./isolate.js";

/**
 * The styles of blocks: what 14 mail clients render alike (caniemail data of 2025-09). No colour, so that dark mode
 * may choose its own; no font, so that a snippet looks like the message around it; nothing on inline elements.
 */
export const styles = {
  /** Space by margins only: editors turn empty paragraphs into double ones. Positive px; all clients know those. */
  body: "margin:0 0 12px 0",
  /** Close to the block that it introduces. */
  lead: "margin:0 0 6px 0",
  /** Set off from prose as a list is. Code runs from left to right in every language. */
  code: indented("ltr"),
  li: "margin:0 0 6px 0",
} as const;

/** A list's style. States the type: some resets drop it. */
export function listStyle(ordered: boolean, direction: Direction): string {
  return `${indented(direction)};padding:0;list-style-type:${ordered ? "decimal" : "disc"}`;
}

/**
 * An indent by margin on the side where a line begins: Outlook for Windows knows padding in table cells only, and few
 * clients know `margin-inline-start`.
 */
function indented(direction: Direction): string {
  return direction === "rtl" ? "margin:0 24px 12px 0" : "margin:0 0 12px 24px";
}
