import type { Span } from "@fixbook/core";

/** A heading of an entry, found by its lines alone, so that it is found in a text that is being typed. */
export interface OutlineHeading {
  readonly depth: number;
  /** The words, without the signs around them. */
  readonly text: string;
  readonly textSpan: Span;
  /** The line. */
  readonly line: Span;
  /** The line and everything below it, up to the next heading that is as high. */
  readonly whole: Span;
}

export interface Outline {
  /** From the first `---` to the last, both lines included. Without the last, to where the text seems to begin. */
  readonly frontmatter: (Span & { readonly isClosed: boolean }) | undefined;
  readonly headings: readonly OutlineHeading[];
  /** Code between fences, both fences included. One that is not closed goes on to the end. */
  readonly fences: readonly Span[];
  /** Comments of more than one line. */
  readonly comments: readonly Span[];
}

/** Reads what a text of an entry consists of, whatever state it is in. */
export function readOutline(text: string): Outline {
  const frontmatter = readFrontmatter(text);
  const fences: Span[] = [];
  const comments: Span[] = [];
  const found: Omit<OutlineHeading, "whole">[] = [];
  let fence: { readonly start: number; readonly mark: string } | undefined;
  let comment: number | undefined;
  for (const { start, end } of linesOf(text, frontmatter?.end ?? 0)) {
    const line = text.slice(start, end);
    const mark = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const closes = mark?.startsWith(fence.mark) === true && line.trimEnd().endsWith(mark);
      if (closes) fences.push({ start: fence.start, end });
      if (closes) fence = undefined;
      continue;
    }
    if (comment !== undefined) {
      if (!line.includes("-->")) continue;
      comments.push({ start: comment, end });
      comment = undefined;
      continue;
    }
    if (mark !== undefined) fence = { start, mark };
    else if (/^ {0,3}<!--/.test(line) && !line.includes("-->")) comment = start;
    const [, lead = "", signs = "", words = ""] =
      /^( {0,3}(#{1,6})(?:[ \t]+|$))(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    if (signs === "") continue;
    const textStart = start + lead.length;
    found.push({
      depth: signs.length,
      text: words,
      textSpan: { start: textStart, end: textStart + words.length },
      line: { start, end },
    });
  }
  if (fence !== undefined) fences.push({ start: fence.start, end: text.length });
  const headings = found.map((one, index) => {
    const next = found.slice(index + 1).find(({ depth }) => depth <= one.depth);
    return { ...one, whole: { start: one.line.start, end: endBefore(text, next?.line.start ?? text.length) } };
  });
  return { frontmatter, headings, fences, comments };
}

function readFrontmatter(text: string): Outline["frontmatter"] {
  const first = /^---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  if (first === undefined) return undefined;
  let end = first.length;
  for (const line of linesOf(text, first.length)) {
    const written = text.slice(line.start, line.end);
    if (/^---[ \t]*$/.test(written)) return { start: 0, end: line.end, isClosed: true };
    if (/^#{1,6} \S/.test(written) && !/^# fixbook-/.test(written)) break;
    end = line.end;
  }
  return { start: 0, end, isClosed: false };
}

/** Each line from a place on, without what ends it. */
export function* linesOf(text: string, from = 0): Generator<Span> {
  for (let start = from; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    yield { start, end: text[end - 1] === "\r" && end > start ? end - 1 : end };
    if (feed === -1) return;
    start = feed + 1;
  }
}

/** The end of the last line before a place that holds something. */
function endBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}
