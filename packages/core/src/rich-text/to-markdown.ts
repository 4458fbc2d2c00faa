import type { RichText } from "@fixbook/schema";
import { stringifyMarkdown } from "../markdown.js";
import type { ResolveReference } from "../renderer.js";
import { createPlainPrinter } from "./print-plain.js";
import { filledForm, toMdast } from "./to-mdast.js";

/** Renders filled rich text to Markdown, with references as links. Without the newline at the end. */
export function createMarkdownRenderer(resolve: ResolveReference): { blocks(nodes: RichText): string } {
  const form = filledForm(resolve);
  const printPlain = createPlainPrinter(resolve);
  return {
    // A tree costs 50 times as much to print as plain text, which most text is.
    blocks: (nodes) =>
      printPlain(nodes) ?? stringifyMarkdown({ type: "root", children: toMdast(nodes, form) }).replace(/\n$/, ""),
  };
}
