import { withoutGuards } from "@fixbook/core";

/**
 * A text as quoted-printable (RFC 2045, 6.7): lines of at most 76 characters that end in CRLF. `From ` at the start of
 * a line and spaces at its end are encoded, since mailboxes and relays change those. Guards of placeholder shapes stay
 * as they are: they are gone when the artifact is published.
 */
export function quotedPrintable(text: string): string {
  return text.split(LINE_END).map(encodeLine).join("\r\n");
}

/** The UTF-8 bytes of a character as `=E2=80=A6`. */
export function encodeBytes(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return `=${code.toString(16).toUpperCase().padStart(2, "0")}`;
  return encodeURIComponent(character.toWellFormed()).replaceAll("%", "=");
}

/** Whether a character is a guard, which has no width. */
export function isGuard(character: string): boolean {
  return withoutGuards(character) === "";
}

function encodeLine(line: string): string {
  if (isPlainLine(line)) return line;
  let folded = "";
  let last = "";
  let width = 0;
  const add = (unit: string, length: number): void => {
    if (width + length > WIDTH) {
      folded += `${last}=\r\n`;
      last = "";
      width = 0;
    }
    last += unit;
    width += length;
  };
  for (let at = 0; at < line.length; ) {
    const end = at === 0 && OPENING.test(line) ? at : endOfPlain(line, at);
    for (let from = at; from < end; ) {
      const part = line.slice(from, Math.min(end, width < WIDTH ? from + WIDTH - width : from + WIDTH));
      add(part, part.length);
      from += part.length;
    }
    at = end;
    if (at === line.length) break;
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    const unit = isGuard(character) ? character : encodeBytes(character);
    add(unit, isGuard(character) ? 0 : unit.length);
    at += character.length;
  }
  return folded + last;
}

/** Where what stands as it is ends; white space at the end of the line does not. */
function endOfPlain(line: string, from: number): number {
  let end = from;
  while (end < line.length && isPlain(line.charCodeAt(end))) end++;
  return end === line.length && /[\t ]/.test(line.charAt(end - 1)) ? end - 1 : end;
}

function isPlainLine(line: string): boolean {
  return line.length <= WIDTH && !OPENING.test(line) && endOfPlain(line, 0) === line.length;
}

function isPlain(code: number): boolean {
  return code === 0x09 || (code >= 0x20 && code <= 0x7e && code !== 0x3d);
}

const LINE_END = /\r\n?|\n/;
/** 76 less the equals sign of a soft line break. */
const WIDTH = 75;
/** What is changed at the start of a line. */
const OPENING = /^(?:From |\.)/;
