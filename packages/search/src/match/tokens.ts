import { plainText } from "../words/fold.js";

/** A piece of a text: a run of letters, a run of digits, or a single sign. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number of its line, from 0. */
  readonly line: number;
}

/** The form in which texts and signatures are compared. */
export function comparable(text: string): string {
  return plainText(text).trim();
}

/** Offsets of a part of a text, in UTF-16 units; the end is behind it. */
export type Range = readonly [start: number, end: number];

/** A text in its {@link comparable} form, and where its parts stand in the text itself. */
export interface ReadText {
  readonly text: string;
  /** The part of the given text that a part of the comparable one was made of; its lines where letters became others. */
  placeOf(start: number, end: number): Range;
}

/** Reads a text that a person pasted. What a terminal is told about colours and links is white space. */
export function readText(given: string): ReadText {
  const clean = withoutEscapes(given);
  const plain = plainText(clean);
  const before = plain.length - plain.trimStart().length;
  const text = plain.trim();
  if (plain.length === clean.length) return { text, placeOf: (start, end) => [start + before, end + before] };
  const [lines, ownLines] = [lineStarts(plain), lineStarts(clean)];
  return {
    text,
    placeOf(start, end) {
      const [first, last] = [lineAt(lines, start + before), lineAt(lines, Math.max(start, end - 1) + before)];
      return [ownLines[first] ?? 0, (ownLines[last + 1] ?? clean.length + 1) - 1];
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function lineAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text with white space in the place of the escape sequences of terminals, so that all else stays where it is. */
export function withoutEscapes(text: string): string {
  return text.includes("\u001b") ? text.replace(ESCAPE, (sequence) => " ".repeat(sequence.length)) : text;
}

/** Sequences that set colours and move cursors, and those that hold links and titles (ECMA-48). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const ESCAPE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z^_])/g;

/** The tokens of a {@link comparable} text, in order. White space and quotation marks part tokens and are none. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const kind = kindOf(text.charCodeAt(start));
    let end = start + 1;
    if (kind === "letter" || kind === "digit") while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++;
    if (kind !== undefined) tokens.push({ text: text.slice(start, end), start, end, line });
    else if (text[start] === "\n") line++;
    start = end;
  }
  return tokens;
}

/** Of a long text so much is enough, unless it begins with a longer word. */
const BEGINNING = 48;

/** The first token of a text's {@link comparable} form; nothing where it has none. */
export function firstToken(text: string): string {
  if (text.length > BEGINNING) {
    const found = firstToken(text.slice(0, BEGINNING));
    if (found !== "" && found.length < BEGINNING / 2) return found;
  }
  const plain = comparable(text);
  for (let start = 0; start < plain.length; start++) {
    const kind = kindOf(plain.charCodeAt(start));
    if (kind === undefined) continue;
    let end = start + 1;
    if (kind !== "sign") while (end < plain.length && kindOf(plain.charCodeAt(end)) === kind) end++;
    return plain.slice(start, end);
  }
  return "";
}

/** The last token of a code's {@link comparable} form; nothing where it has none. */
export function lastToken(code: string): string {
  return last(code, () => true);
}

/** Its last token that is a run of letters or digits. */
export function lastWord(code: string): string {
  return last(code, isWord);
}

function last(text: string, isMeant: (token: string) => boolean): string {
  const plain = comparable(text);
  for (let end = plain.length; end > 0; end--) {
    const kind = kindOf(plain.charCodeAt(end - 1));
    if (kind === undefined || !isMeant(plain.charAt(end - 1))) continue;
    let start = end - 1;
    if (kind !== "sign") while (start > 0 && kindOf(plain.charCodeAt(start - 1)) === kind) start--;
    return plain.slice(start, end);
  }
  return "";
}

/** Whether a text begins with a letter or a digit. */
export function isWord(text: string): boolean {
  const kind = kindOf(text.charCodeAt(0));
  return kind === "letter" || kind === "digit";
}

const IGNORED = new Set(" \t\r\n\v\f\u00a0\u1680\u2028\u2029\u3000\ufeff\"'`´«»‹›");

/** The kind of a UTF-16 unit; undefined for white space and quotation marks, which texts lose and gain on their way. */
function kindOf(code: number): "letter" | "digit" | "sign" | undefined {
  if (code >= 97 && code <= 122) return "letter";
  if (code >= 48 && code <= 57) return "digit";
  if (IGNORED.has(String.fromCharCode(code))) return undefined;
  if (code < 128) return "sign";
  // U+2000 to U+206F: spaces, dashes, quotation marks (U+2018 to U+201F) and signs.
  if (code >= 0x2000 && code <= 0x206f) return code < 0x200c || (code & ~7) === 0x2018 ? undefined : "sign";
  return "letter";
}
