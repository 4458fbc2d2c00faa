import type { Nodes } from "mdast";
import { spanOf } from "../destination.js";
import { stepWords } from "./step-words.js";

/** The words of a block at the offsets of their source: of what is no text, spaces; of emphasis, nothing is left between words. */
export function proseOf(block: Nodes, source: string): string {
  const { start, end } = spanOf(block);
  let text = "";
  const visitText = (node: Nodes): void => {
    if (node.type === "text") {
      const { start: from, end: to } = spanOf(node);
      text += "\u0001".repeat(Math.max(0, from - start - text.length)) + source.slice(from, to).replace(/\s/g, " ");
    } else if (node.type === "inlineCode") text += "|".repeat(Math.max(0, spanOf(node).end - start - text.length));
    else if ("children" in node) for (const child of node.children) visitText(child);
  };
  visitText(block);
  return text.padEnd(end - start, "\u0001");
}

export interface NamedStep {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The numbers of steps that a text sends readers to. */
export function stepsNamed(text: string): readonly NamedStep[] {
  return PATTERNS.flatMap(({ pattern, elsewhere }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      if (elsewhere.test(text.slice(end, end + 40))) return [];
      const words = match[0].replaceAll("\u0001", "").replace(/ +/g, " ");
      return [1, 2].flatMap((group) => {
        const place = match.indices?.[group];
        return place === undefined ? [] : [{ number: Number(match[group]), start: place[0], end: place[1], words }];
      });
    }),
  );
}

/** A space, with what emphasis leaves around it. */
const GAP = "[ \\u0001]{1,8}";
const PATTERNS = stepWords.map(({ lead, and, elsewhere }) => ({
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${lead.replaceAll(" ?", "\\u0000").replaceAll(" ", GAP).replaceAll("\\u0000", "[ \\u0001]{0,8}")})${GAP}([0-9]{1,2})(?![0-9]|[.,][0-9])(?:[ \\u0001]{0,8}(?:[-–]|${GAP.replace("{1,8}", "{0,8}")}(?:${and.replaceAll(" ", GAP)})${GAP})[ \\u0001]{0,8}([0-9]{1,2})(?![0-9]|[.,][0-9]))?`,
    "dgiu",
  ),
  elsewhere: new RegExp(`^[\\u0001]*,? (?:${elsewhere}) `, "iu"),
}));

/** The highest number of a step that a text below a node sends readers to; 0 where there is none. */
export function highestStepNamed(node: Nodes, source: string): number {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
    return Math.max(0, ...stepsNamed(proseOf(node, source)).map(({ number }) => number));
  return "children" in node ? Math.max(0, ...node.children.map((child) => highestStepNamed(child, source))) : 0;
}
