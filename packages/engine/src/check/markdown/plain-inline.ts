/**
 * Reads the lines of one paragraph, heading or cell after another. Answers false, for good, once a line holds marks
 * that two parsers might read in two ways.
 */
export interface InlineReader {
  /** Reads a line without its indentation. Marks may open on one line and close on another. */
  line(text: string): boolean;
  /** Ends the block: everything that opened must have closed. */
  end(): boolean;
}

/**
 * A reader of the inline marks that leave no room for judgement: emphasis that nests like brackets, code that closes on
 * its line, links written out in full. All other text must be inert. Linear in its length.
 */
export function createInlineReader(): InlineReader {
  const open: string[] = [];
  let ampersands = 0;
  return {
    line: (text) => {
      if (!isTrimmed(text)) return false;
      if (!MARK.test(text)) return true;
      ampersands += text.split("&").length - 1;
      return ampersands <= AMPERSANDS && readMarks(text, open);
    },
    end: () => {
      const isClosed = open.length === 0;
      open.length = 0;
      ampersands = 0;
      return isClosed;
    },
  };
}

/** What can be a mark, and the characters that some parsers take for white space or line ends. */
const MARK = /[`*_[\]<&\\~\u0085\u1680\u180e\u2028\u2029\ufeff]/;
const NEXT_MARK = /[`*_[\]<&\\~\u0085\u1680\u180e\u2028\u2029\ufeff]/g;
/** How many a block may hold: with each entity the native parser copies the text before it. */
const AMPERSANDS = 100;
/** How many marks may be open at once. */
const DEPTH = 8;
const SPACE = /\s/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** ASCII punctuation without the backtick, which would pair with one elsewhere. */
const ESCAPABLE = /[!-/:-@[-_{-~]/;
const INERT_AMPERSAND = /&(?:(?:amp|lt|gt|quot|nbsp);|(?!#|[A-Za-z0-9]+;))/y;
const INERT_LESS_THAN = /<(?=[ =0-9]|$)/y;
const TARGET = /\([^\s()<>[\]\\`&"']*(?: "[^"\\&`<[\]]+")?\)/y;
const IMAGE = /!\[[^[\]`*_\\&<~]*\]\([^\s()<>[\]\\`&"']*(?: "[^"\\&`<[\]]+")?\)/y;
/** Letters, digits and masks, whose class no version of Unicode changes, and the commonest marks of punctuation. */
const SURE = /[\p{L}\p{N}\p{M}\ue000-\uf8ff\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u3001\u3002]/u;
const SURE_PUNCTUATION = /[\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u3001\u3002]/;

/** Whether a line neither begins nor ends with white space, but for spaces at its end. */
function isTrimmed(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return end === 0 ? text === "" : !(SPACE.test(text[0] ?? "") || SPACE.test(text[end - 1] ?? ""));
}

function readMarks(text: string, open: string[]): boolean {
  let at = 0;
  while (true) {
    NEXT_MARK.lastIndex = at;
    const found = NEXT_MARK.exec(text);
    if (found === null) return true;
    const next = readMark(text, found.index, open);
    if (next === undefined) return false;
    at = next;
  }
}

/** Where to go on after a mark; undefined when it is not plain. */
function readMark(text: string, at: number, open: string[]): number | undefined {
  switch (text[at]) {
    case "`":
      return codeEnd(text, at);
    case "*":
    case "_":
      return readDelimiter(text, at, open);
    case "[":
      return openBracket(text, at, open);
    case "]":
      return closeBracket(text, at, open);
    case "\\":
      return readBackslash(text, at, open);
    case "&":
      return matchEnd(INERT_AMPERSAND, text, at);
    case "<":
      return text[at - 1] === "(" ? undefined : matchEnd(INERT_LESS_THAN, text, at);
    case "~":
      return text[at + 1] === "~" ? undefined : at + 1;
    default:
      return undefined;
  }
}

/** An escape, or a hard break at the end of a line. Backslashes that escape nothing are left to the reference. */
function readBackslash(text: string, at: number, open: readonly string[]): number | undefined {
  if (at + 1 === text.length) return open.includes("[") ? undefined : at + 1;
  return ESCAPABLE.test(text[at + 1] ?? "") ? at + 2 : undefined;
}

function codeEnd(text: string, at: number): number | undefined {
  const start = runEnd(text, at);
  let close = start;
  while (true) {
    close = text.indexOf("`", close);
    if (close === -1) return undefined;
    const end = runEnd(text, close);
    if (end - close === start - at) return text.slice(start, close).trim() === "" ? undefined : end;
    close = end;
  }
}

function openBracket(text: string, at: number, open: string[]): number | undefined {
  if (open.includes("[")) return undefined;
  if (text[at - 1] === "!") return matchEnd(IMAGE, text, at - 1);
  if (text[at + 1] === "]" || text[at + 1] === "^") return undefined;
  open.push("[");
  return at + 1;
}

/** The end of a bracketed text that means itself, or of a link. Definitions are not plain, so no brackets refer to one. */
function closeBracket(text: string, at: number, open: string[]): number | undefined {
  if (open.pop() !== "[") return undefined;
  const next = text[at + 1];
  if (next === "(") return matchEnd(TARGET, text, at + 1);
  return next === ":" || next === "[" ? undefined : at + 1;
}

function readDelimiter(text: string, at: number, open: string[]): number | undefined {
  const end = runEnd(text, at);
  const before = text[at - 1];
  const after = text[end];
  if (end - at > 2 || !isSure(before) || !isSure(after)) return undefined;
  const mark = text.slice(at, end);
  const { canOpen, canClose } = flanks(mark, before, after);
  if (canOpen && canClose) return undefined;
  if (canOpen && open.push(mark) > DEPTH) return undefined;
  return canClose && open.pop() !== mark ? undefined : end;
}

/** Whether a run of asterisks or underscores can begin or end emphasis, by the rules of CommonMark. */
function flanks(mark: string, before: string | undefined, after: string | undefined) {
  const isLeft = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const isRight = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (mark.startsWith("*")) return { canOpen: isLeft, canClose: isRight };
  return {
    canOpen: isLeft && (!isRight || isPunctuation(before)),
    canClose: isRight && (!isLeft || isPunctuation(after)),
  };
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || character === " ";
}

function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && (PUNCTUATION.test(character) || SURE_PUNCTUATION.test(character));
}

/** Whether every parser puts a character beside emphasis into the same class. Other marks of emphasis are not sure. */
function isSure(character: string | undefined): boolean {
  if (character === undefined) return true;
  return character < "\u0080" ? character !== "*" && character !== "_" : SURE.test(character);
}

function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end++;
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
