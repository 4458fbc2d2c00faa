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
  if (ASCII.test(text)) return asciiRunsOf(text);
  const runs: Run[] = [];
  const seen = withoutUnseen(text);
  let end = 0;
  for (const { 0: word, index } of seen.matchAll(WORD)) {
    const between = seen.slice(end, index);
    let joint = runs[0] && between.length < 3 && JOINT.test(between) ? between : undefined;
    end = index + word.length;
    if (!BEYOND_SPACED.test(word)) runs.push({ text: word, isUnspaced: false, joint });
    else
      for (const piece of word.match(PIECE) ?? []) {
        runs.push({ text: piece, isUnspaced: UNSPACED.test(piece), joint });
        joint = "";
      }
  }
  return runs;
}

/** The same for what most texts are: patterns for all of Unicode take several times as long. */
function asciiRunsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  const kindAt = (at: number): number => KINDS[text.charCodeAt(at)] ?? OTHER;
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    if (kindAt(at) !== LETTER) continue;
    const start = at;
    do at++;
    while (kindAt(at) === LETTER || (kindAt(at) === APOSTROPHE && kindAt(at + 1) === LETTER));
    const isJoined = end === start - 1 && kindAt(end) === JOINING;
    runs.push({ text: text.slice(start, at), isUnspaced: false, joint: isJoined ? text.charAt(end) : undefined });
    end = at;
  }
  return runs;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ＇][\p{L}\p{M}\p{N}]+)*/gu;
/** One space or one sign that words are joined by. A comma or a full stop with a space parts them. */
const JOINT = /^[\p{Zs}\p{Pd}\p{Pc}./\\+&・·]?$/u;
const OTHER = 0;
const LETTER = 1;
const APOSTROPHE = 2;
const JOINING = 3;
/** What each character of ASCII is here. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return LETTER;
  if (character === "'") return APOSTROPHE;
  return JOINT.test(character) ? JOINING : OTHER;
});
/** All scripts without spaces lie behind it. */
const BEYOND_SPACED = /[\u0e00-\uffff]/;
const SCRIPTS = ["Han", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Lana", "Tale", "Talu"];
const unspaced = SCRIPTS.map((script) => `\\p{scx=${script}}`).join("");
const UNSPACED = new RegExp(`^(?!\\p{Nd})[${unspaced}]`, "u");
/** A piece of a word in scripts without spaces, or in others. Digits belong to the others. */
const PIECE = new RegExp(`(?:(?!\\p{Nd})[${unspaced}])+|(?:\\p{Nd}|[^${unspaced}])+`, "gu");
