import type { Nodes } from "mdast";

/** The text of a node and of all below it. Placeholders in it are masked. */
export function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => wordsOf(child)).join("") : "";
}
