import {
  blocksOfHeld,
  type Filled,
  type PublishedPart,
  publishedOfSolution,
  publishedParts,
  type RenderContext,
} from "@fixbook/core";
import type { Entry, RichText, Solution } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** An entry as `entries/<id>.md`: what its JSON says, in the order of an entry's sections, with the book's headings. */
export function entryMarkdown(entry: Filled<Entry>, context: RenderContext): string {
  const { markdown: blocks } = toolsOf(context);
  const { book } = context;
  const heading = (level: 1 | 2, words: string) =>
    `${"#".repeat(level)} ${blocks(textAs(words)).replace(/#+$/, "\\$&")}`;
  const part = (label: string, nodes: RichText) => [heading(2, label), blocks(nodes)];
  const solutionOf = (solution: Solution) =>
    publishedOfSolution(solution).flatMap((held, index) => {
      const label = book.labels[held.id];
      const named = index === 0 && solution.name !== undefined ? `${label}: ${solution.name}` : label;
      return part(named, blocksOfHeld(held));
    });
  const sectionOf = (one: PublishedPart): readonly string[] => {
    switch (one.kind) {
      case "solutions":
        return entry.solutions.flatMap(solutionOf);
      case "own":
        return part(one.section.title, one.blocks);
      case "section":
        return part(book.labels[one.id], blocksOfHeld(one));
    }
  };
  const sections = publishedParts(entry, book).flatMap(sectionOf);
  return [heading(1, entry.title), ...(entry.summary === undefined ? [] : [blocks(entry.summary)]), ...sections]
    .join("\n\n")
    .concat("\n");
}

function textAs(value: string): RichText {
  return [{ type: "paragraph", children: [{ type: "text", value }] }];
}
