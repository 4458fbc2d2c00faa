import type { Block, Inline, ListItem, Table } from "@fixbook/schema";

/** Shorthands for rich text. Strings are text. */
type Words = string | Inline;
const inline = (words: Words): Inline => (typeof words === "string" ? { type: "text", value: words } : words);

export const p = (...children: Words[]): Block => ({ type: "paragraph", children: children.map(inline) });
export const heading = (depth: 3 | 4, ...children: Words[]): Block => ({
  type: "heading",
  depth,
  children: children.map(inline),
});
export const strong = (...children: Words[]): Inline => ({ type: "strong", children: children.map(inline) });
export const code = (value: string): Inline => ({ type: "inlineCode", value });
export const codeBlock = (value: string): Block => ({ type: "code", lang: "sh", value });
export const br: Inline = { type: "break" };
export const link = (url: string, title: string | null, ...children: Words[]): Inline => ({
  type: "link",
  url,
  title,
  children: children.map(inline),
});
export const picture = (url: string, alt: string, title: string | null = null): Inline => ({
  type: "picture",
  url,
  alt,
  title,
});
export const ol = (...items: Block[][]): Block => ({ type: "list", ordered: true, children: items.map(item) });
export const ul = (...items: Block[][]): Block => ({ type: "list", ordered: false, children: items.map(item) });
export const quote = (...children: Block[]): Block => ({ type: "blockquote", children });
export const warning = (...children: Block[]): Block => ({ type: "alert", kind: "warning", children });
export const table = (...rows: Words[][]): Table => ({
  type: "table",
  align: [],
  children: rows.map((row) => ({
    type: "tableRow",
    children: row.map((cell) => ({ type: "tableCell", children: cell === "" ? [] : [inline(cell)] })),
  })),
});

function item(children: Block[]): ListItem {
  return { type: "listItem", children };
}
