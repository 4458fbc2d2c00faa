import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** How a stretch of source became a value. */
export interface Reading {
  /** Whether backslashes escape and character references stand for characters, as they do outside code. */
  readonly isText: boolean;
  /** In how many quotes it stands: each may put a `>` before a line that goes on. */
  readonly quotes: number;
  /** What a line ending has become. */
  /** Whether only the words are kept of marks, code and escapes, as in the text of a picture; the value has none of {@link MARKS}. */
  readonly isWords?: true;
}

/**
 * Where a stretch of source stops being what a parser made of it: the offset of the first character that the value does
 * not hold and that is no escape, no character reference, no white space around a line ending and no `>` of a quote.
 * Undefined where all of it is in the value. Linear.
 */
export function firstLost(source: string, start: number, end: number, value: string, how: Reading): number | undefined {
  if (end - start === value.length && source.startsWith(value, start)) return undefined;
  let at = start;
  let read = 0;
  while (at < end) {
    const step = nextStep(source, at, end, value, read, how);
    if (step === undefined) return at;
    at += step.source;
    read += step.value;
  }
  return read === value.length ? undefined : end;
}

/** How far source and value go on together. */
interface Step {
  readonly source: number;
  readonly value: number;
}

function nextStep(
  source: string,
  at: number,
  end: number,
  value: string,
  read: number,
  how: Reading,
): Step | undefined {
  const character = source[at] ?? "";
  if (
    how.isText &&
    how.isWords === undefined &&
    character === "\\" &&
    isPunctuation(source.charCodeAt(at + 1)) &&
    at + 1 < end
  )
    return source[at + 1] === value[read] ? { source: 2, value: 1 } : undefined;
  if (how.isText && character === "&" && !(how.isWords && source[at - 1] === "\\")) {
    const reference = readReference(source, at);
    if (reference !== undefined) {
      const decoded = value[read] === REPLACEMENT ? REPLACEMENT : reference.value;
      if (value.startsWith(decoded, read)) return { source: reference.length, value: decoded.length };
      if (how.isWords === undefined) return undefined;
      if (MARKS.includes(decoded)) return { source: reference.length, value: 0 };
    }
  }
  if (character === "\n" || character === "\r" || character === " " || character === "\t") {
    const ending = lineEnding(source, at, end, value, read, how);
    if (ending !== undefined) return ending;
  }
  if (character === value[read]) return { source: 1, value: 1 };
  // In a table, code says | by \|.
  if (character === "\\" && source[at + 1] === "|" && value[read] === "|") return { source: 2, value: 1 };
  return how.isWords && MARKS.includes(character) ? { source: 1, value: 0 } : undefined;
}

/** The marks of emphasis, code and escapes. */
export const MARKS = "*_`~\\";

const LINE_ENDING = /[ \t]*(\r\n|\n|\r)/y;

/** A line ending with the white space around it and the `>` of quotes after it, none of which the value keeps. */
function lineEnding(
  source: string,
  at: number,
  end: number,
  value: string,
  read: number,
  { quotes }: Reading,
): Step | undefined {
  LINE_ENDING.lastIndex = at;
  const [spaces = "", ending = ""] = LINE_ENDING.exec(source) ?? [];
  if (ending === "" || at + spaces.length > end) return undefined;
  // Code keeps the space before a line ending, text does not.
  const before = spaces.length - ending.length;
  const own = value.startsWith(source.slice(at, at + before) + ending, read) ? before : 0;
  if (!value.startsWith(ending, read + own)) return undefined;
  const after = read + own + ending.length;
  return { source: nextLine(source, at + spaces.length, end, value[after] ?? "", quotes) - at, value: after - read };
}

/** Where the text of a line begins that goes on in quotes: after the `>` of each, unless they are left out. */
function nextLine(source: string, from: number, end: number, wanted: string, quotes: number): number {
  const starts: number[] = [];
  let at = from;
  for (let left = quotes; ; left--) {
    while (at < end && (source[at] === " " || source[at] === "\t")) at++;
    starts.push(at);
    if (left === 0 || source[at] !== ">" || at >= end) break;
    at++;
  }
  return starts.findLast((start) => source[start] === wanted || "\\&".includes(source[start] ?? "")) ?? at;
}

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

function readReference(source: string, at: number): { readonly length: number; readonly value: string } | undefined {
  REFERENCE.lastIndex = at;
  const [written = "", hexadecimal, decimal, name] = REFERENCE.exec(source) ?? [];
  if (written === "") return undefined;
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name);
    return value === false ? undefined : { length: written.length, value };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return { length: written.length, value: code > 0x10ffff ? REPLACEMENT : String.fromCodePoint(code) };
}

/** What a parser puts in the place of a character that may not be. */
const REPLACEMENT = "\ufffd";

/** Whether a code unit is punctuation of ASCII, which a backslash escapes (CommonMark 2.4). */
function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}
