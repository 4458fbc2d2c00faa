import { placeholderLabel } from "@fixbook/core";
import type { PlaceholderNode } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";
import { text } from "../snippet.js";

export const placeholder: InlineRewriting<PlaceholderNode> = {
  becomes: "its name in square brackets, [order number]",
  reason: "Editors strip every highlight; the brackets tell the agent what to fill in.",
  toLine: (node) => [text(placeholderLabel(node.name))],
};
