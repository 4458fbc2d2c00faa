import type { Span } from "@fixbook/core";
import type { Nodes, PhrasingContent } from "mdast";
import { spanOf } from "./destination.js";

/** A mark of Markdown that readers do not see: an escape, or what begins or ends emphasis. */
export interface Mark extends Span {
  readonly kind: "escape" | "emphasis";
  /** The emphasis that it begins or ends. */
  readonly node?: PhrasingContent;
}

/** The marks in a block's text, and the stretches of its source within which words go on. */
export interface MarkedText {
  readonly marks: readonly Mark[];
  readonly stretches: readonly Span[];
}

/** Reads the marks of a paragraph, heading or cell. Code, pictures and the addresses of links end a stretch. */
export function readMarks(block: Nodes, source: string): MarkedText {
  const marks: Mark[] = [];
  const stretches: Span[] = [];
  let from = spanOf(block).start;
  const cut = (start: number, end: number): void => {
    if (start > from) stretches.push({ start: from, end: start });
    from = end;
  };
  const visit = (node: Nodes): void => {
    const { start, end } = spanOf(node);
    switch (node.type) {
      case "text":
        for (const at of escapesIn(source.slice(start, end)))
          marks.push({ kind: "escape", start: start + at, end: start + at + 2 });
        return;
      case "break":
        if (source[start] === "\\") marks.push({ kind: "escape", start, end: start + 1 });
        return;
      case "emphasis":
      case "strong":
      case "delete": {
        const first = spanOf(node.children[0] ?? node).start;
        const last = spanOf(node.children.at(-1) ?? node).end;
        marks.push({ kind: "emphasis", node, start, end: first });
        for (const child of node.children) visit(child);
        marks.push({ kind: "emphasis", node, start: last, end });
        return;
      }
      case "link":
      case "linkReference": {
        const first = node.children[0];
        cut(start, first === undefined ? end : spanOf(first).start);
        for (const child of node.children) visit(child);
        cut(spanOf(node.children.at(-1) ?? node).end, end);
        return;
      }
      default:
        cut(start, end);
    }
  };
  if ("children" in block) for (const child of block.children) visit(child);
  cut(spanOf(block).end, spanOf(block).end);
  return { marks, stretches };
}

/** The places of the escapes in a text. The backslashes before a placeholder mean something to us, and escape nothing. */
function escapesIn(written: string): readonly number[] {
  const places: number[] = [];
  for (const { 0: all, 1: placeholder, index } of written.matchAll(BACKSLASHES)) {
    // Each pair is an escape, and an odd one with the sign behind it.
    for (let at = 0; placeholder === undefined && at + 1 < all.length; at += 2) places.push(index + at);
  }
  return places;
}

/** Backslashes in a row, with a placeholder or a sign behind them. */
const BACKSLASHES = /\\+(?:(<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\})|[!-/:-@[\]-`{-~])?/g;

/** The word around an offset, between spaces, within a stretch of the source; undefined where it is very long. */
export function wordAround(offset: number, { stretches }: MarkedText, source: string): Span | undefined {
  const stretch = stretches[lastBefore(stretches, offset)];
  if (stretch === undefined || offset >= stretch.end) return undefined;
  let { start, end } = { start: offset, end: offset };
  while (start > stretch.start && offset - start <= LONGEST_WORD && !isSpace(source, start - 1)) start--;
  while (end < stretch.end && end - offset <= LONGEST_WORD && !isSpace(source, end)) end++;
  return end - start > LONGEST_WORD ? undefined : { start, end };
}

/** The index of the last stretch that begins at an offset or before it. */
function lastBefore(stretches: readonly Span[], offset: number): number {
  let [low, high] = [-1, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Longer ones are data, and are not worth the time. */
const LONGEST_WORD = 500;

function isSpace(source: string, offset: number): boolean {
  return SPACE.test(source.charAt(offset));
}

const SPACE = /[\s\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]/;

/** A word without the quotes and brackets around it and the punctuation behind it. */
export function trimmed({ start, end }: Span, source: string): Span {
  const text = source.slice(start, end);
  let open = /^["'“‘«{<]*/.exec(text)?.[0].length ?? 0;
  let close = text.length;
  close = beforePunctuation(text, open, close);
  while (opensTooMuch(text.slice(open, close))) open++;
  for (const [opening, closing] of [
    ["(", ")"],
    ["[", "]"],
    ["{", "}"],
  ] as const) {
    const isLoose = text.charAt(close - 1) === closing && !text.slice(open, close).includes(opening);
    if (isLoose) close--;
  }
  close = beforePunctuation(text, open, close);
  return { start: start + open, end: start + close };
}

/** Whether a text begins with a bracket that nothing in it closes, or that closes at its end. */
function opensTooMuch(text: string): boolean {
  if (!/^[([]/.test(text)) return false;
  const closing = text.startsWith("(") ? ")" : "]";
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === text[0]) depth++;
    else if (text[at] === closing && --depth === 0) return at === text.length - 1;
  }
  return true;
}

/** The end of a text without its punctuation; what a backslash escapes is none. */
function beforePunctuation(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[.,;:!?"'”’»…]/.test(text.charAt(end - 1)) && text.charAt(end - 2) !== "\\") end--;
  return end;
}

/** Where a word stands without what surrounds it, and the same in code. Bold around all of it stays bold. */
export function codeFor(word: Span, source: string): { span: Span; replacement: string } {
  const span = trimmed(word, source);
  const text = source.slice(span.start, span.end);
  const [, ofPath, bold] = /^(\*{1,3}|_{1,3})(?:[A-Za-z]:\\|\\\\|%)|^(\*\*)[^*/]/.exec(text) ?? [];
  const marks = ofPath ?? bold;
  if (marks === undefined || !text.endsWith(marks)) return { span, replacement: asCode(text) };
  return { span, replacement: marks + asCode(text.slice(marks.length, -marks.length)) + marks };
}

/** A text in code. */
export function asCode(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  return `\`\` ${text} \`\``;
}
