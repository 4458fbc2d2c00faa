import type { Emphasis } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";

export const emphasis: InlineRewriting<Emphasis> = {
  becomes: "em; bare words in plain text",
  reason: "Every editor keeps it.",
  toLine: (node, writer) => [{ type: "em", children: writer.spans(node.children) }],
};
