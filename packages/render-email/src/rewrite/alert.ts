import { wordsFor } from "@fixbook/core";
import type { Alert } from "@fixbook/schema";
import { introduce, labelSpans } from "../introduce.js";
import type { BlockRewriting } from "../rewriting.js";
import type { Label } from "../snippet.js";
import type { Writer } from "../writer.js";

export const alert: BlockRewriting<Alert> = {
  becomes: "its text after its kind in bold, “**Warning:** …”",
  reason: "A coloured box is CSS, which most editors drop; the word survives.",
  toBlocks: (node, writer) => introduce(labelOf(node, writer), writer.blocks(node.children)),
  toPart: (node, writer, depth) => {
    const line = writer.line(node.children, depth);
    return {
      joint: "sentence",
      line: line.length === 0 ? line : [...labelSpans(labelOf(node, writer)), ...line],
    };
  },
};

function labelOf({ kind }: Alert, { locale }: Writer): Label {
  const { words, foreign } = wordsFor(locale);
  return { label: words.alerts[kind], foreign, colon: words.signs.colon };
}
