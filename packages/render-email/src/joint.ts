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

/** Two parts as one line. A part without words leaves the other as it is. */
export function join(before: DraftLine, joint: Joint, after: DraftLine): DraftLine {
  if (!hasWords(after)) return before;
  if (!hasWords(before)) return after;
  const between = joint !== "row" && endsInPunctuation(before) ? " " : JOINTS[joint];
  return [...before, text(between), ...after];
}

/** Many parts as one line. */
export function joinAll(parts: readonly DraftLine[], joint: Joint): DraftLine {
  return parts.reduce((before, after) => join(before, joint, after), []);
}

/** Whether a line ends as a sentence or an announcement does, so that a space is enough. Code ends as code does. */
export function endsInPunctuation(line: DraftLine): boolean {
  const last = line.findLast((part) => hasWords([part]));
  if (last === undefined || last.type === "listing") return false;
  if ("children" in last) return endsInPunctuation(last.children);
  return last.type === "text" && PUNCTUATION.test(last.value);
}

const PUNCTUATION = /[.!?…:;,。！？：；，、؟؛،]["'”’»)\]]*\s*$/u;
