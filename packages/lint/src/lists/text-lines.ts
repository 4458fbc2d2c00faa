import type { Span } from "@fixbook/core";
import type { List, ListItem, Nodes, Paragraph } from "mdast";
import { spanOf } from "../destination.js";

/** A line of a paragraph whose first character is text to the parser, and no markup. */
export interface TextLine {
  /** The line without what its containers and its indentation take, to its end. */
  readonly text: string;
  readonly span: Span;
  /** 0 for the first line of its paragraph. */
  readonly index: number;
  readonly paragraph: Paragraph;
  /** The line before it in its paragraph; empty where it is the first. */
  readonly before: string;
}

/** Paragraphs that stand below one another, with what they stand in. */
export interface ParagraphRun {
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly TextLine[];
  /** The list item that holds them, and its list. */
  readonly item: ListItem | undefined;
  readonly list: List | undefined;
  /** The list right before the first of them. */
  readonly after: List | undefined;
  readonly inQuote: boolean;
}

/** The runs of paragraphs in a tree, each as long as no other block stands between them. */
export function paragraphRuns(root: Nodes, source: string): readonly ParagraphRun[] {
  const runs: ParagraphRun[] = [];
  const visit = (node: Nodes, list: List | undefined, inQuote: boolean): void => {
    if (!("children" in node)) return;
    const item = node.type === "listItem" ? node : undefined;
    let paragraphs: Paragraph[] = [];
    let after: List | undefined;
    const end = (next?: Nodes): void => {
      if (paragraphs.length > 0) {
        const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, source));
        if (lines.length > 0) runs.push({ paragraphs, lines, item, list, after, inQuote });
      }
      paragraphs = [];
      after = next?.type === "list" ? next : undefined;
    };
    for (const child of node.children) {
      if (child.type === "paragraph") paragraphs.push(child);
      else {
        end(child);
        visit(
          child,
          child.type === "list" ? child : node.type === "list" ? node : undefined,
          inQuote || child.type === "blockquote",
        );
      }
    }
    end();
  };
  visit(root, undefined, false);
  return runs;
}

function linesOf(paragraph: Paragraph, source: string): readonly TextLine[] {
  const { children } = paragraph;
  const { start, end } = spanOf(paragraph);
  const lines: TextLine[] = [];
  let at = start;
  let child = 0;
  let before = "";
  for (const [index, line] of source.slice(start, end).split("\n").entries()) {
    const from = at + (index === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0));
    const to = at + line.trimEnd().length;
    while (child < children.length && spanOf(children[child] as Nodes).end <= from) child++;
    const isText = children[child]?.type === "text" && spanOf(children[child] as Nodes).start <= from;
    if (from < to && isText)
      lines.push({ text: source.slice(from, to), span: { start: from, end: to }, index, paragraph, before });
    before = line.trimEnd();
    at += line.length + 1;
  }
  return lines;
}
