import type { Text } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";
import { text } from "../snippet.js";

export const plainText: InlineRewriting<Text> = {
  becomes: "the text, white space in a row as one space",
  reason: "HTML shows a newline as a space, and some editors show it as a new line; plain text would follow them.",
  toLine: (node) => [text(node.value)],
};
