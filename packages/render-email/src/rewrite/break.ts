import type { Break } from "@fixbook/schema";
import { hasWords } from "../draft.js";
import { endsInPunctuation } from "../joint.js";
import type { InlineRewriting } from "../rewriting.js";
import { type Line, text, wordsOf } from "../snippet.js";

export const lineBreak: InlineRewriting<Break> = {
  becomes: "br in a paragraph; inside a list item or a link a space after a punctuation mark, else “; ”",
  reason:
    "Quill splits a list item at a break, and every number after it is wrong; a link's address must follow its words.",
  toLine: () => [{ type: "break" }],
};

/** A line as a list item or a link holds it. `before` stands before it there; `more` says whether words follow it. */
export function withoutBreaks(line: Line, before: Line = [], more = false): Line {
  if (!line.some(holdsBreak)) return line;
  const done: Line[number][] = [];
  for (const [index, span] of line.entries()) {
    const sofar = [...before, ...done];
    const goesOn = more || hasWords(line.slice(index + 1));
    if ("children" in span) done.push({ ...span, children: withoutBreaks(span.children, sofar, goesOn) });
    else if (span.type !== "break") done.push(span);
    else if (goesOn && /\S$/.test(wordsOf(sofar))) done.push(text(endsInPunctuation(sofar) ? " " : "; "));
  }
  return done;
}

function holdsBreak(span: Line[number]): boolean {
  return span.type === "break" || ("children" in span && span.children.some(holdsBreak));
}
