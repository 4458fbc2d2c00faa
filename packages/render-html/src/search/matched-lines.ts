import type { Range } from "@fixbook/search";
import type { Marked } from "./mark-matches.js";

/** A line of a text in which something matched, or one beside it. */
export interface MatchedLine {
  /** From 1. */
  readonly number: number;
  readonly text: Marked;
}

/** The lines of a text that somebody pasted. */
export interface Lines {
  readonly count: number;
  /** The number of the line in which a place lies, from 1. */
  numberAt(place: number): number;
  /** The lines that hold ranges of the text, each once and in their order, with their neighbours. The first ranges count. */
  matched(ranges: readonly Range[]): readonly MatchedLine[];
}

/** How many lines with a match are shown, and how many beside each. */
const MOST_LINES = 20;
const BESIDE = 1;
/** How much of a line is shown, and how much of it before a match. */
const MOST = 300;
const BEFORE = 100;

export function readLines(text: string): Lines {
  const lines = linesOf(text);
  return {
    count: lines.length,
    numberAt: (place) => lineAt(lines, place) + 1,
    matched(ranges) {
      const marks = new Map<number, Range[]>();
      for (const [start, end] of ranges) {
        const last = lineAt(lines, Math.max(start, end - 1));
        for (let at = lineAt(lines, start); at <= last && marks.size < MOST_LINES; at++)
          marks.set(at, [...(marks.get(at) ?? []), [start, end]]);
      }
      const near = [...marks.keys()].flatMap((at) =>
        Array.from({ length: 2 * BESIDE + 1 }, (_, by) => at - BESIDE + by),
      );
      return [...new Set(near)]
        .sort((a, b) => a - b)
        .flatMap((at) => {
          const line = lines[at];
          return line === undefined ? [] : { number: at + 1, text: markLine(text, line, marks.get(at) ?? []) };
        });
    },
  };
}

/** Where each line begins and ends, without what ends it. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\r\n]/g)) {
    lines.push([start, index]);
    start = index + end.length;
  }
  return [...lines, [start, text.length]];
}

function lineAt(lines: readonly Range[], place: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.[0] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line, or a part of a long one, with what of some ranges lies in it. */
function markLine(text: string, [start, end]: Range, ranges: readonly Range[]): Marked {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const from = end - start > MOST ? Math.max(start, (sorted[0]?.[0] ?? start) - BEFORE) : start;
  const to = Math.min(end, from + MOST);
  const pieces = [from > start ? "…" : ""];
  let at = from;
  for (const [first, last] of sorted) {
    const mark = Math.max(first, at);
    const behind = Math.min(last, to);
    if (mark >= behind) continue;
    pieces[pieces.length - 1] += text.slice(at, mark);
    pieces.push(text.slice(mark, behind), "");
    at = behind;
  }
  pieces[pieces.length - 1] += text.slice(at, to) + (to < end ? "…" : "");
  return pieces;
}
