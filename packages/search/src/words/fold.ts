/**
 * The plain form of a text, in which messages and codes are compared: compatible characters are one (NFKC), case does not
 * count, the letters that languages write in two ways are one, digits of all scripts are ASCII, dashes are hyphens, and
 * what is not seen is gone. The same on every machine: nothing depends on a locale.
 */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return withoutUnseen(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(DOTTED_I, "i")
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? "")
    .replace(DIGIT, digit)
    .replace(DASH, "-");
}

/** A word without what writers leave out or add: accents, vowel points, the long mark at the end of a long kana word. */
export function foldWord(text: string): string {
  const plain = plainText(text);
  return ASCII.test(plain) ? plain : withoutMarks(plain);
}

/**
 * A word with its umlauts and their like written as two letters, as where a keyboard has none: `groesse` for `größe`.
 * The same as {@link foldWord} where it has none.
 */
export function spellOut(text: string): string {
  return ASCII.test(text)
    ? foldWord(text)
    : foldWord(text.normalize("NFC").replace(UMLAUT, "$&e").replace(/å/gi, "aa"));
}

/** A text without soft hyphens, joiners and marks of direction, which texts lose and gain on their way. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

export const ASCII = /^[\0-\x7f]*$/;

function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(LAST_LONG_MARK, "$1")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const DIGIT = /\p{Nd}/gu;
const DASH = /[\p{Pd}\u2212]/gu;
/** What `İ` becomes in lower case. */
const DOTTED_I = /i\u0307/g;
const UMLAUT = /[äöüøÄÖÜØ]/g;

/** Letters that no normalisation folds, each with what it is compared as. Tatweel only stretches a word, and is nothing. */
const LETTERS = new Map(
  "ßss æae œoe øo łl đd ðd þth ħh ŧt ıi əe ςσ ґг ٱا ىي یي ةه ہه کك ـ"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

/**
 * Marks that do not make another letter: accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, the
 * nukta of Devanagari. Those of kana, Thai or Khmer and the vowels of Indic scripts do, and stay.
 */
const MARKS = /(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\u093c]/gu;

/** Katakana words of more than three signs are written with and without it: サーバー, サーバ. */
const LAST_LONG_MARK = /([ァ-ヶー]{2}[ァ-ヶ])ー(?![ァ-ヶー])/g;

/** A digit of any script. Blocks of them begin at a multiple of 16, those of the Indic scripts six later. */
function digit(one: string): string {
  const code = one.codePointAt(0) ?? 0;
  return String(code > 0x965 && code < 0xdf0 ? (code % 16) - 6 : code % 16);
}
