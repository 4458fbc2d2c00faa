import type { Heading } from "@fixbook/schema";
import { title } from "../introduce.js";
import type { BlockRewriting } from "../rewriting.js";
import { withoutBreaks } from "./break.js";

export const heading: BlockRewriting<Heading> = {
  becomes: "a line in bold",
  reason: "Chatwoot makes a plain paragraph of a heading, and readers of plain text see none.",
  toBlocks: (node, writer) => [title(...writer.spans(node.children))],
  toPart: (node, writer) => ({
    joint: "sentence",
    line: [{ type: "strong", children: withoutBreaks(writer.spans(node.children)) }],
  }),
};
