import type { Span } from "../report.js";
import { createBracketWork } from "./bracket-work.js";
import { type Charge, costs } from "./costs.js";
import { createEmphasisWork } from "./emphasis-work.js";

/** Charges for what stands within the lines of a piece of text: emphasis, links, code, markup, cells. */
export function countInlineWork(text: string, piece: Span, hasDefinitions: boolean, charge: Charge): void {
  if (!holdsMarks(text, piece)) return;
  const emphasis = createEmphasisWork(text, piece, charge);
  const brackets = createBracketWork(text, piece, hasDefinitions, charge);
  const next = createFinder(text, piece.end);
  countCode(text, piece, charge);
  countCells(text, piece, charge);
  let marks = 0;
  MARK.lastIndex = piece.start;
  for (let found = MARK.exec(text); found !== null && found.index < piece.end; found = MARK.exec(text)) {
    const { 0: mark, index } = found;
    charge("length", costs.mark + costs.markBefore * marks);
    marks++;
    const first = mark[0] ?? "";
    if (first === "*" || first === "_" || first === "~") emphasis.run(index, mark, marks);
    else if (first === "[" || mark === "![") brackets.open(index, marks);
    else if (first === "]") {
      brackets.close(index, marks);
      // A title in parentheses, of a link or a definition, goes on to the next one that closes.
      if (mark !== "]") charge("brackets", costs.titleCharacter * (next(")", index) - index));
    }
    const terminator = first === "<" ? (TERMINATORS[mark] ?? (mark.length > 1 ? ">" : undefined)) : undefined;
    if (terminator !== undefined) charge("markup", costs.markupCharacter * (next(terminator, index) - index));
  }
}

/** Most pieces hold nothing but words. */
function holdsMarks(text: string, { start, end }: Span): boolean {
  SIGN.lastIndex = start;
  return SIGN.test(text) && SIGN.lastIndex <= end;
}

const SIGN = /[\\`*_~[\]<&|]|\n(?=[^\n])/g;

/** Everything that makes events of its own. Code is marked by its runs, which are counted apart. */
const MARK = /\\[!-/:-@[-`{-~]?|`+|\*+|_+|~+|!?\[|\][(:]?|<(?:!--|\?|!\[CDATA\[|![A-Za-z])?|&|\n/g;

/** What ends markup that may hold anything else; a declaration ends with the next `>`. Tags end at each other. */
const TERMINATORS: Readonly<Record<string, string>> = { "<!--": "-->", "<?": "?>", "<![CDATA[": "]]>" };

/** Finds the next place of a string, up to an end. It searches each part of the text once for each string. */
function createFinder(text: string, end: number): (wanted: string, from: number) => number {
  const found = new Map<string, number>();
  return (wanted, from) => {
    const known = found.get(wanted) ?? -1;
    if (known >= from) return known;
    let at = text.indexOf(wanted, from);
    // A sign that begins a line is that of a quote, and no part of its text.
    while (wanted === ">" && at !== -1 && at <= end && beginsLine(text, at)) at = text.indexOf(wanted, at + 1);
    const place = at === -1 || at > end ? end : at;
    found.set(wanted, place);
    return place;
  };
}

/** Whether nothing stands before an offset on its line but what begins lists and quotes. */
function beginsLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= offset - MOST_BEFORE; at--) {
    if (at < 0 || text[at] === "\n") return true;
    if (!"> \t-+*.)0123456789".includes(text[at] ?? "")) return false;
  }
  return false;
}

/** What begins a line takes no more room where it is not too deep. */
const MOST_BEFORE = 400;

/** Each run of backticks looks for the next one of its length. */
function countCode(text: string, { start, end }: Span, charge: Charge): void {
  const last = new Map<number, number>();
  RUN.lastIndex = start;
  for (let found = RUN.exec(text); found !== null && found.index < end; found = RUN.exec(text)) {
    const { length } = found[0];
    charge("code", costs.codeCharacter * (found.index - (last.get(length) ?? found.index)));
    last.set(length, found.index);
  }
  for (const at of last.values()) charge("code", costs.codeCharacter * (end - at));
}

const RUN = /`+/g;

/** Every row has as many cells as the widest, written or not. */
function countCells(text: string, { start, end }: Span, charge: Charge): void {
  let columns = 0;
  let rows = 0;
  let cells = 0;
  for (let at = start; at < end; rows++) {
    const newline = text.indexOf("\n", at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    let inLine = 0;
    for (let pipe = text.indexOf("|", at); pipe !== -1 && pipe < next; pipe = text.indexOf("|", pipe + 1)) inLine++;
    columns = Math.max(columns, inLine);
    cells += inLine;
    at = next;
  }
  charge("tables", costs.cell * Math.max(cells, Math.min(columns, MOST_COLUMNS) * (rows - 1)));
}

/** Wider tables are refused. */
const MOST_COLUMNS = 65;
