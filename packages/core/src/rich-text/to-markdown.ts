import type { RichText } from "@fixbook/schema";
import type { RootContent } from "mdast";
import { stringifyMarkdown } from "../markdown.js";
import type { ResolveReference } from "../renderer.js";
import { createPlainPrinter } from "./print-plain.js";
import { filledForm, toMdast } from "./to-mdast.js";

/**
 * Renders filled rich text to Markdown, with references as links. Without the newline at the end. `below` is the level of
 * the heading that it stands below.
 */
export function createMarkdownRenderer(
  resolve: ResolveReference,
  below: 2 | 3 = 2,
): { blocks(nodes: RichText): string } {
  const form = filledForm(resolve);
  const printPlain = createPlainPrinter(resolve);
  const lowered = (node: RootContent): RootContent =>
    node.type === "heading" ? { ...node, depth: (node.depth - 2 + below) as 4 } : node;
  return {
    // A tree costs 50 times as much to print as plain text, which most text is.
    blocks: (nodes) =>
      printPlain(nodes) ??
      stringifyMarkdown({ type: "root", children: toMdast(nodes, form).map(lowered) }).replace(/\n$/, ""),
  };
}
