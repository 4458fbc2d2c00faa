import { encodeBytes, isGuard } from "./quoted-printable.js";

/** A header line. What is not plain ASCII becomes encoded words (RFC 2047), each within 75 characters. */
export function header(name: string, value: string): string {
  const words = value.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
  const isPlain = /^[ -~]*$/.test(words) && !words.includes("=?") && name.length + words.length < 76;
  return `${name}: ${isPlain ? words : encodedWords(words)}`;
}

function encodedWords(value: string): string {
  const words: string[] = [];
  let word = "";
  let width = 0;
  for (const character of value) {
    const unit = isGuard(character) ? character : /^[A-Za-z0-9]$/.test(character) ? character : encode(character);
    const length = isGuard(character) ? 0 : unit.length;
    if (width + length > ROOM) {
      words.push(word);
      word = "";
      width = 0;
    }
    word += unit;
    width += length;
  }
  return [...words, word].map((each) => `=?utf-8?Q?${each}?=`).join("\r\n ");
}

function encode(character: string): string {
  return character === " " ? "_" : encodeBytes(character);
}

/** 75 less `=?utf-8?Q?` and `?=`, and less the header's name before the first word. */
const ROOM = 75 - 12 - 10;
