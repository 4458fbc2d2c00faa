import type { Delete } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";
import { text } from "../snippet.js";

export const strikethrough: InlineRewriting<Delete> = {
  becomes: "its words between ~~ and ~~",
  reason: "An editor that drops the line through the words, and plain text, would say the opposite of what was meant.",
  toLine: (node, writer) => [text("~~"), ...writer.spans(node.children), text("~~")],
};
