import type { InlineCode } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";

export const inlineCode: InlineRewriting<InlineCode> = {
  becomes: "code on one line; bare in plain text",
  reason: "Every editor keeps it, but a newline inside it is a space in HTML and a new line elsewhere.",
  toLine: (node) => [{ type: "code", value: node.value.replace(/[\p{Cc}\u2028\u2029]/gu, " ") }],
};
