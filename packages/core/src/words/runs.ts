import { ASCII, withoutUnseen } from "./fold.js";

/** A run of letters and digits as it stands in a text. */
export interface Run {
  readonly text: string;
  /** Whether its script has no spaces between words, as Han, kana, Thai, Lao, Khmer and Burmese. */
  readonly isUnspaced: boolean;
  /** What stands between it and the run before, where that joins them, as in `log in`, `Wi-Fi`, `a.b`; else undefined. */
  readonly joint: string | undefined;
}

/** The runs of a text, in order. Takes time in proportion to the text. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  const isAscii = ASCII.test(text);
  const seen = isAscii ? text : withoutUnseen(text);
  let end = 0;
  for (const { 0: word, index } of seen.matchAll(isAscii ? ASCII_WORD : WORD)) {
    const between = seen.slice(end, index);
    let joint = runs[0] && between.length < 3 && JOINT.test(between) ? between : undefined;
    end = index + word.length;
    if (isAscii || !BEYOND_SPACED.test(word)) runs.push({ text: word, isUnspaced: false, joint });
    else
      for (const piece of word.match(PIECE) ?? []) {
        runs.push({ text: piece, isUnspaced: UNSPACED.test(piece), joint });
        joint = "";
      }
  }
  return runs;
}

/** What most texts are, and what the pattern for all of Unicode takes several times as long for. */
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ＇][\p{L}\p{M}\p{N}]+)*/gu;
/** One space or one sign that words are joined by. A comma or a full stop with a space parts them. */
const JOINT = /^[\p{Zs}\p{Pd}\p{Pc}./\\+&・·]?$/u;
/** All scripts without spaces lie behind it. */
const BEYOND_SPACED = /[\u0e00-\uffff]/;
const SCRIPTS = ["Han", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Lana", "Tale", "Talu"];
const unspaced = SCRIPTS.map((script) => `\\p{scx=${script}}`).join("");
const UNSPACED = new RegExp(`^(?!\\p{Nd})[${unspaced}]`, "u");
/** A piece of a word in scripts without spaces, or in others. Digits belong to the others. */
const PIECE = new RegExp(`(?:(?!\\p{Nd})[${unspaced}])+|(?:\\p{Nd}|[^${unspaced}])+`, "gu");
