import { withoutGuards } from "@fixbook/core";

/**
 * A text as quoted-printable (RFC 2045, 6.7): lines of at most 76 characters that end in CRLF. `From ` at the start of
 * a line and spaces at its end are encoded, since mailboxes and relays change those. Guards of placeholder shapes stay
 * as they are: they are gone when the artifact is published.
 */
export function quotedPrintable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => folded(unitsOf(line)))
    .join("\r\n");
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

/** A line, a unit for each character, so that none is cut in two. */
function unitsOf(line: string): string[] {
  const characters = Array.from(line);
  const from = line.startsWith("From ");
  return characters.map((character, index) => {
    if (isGuard(character)) return character;
    const isLast = index === characters.length - 1;
    if ((from && index === 0) || (index === 0 && character === ".")) return encodeBytes(character);
    if (character === " " || character === "\t") return isLast ? encodeBytes(character) : character;
    return PLAIN.test(character) ? character : encodeBytes(character);
  });
}

function folded(units: readonly string[]): string {
  let lines = "";
  let width = 0;
  for (const unit of units) {
    const length = isGuard(unit) ? 0 : unit.length;
    if (width + length > WIDTH) {
      lines += "=\r\n";
      width = 0;
    }
    lines += unit;
    width += length;
  }
  return lines;
}

/** 76 less the equals sign of a soft line break. */
const WIDTH = 75;
const PLAIN = /^[!-<>-~]$/;
