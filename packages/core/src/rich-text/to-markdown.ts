import type { RichText } from "@fixbook/schema";
import { stringifyMarkdown } from "../markdown.js";
import type { ResolveReference } from "../renderer.js";
import { isPlainLine } from "./parse-field.js";
import { filledForm, toMdast } from "./to-mdast.js";

/** Renders filled rich text to Markdown, with references as links. Without the newline at the end. */
export function createMarkdownRenderer(resolve: ResolveReference): { blocks(nodes: RichText): string } {
  const form = filledForm(resolve);
  return {
    blocks: (nodes) =>
      plainLine(nodes) ?? stringifyMarkdown({ type: "root", children: toMdast(nodes, form) }).replace(/\n$/, ""),
  };
}

/** A paragraph whose words mean nothing in Markdown, as it is: most headings and summaries, without printing a tree. */
function plainLine(nodes: RichText): string | undefined {
  const [only, ...others] = nodes;
  if (only?.type !== "paragraph" || others.length > 0) return undefined;
  const [text, ...rest] = only.children;
  return text?.type === "text" && rest.length === 0 && isPlainLine(text.value) ? text.value : undefined;
}
