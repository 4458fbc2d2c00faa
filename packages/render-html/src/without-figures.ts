import { pictureAlone } from "@fixbook/core";
import type { Block, RichText } from "@fixbook/schema";

/** A text as lists show it: without the pictures that stand alone, or with their words where it holds nothing else. */
export function withoutFigures(text: RichText): RichText {
  if (!text.some(isFigure)) return text;
  const rest = text.filter((block) => !isFigure(block));
  return rest.length > 0 ? rest : text.map(inWords);
}

function isFigure(block: Block): boolean {
  return block.type === "paragraph" && pictureAlone(block.children) !== undefined;
}

function inWords(block: Block): Block {
  const value = block.type === "paragraph" ? pictureAlone(block.children)?.alt : undefined;
  return value === undefined ? block : { type: "paragraph", children: [{ type: "text", value }] };
}
