import type { Paragraph } from "@fixbook/schema";
import type { BlockRewriting } from "../rewriting.js";
import { withoutBreaks } from "./break.js";

export const paragraph: BlockRewriting<Paragraph> = {
  becomes: "a paragraph; inside a list item its sentences follow those of the paragraph before it",
  reason: "Two paragraphs in a list item become two items in Quill, and every number after them is wrong.",
  toBlocks: (node, writer) => [{ type: "paragraph", role: "body", line: writer.spans(node.children) }],
  toPart: (node, writer) => ({ joint: "sentence", line: withoutBreaks(writer.spans(node.children)) }),
};
