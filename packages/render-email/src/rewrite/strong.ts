import type { Strong } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";

export const strong: InlineRewriting<Strong> = {
  becomes: "strong; bare words in plain text",
  reason: "Every editor keeps it.",
  toLine: (node, writer) => [{ type: "strong", children: writer.spans(node.children) }],
};
