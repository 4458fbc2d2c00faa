import type { RootContent } from "mdast";
import { type CutEntry, type CutOptions, cutPage } from "./cut-page.js";
import { fitParts } from "./fit.js";
import { type HeadingTable, meaningOf } from "./meaning.js";
import type { Outline } from "./outline.js";
import { type Question, questionsOf } from "./questions.js";

/** What a page is: one of questions and answers, an answer as a whole, or one that describes a problem. */
export type PageKind = "questions" | "answer" | "problem";

/** Cuts a page into its entries: one for each question of a page of questions, one for any other page. */
export function cutEntries(kind: PageKind, title: string, outline: Outline, options: CutOptions): readonly CutEntry[] {
  if (kind === "questions") return questionsOf(outline, options.table).map(cutQuestion);
  const isBare = kind === "answer" && outline.parts.length === 0;
  return [isBare ? cutAnswer(title, outline, options.table) : cutPage(title, outline, options)];
}

function cutQuestion({ text, blocks, preamble }: Question): CutEntry {
  const sections: CutEntry["sections"] = new Map(preamble.length === 0 ? [] : [["moreInformation", preamble]]);
  return { ...fixOnly(text, [...blocks]), sections };
}

/** An answer is the fix as it stands. */
function cutAnswer(title: string, { preamble }: Outline, table: HeadingTable): CutEntry {
  return fixOnly(
    title,
    fitParts(preamble, (words) => meaningOf(words, table) !== undefined),
  );
}

function fixOnly(title: string, fix: RootContent[]): CutEntry {
  return {
    title,
    sections: new Map(),
    solutions: [{ cause: [], fix, workaround: [] }],
    own: new Map(),
    isGuessed: false,
  };
}
