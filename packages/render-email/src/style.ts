/**
 * The styles of blocks: what 14 mail clients render alike (caniemail data of 2025-09). No colour, so that dark mode
 * may choose its own; no font, so that a snippet looks like the message around it; nothing on inline elements.
 */
export const styles = {
  /** Space by margins only: editors turn empty paragraphs into double ones. Positive px; all clients know those. */
  body: "margin:0 0 12px 0",
  /** Close to the block that it introduces. */
  lead: "margin:0 0 6px 0",
  /** Set off from prose as a list is. */
  code: "margin:0 0 12px 24px",
  /** Indents by margin: Outlook for Windows knows padding in table cells only. States the type: some resets drop it. */
  ol: "margin:0 0 12px 24px;padding:0;list-style-type:decimal",
  ul: "margin:0 0 12px 24px;padding:0;list-style-type:disc",
  li: "margin:0 0 6px 0",
} as const;
