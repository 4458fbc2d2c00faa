import type { Blockquote } from "@fixbook/schema";
import type { DraftBlock, DraftLine } from "../draft.js";
import type { BlockRewriting } from "../rewriting.js";
import { text } from "../snippet.js";

export const blockquote: BlockRewriting<Blockquote> = {
  becomes: "its text in quotation marks",
  reason: "Mail clients fold quotations away as earlier messages, and a plain line that starts with > is one.",
  toBlocks: (node, writer) => quote(writer.blocks(node.children)),
  toPart: (node, writer, depth) => {
    const line = writer.line(node.children, depth);
    return { joint: "sentence", line: line.length === 0 ? line : [OPEN, ...line, CLOSE] };
  },
};

const OPEN = text("“");
const CLOSE = text("”");

/** Puts the opening mark before the first line of all and the closing mark after the last. */
function quote(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const last = blocks.length - 1;
  return blocks.map((block, index) => {
    const opened = index === 0 ? changeLine(block, 0, (line) => [OPEN, ...line]) : block;
    return index === last ? changeLine(opened, -1, (line) => [...line, CLOSE]) : opened;
  });
}

function changeLine(
  block: DraftBlock,
  at: 0 | -1,
  change: <L extends DraftLine>(line: L) => readonly (L[number] | typeof OPEN)[],
): DraftBlock {
  if (block.type === "paragraph") return { ...block, line: change(block.line) };
  const item = block.items.at(at);
  return item === undefined ? block : { ...block, items: block.items.with(at, change(item)) };
}
