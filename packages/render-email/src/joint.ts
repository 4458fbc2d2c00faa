import { type DraftLine, hasWords } from "./draft.js";
import { text } from "./snippet.js";

/** What stands between two parts of a line where the first does not end in a punctuation mark. */
const JOINTS = {
  /** The next sentence. */
  sentence: ". ",
  /** What the words before announce: a list, a command. */
  introduction: ": ",
  /** The next of several equals. */
  separator: "; ",
  /** The next row of a table, whose cells are separated already. */
  row: " / ",
  /** What stands in brackets. */
  aside: " ",
} as const;
export type Joint = keyof typeof JOINTS;

/** The same behind a Chinese or Japanese letter, whose signs have the width of one. */
const SQUARE_JOINTS: Readonly<Record<Joint, string>> = {
  sentence: "。",
  introduction: "：",
  separator: "；",
  row: " / ",
  aside: "",
};

/** Two parts as one line. A part without words leaves the other as it is. */
export function join(before: DraftLine, joint: Joint, after: DraftLine): DraftLine {
  if (!hasWords(after)) return before;
  if (!hasWords(before)) return after;
  const between = betweenParts(endOf(before), joint);
  return between === "" ? [...before, ...after] : [...before, text(between), ...after];
}

function betweenParts(end: string, joint: Joint): string {
  if (joint !== "row" && PUNCTUATION.test(end)) return SQUARE_SIGN.test(end) ? "" : " ";
  return (SQUARE_LETTER.test(end) ? SQUARE_JOINTS : JOINTS)[joint];
}

/** Many parts as one line. */
export function joinAll(parts: readonly DraftLine[], joint: Joint): DraftLine {
  return parts.reduce((before, after) => join(before, joint, after), []);
}

/** Whether a line ends as a sentence or an announcement does, so that a space is enough. Code ends as code does. */
export function endsInPunctuation(line: DraftLine): boolean {
  return PUNCTUATION.test(endOf(line));
}

/** The text with which a line ends; empty where it ends in code. */
function endOf(line: DraftLine): string {
  const last = line.findLast((part) => hasWords([part]));
  if (last === undefined || last.type === "listing") return "";
  if ("children" in last) return endOf(last.children);
  return last.type === "text" ? last.value : "";
}

const PUNCTUATION = /[.!?…:;,。！？：；，、؟؛،]["'”’»)\]]*\s*$/u;
const SQUARE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー）」』]\s*$/u;
const SQUARE_SIGN = /[。！？：；，、]\s*$/u;
