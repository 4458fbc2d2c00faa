/** Whether the letter, digit or mark of a text that begins at a place, or ends before it, is a part of a word. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return IS_ASCII_WORD[code] === 1;
  const known = KNOWN[code];
  if (known !== undefined && known !== 0) return known === 1;
  if (Number.isNaN(code)) return false;
  const isLow = code >= 0xdc00 && code <= 0xdfff;
  const is = WORD.test(String.fromCodePoint(text.codePointAt(isLow ? at - 1 : at) ?? 0));
  if (code < 0xd800 || code > 0xdfff) KNOWN[code] = is ? 1 : 2;
  return is;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const IS_ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => (WORD.test(String.fromCharCode(code)) ? 1 : 0));
/** What is known of a UTF-16 unit: 1 a part of a word, 2 none. */
const KNOWN = new Uint8Array(0xd800);
