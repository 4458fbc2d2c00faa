import { alertLabels, wordingFor } from "@fixbook/core";
import type { Alert } from "@fixbook/schema";
import { introduce, labelSpan } from "../introduce.js";
import type { BlockRewriting } from "../rewriting.js";
import { type Label, text } from "../snippet.js";
import type { Writer } from "../writer.js";

export const alert: BlockRewriting<Alert> = {
  becomes: "its text after its kind in bold, “**Warning:** …”",
  reason: "A coloured box is CSS, which most editors drop; the word survives.",
  toBlocks: (node, writer) => introduce(labelOf(node, writer), writer.blocks(node.children)),
  toPart: (node, writer, depth) => {
    const line = writer.line(node.children, depth);
    return {
      joint: "sentence",
      line: line.length === 0 ? line : [labelSpan(labelOf(node, writer)), text(" "), ...line],
    };
  },
};

function labelOf({ kind }: Alert, { locale }: Writer): Label {
  const { words, foreign } = wordingFor({ en: alertLabels }, locale);
  return { label: words[kind], foreign };
}
