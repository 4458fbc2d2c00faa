import type { ShapeMatch } from "./shape.js";

const LINES = /^[^\n]*\*\*[^\n]*$/gm;
const AT_START = /^[ \t>]*\*\*[ \t]+\S/;
const AT_END = /\S[ \t]*\*\*[ \t]*[.,;:!?]?[ \t]*\r?$/;

/** Whether two asterisks are the mark of a footnote: at the end of one line of a page, and at the start of another. */
export function isFootnote({ written, prefix, page, rest }: ShapeMatch): boolean {
  const isAtStart = /^[ \t>]*$/.test(prefix);
  if (!/^\*\*(?!\*)/.test(written) || (!isAtStart && !/^[ \t]*[.,;:!?]?[ \t]*$/.test(rest()))) return false;
  // A pair in one line is bold text, or was meant as some.
  const lines = (page.match(LINES) ?? []).filter((line) => line.split("**").length === 2);
  return lines.some((line) => AT_START.test(line)) && lines.some((line) => AT_END.test(line));
}

export const FOOTNOTE = {
  what: "a mark of a footnote, as it seems",
  instead:
    'Remove both marks, and write the note in parentheses where it belongs, or as an alert: "> [!NOTE]" on a line of its own, and "> " before each line.',
};
