import type { Span } from "../report.js";

/** A replacement in the text of an entry, by offsets. */
export interface EntryEdit extends Span {
  readonly text: string;
  /** What it does, in a few words. */
  readonly why: string;
}

/** A span of a text after the edits that begin in it; of one that reaches over its end, the part that lies in it. */
export function editedSlice(text: string, { start, end }: Span, edits: readonly EntryEdit[]): string {
  let slice = "";
  let from = start;
  const inside = edits
    .filter((edit) => edit.start >= start && (edit.start < end || edit.end === end))
    .map((edit) => ({ ...edit, end: Math.min(edit.end, end) }));
  for (const edit of inside.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    slice += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return slice + text.slice(from, end);
}

/** How the lines of a text end: as its first one does. */
export function lineEnding(text: string): "\n" | "\r\n" {
  return /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n";
}

/** A text with other line endings. */
export function withLineEnding(text: string, ending: "\n" | "\r\n"): string {
  return text.replace(/\r?\n/g, ending);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** A span without the empty lines that it begins with and the white space that it ends with. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const length = text.slice(start, end).trimEnd().length;
  return length <= blank ? { start: end, end } : { start: start + blank, end: start + length };
}

/** Where the last word of a text ends that stays after some edits. */
export function endOfText(text: string, edits: readonly EntryEdit[]): number {
  let end = text.trimEnd().length;
  for (const edit of edits.toSorted((a, b) => b.end - a.end))
    if (edit.text === "" && edit.start < end && edit.end >= end) end = text.slice(0, edit.start).trimEnd().length;
  return end;
}
