import type { Span } from "@fixbook/core";
import type { Code } from "mdast";
import { spanOf } from "./destination.js";

/** A fenced code block as it stands in a source. */
export interface Fence {
  /** The signs that open it. */
  readonly signs: string;
  readonly opening: Span;
  /** What a line of its container begins with. */
  readonly prefix: string;
  readonly isClosed: boolean;
  /** Its lines, without the fences. */
  readonly lines: readonly FenceLine[];
}

export interface FenceLine {
  /** The line without what its containers and the indentation of the fence take. */
  readonly text: string;
  /** All of the line in the source, without its end. */
  readonly span: Span;
}

/** The fence of a code block; undefined for indented code. */
export function readFence(node: Code, source: string): Fence | undefined {
  const { start, end } = spanOf(node);
  const signs = /^(?:`{3,}|~{3,})/.exec(source.slice(start, end))?.[0];
  if (signs === undefined) return undefined;
  const spans = lineSpans(source, start, end);
  const texts = node.value === "" ? [] : node.value.split("\n");
  const isClosed = isClosing(source.slice(spans.at(-1)?.start, end), signs) && texts.length !== spans.length - 1;
  const inside = spans.slice(1, isClosed ? -1 : undefined);
  return {
    signs,
    opening: { start, end: start + signs.length },
    prefix: source.slice(lineStart(source, start), start).replace(/[^\s>]/g, " "),
    isClosed: isClosed && spans.length > 1,
    lines: inside.map((span, index) => ({ text: (texts[index] ?? "").replace(/\r$/, ""), span })),
  };
}

/** Whether a line, whatever stands around its container, is a fence that closes another. */
function isClosing(line: string, signs: string): boolean {
  const text = line.replace(/^[ \t>]+/, "").trimEnd();
  return text.length >= signs.length && text === signs.charAt(0).repeat(text.length);
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf("\n", offset - 1) + 1;
}

/** The lines that lie between two offsets, the first from where it begins. */
function lineSpans(source: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = start; at <= end; ) {
    const newline = source.indexOf("\n", at);
    const stop = newline === -1 || newline >= end ? end : newline;
    spans.push({ start: at, end: source[stop - 1] === "\r" ? stop - 1 : stop });
    at = stop + 1;
  }
  return spans;
}
