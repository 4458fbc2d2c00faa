import type { Signature } from "./signature.js";
import { isWord, type Token, tokensOf } from "./tokens.js";

/** A form of a code in which people write it down. */
export interface WrittenCode {
  readonly signature: Signature;
  /** Where it is surely meant, and not an ordinary word or number: see {@link Weight}. */
  readonly weight: Weight;
}

/** 2: even where spaces part it, as `TW 31005`; 1: where a sign does or nothing, as `E42`; 0: only as a value. */
type Weight = 0 | 1 | 2;

interface WrittenForm {
  readonly tokens: readonly Token[];
  readonly weight: Weight;
}

/** The forms in which people write a {@link comparable} code down: its letters and digits, with or without `0x`. */
export function writtenForms(code: string): readonly WrittenForm[] {
  const words = tokensOf(code).filter(({ text }) => isWord(text));
  const joined = words.map(({ text }) => text).join("");
  const weight = weightOf(joined);
  const other = otherHex(joined);
  const forms: WrittenForm[] = [
    { tokens: words, weight },
    { tokens: tokensOf(joined), weight },
    ...(other === undefined ? [] : [{ tokens: tokensOf(other), weight: other.length < 8 ? 0 : 1 } as const]),
  ];
  // A single word is the code itself, which is looked for as it is.
  return forms.filter(({ tokens }) => tokens.length > 1 || tokens[0]?.text !== code);
}

function weightOf(joined: string): Weight {
  if (!/\d/.test(joined) || !/\D/.test(joined) || joined.length < 3) return 0;
  return joined.length > 6 && /\d{4}/.test(joined) && /\D\D/.test(joined) ? 2 : 1;
}

/** A hexadecimal number without its `0x`, or with one. */
function otherHex(joined: string): string | undefined {
  const [, prefix, digits = ""] = /^(0x)?([0-9a-f]{6,})$/.exec(joined) ?? [];
  if (!/\d/.test(digits)) return undefined;
  return prefix === undefined ? `0x${digits}` : digits;
}

/**
 * How the words of a code stand in a text: `joined` by nothing or a sign each, `parted` by a space somewhere; undefined
 * where anything more stands between them.
 */
export function readSpelling(text: string, words: readonly Token[]): "joined" | "parted" | undefined {
  let spelling: "joined" | "parted" = "joined";
  for (const [index, { start }] of words.slice(1).entries()) {
    const gap = text.slice(words[index]?.end, start);
    if (!/^(?:|[-_./: ])$/.test(gap)) return undefined;
    if (gap === " ") spelling = "parted";
  }
  return spelling;
}
