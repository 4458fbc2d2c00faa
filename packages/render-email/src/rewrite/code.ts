import type { Code } from "@fixbook/schema";
import { codeParagraph } from "../draft.js";
import type { BlockRewriting } from "../rewriting.js";

export const code: BlockRewriting<Code> = {
  becomes:
    "a paragraph with each line as code; inside a list item one line stays in it, several follow the list as “Code 1”",
  reason: "A code block in a list item cuts the list in two in Quill, and the second half starts at 1 again.",
  toBlocks: (node) => (hasText(node) ? [codeParagraph(linesOf(node))] : []),
  toPart: (node) => {
    if (!hasText(node)) return { joint: "introduction", line: [] };
    const lines = linesOf(node);
    const [only] = lines;
    return only !== undefined && lines.length === 1
      ? { joint: "introduction", line: [{ type: "code", value: only.trim() }] }
      : { joint: "aside", line: [{ type: "listing", lines }] };
  },
};

function hasText(node: Code): boolean {
  return /\S/.test(node.value);
}

/** The lines of a block, without blank ones around them. Control characters other than tabs are spaces. */
function linesOf(node: Code): readonly string[] {
  return node.value
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, "")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[^\P{Cc}\t]/gu, " ").trimEnd());
}
