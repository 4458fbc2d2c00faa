import type { List } from "@fixbook/schema";
import type { DraftLine } from "../draft.js";
import { joinAll } from "../joint.js";
import type { BlockRewriting } from "../rewriting.js";
import { text } from "../snippet.js";
import type { Writer } from "../writer.js";

export const list: BlockRewriting<List> = {
  becomes:
    "a list of one line each; inside a list item “…: a; b; c”, numbered “(1) a; (2) b”, deeper still in brackets",
  reason: "Outlook and Lexical take a nested list apart: it lands beside its item, or in an empty one.",
  toBlocks: (node, writer) => {
    const items = node.children.map((item) => writer.line(item.children, 0));
    return items.length === 0 ? [] : [{ type: "list", ordered: node.ordered, items }];
  },
  toPart: (node, writer, depth) => {
    const items = joinAll(itemsOf(node, writer, depth), "separator");
    if (depth === 0 || items.length === 0) return { joint: "introduction", line: items };
    return { joint: "aside", line: [text("("), ...items, text(")")] };
  },
};

function itemsOf(node: List, writer: Writer, depth: number): readonly DraftLine[] {
  return node.children.map((item, index) => {
    const line = writer.line(item.children, depth + 1);
    return node.ordered ? [text(`(${index + 1}) `), ...line] : line;
  });
}
