import { alertLabels } from "@fixbook/core";
import type { Alert } from "@fixbook/schema";
import { introduce, labelSpan } from "../introduce.js";
import type { BlockRewriting } from "../rewriting.js";
import { text } from "../snippet.js";

export const alert: BlockRewriting<Alert> = {
  becomes: "its text after its kind in bold, “**Warning:** …”",
  reason: "A coloured box is CSS, which most editors drop; the word survives.",
  toBlocks: (node, writer) => introduce(alertLabels[node.kind], writer.blocks(node.children)),
  toPart: (node, writer, depth) => {
    const line = writer.line(node.children, depth);
    return {
      joint: "sentence",
      line: line.length === 0 ? line : [labelSpan(alertLabels[node.kind]), text(" "), ...line],
    };
  },
};
