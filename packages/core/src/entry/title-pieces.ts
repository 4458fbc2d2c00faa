import type { Entry, Template } from "@fixbook/schema";
import type { PhrasingContent } from "mdast";
import { maskedTemplate } from "../mask.js";
import { CODE_EDGE } from "../private-use.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { oneLineOf } from "./section-heading.js";

/** Words of a title that stand next to each other, and whether they are code. */
export interface TitlePiece {
  readonly text: string;
  readonly isCode: boolean;
}

/** The title of an entry, cut where its code begins and ends. */
export function titlePieces({ title, titleCut = [title] }: Pick<Entry, "title" | "titleCut">): readonly TitlePiece[] {
  return titleCut.map((text, index) => ({ text, isCode: index % 2 === 1 })).filter(({ text }) => text !== "");
}

/**
 * A heading as templates, text and code by turns, which together are its `title`. Undefined where it has no code, or code
 * whose outer spaces the title has not.
 */
export function cutTitle(
  nodes: readonly PhrasingContent[],
  title: Template,
  { masks }: Pick<FromMdast, "masks">,
): readonly Template[] | undefined {
  const words = wordsWithEdges(nodes);
  if (!words.includes(CODE_EDGE)) return undefined;
  const pieces = oneLineOf(words)
    .split(CODE_EDGE)
    .map((piece) => maskedTemplate(piece, masks));
  return pieces.join("") === title ? pieces : undefined;
}

function wordsWithEdges(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "inlineCode") return `${CODE_EDGE}${node.value}${CODE_EDGE}`;
      if (node.type === "break") return " ";
      return "value" in node ? node.value : "children" in node ? wordsWithEdges(node.children) : "";
    })
    .join("");
}
