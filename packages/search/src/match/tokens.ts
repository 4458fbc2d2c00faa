import { plainText } from "../words/index.js";

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
