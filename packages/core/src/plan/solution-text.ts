import { readHeadingWords } from "../entry/heading-words.js";
import { headingWords } from "../entry/to-markdown.js";
import type { EntryPart, PartSolution } from "./entry-parts.js";
import type { Carried } from "./merge-sections.js";

/**
 * A solution as it stands in another entry: with its bytes, but for headings that have to say another name, or whose
 * number belongs to the numbers of its own entry. `name` as a heading writes it; empty for none, undefined for its own.
 */
export function solutionText(solution: PartSolution, name: string | undefined, carried: Carried): string {
  const holder = solution.parts.find(({ row }) => row.named);
  const own = name ?? (solution.name === undefined ? "" : headingWords(solution.name));
  return solution.parts
    .map((part) => partText(part, { name: part === holder ? own : "", isOther: name !== undefined }, carried))
    .join(carried.newLine + carried.newLine);
}

/** Whether a name is only the number of a solution among others: "Resolution 2". */
export function isNumber(name: string | undefined, locale: string): boolean {
  const words = name === undefined ? undefined : readHeadingWords(name, locale);
  return words?.number !== undefined && words.name === undefined;
}

function partText(
  { row, span, heading, content }: EntryPart,
  { name, isOther }: { readonly name: string; readonly isOther: boolean },
  { slice, newLine }: Carried,
): string {
  const words = `## ${row.heading}${name === "" ? "" : `: ${name}`}`;
  if (heading === undefined) return `${words}${newLine}${newLine}${slice(content)}`;
  if (heading.isNumbered || (heading.name !== undefined && isOther))
    return slice({ start: span.start, end: heading.start }) + words + slice({ start: heading.end, end: content.end });
  if (!isOther || name === "") return slice({ start: span.start, end: content.end });
  const before = slice({ start: span.start, end: heading.wordsEnd });
  return `${before}: ${name}${slice({ start: heading.wordsEnd, end: content.end })}`;
}
