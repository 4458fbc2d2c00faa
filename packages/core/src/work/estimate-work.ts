import type { Span } from "../report.js";
import { type Charge, costs, type WorkKind } from "./costs.js";
import { countInlineWork } from "./inline-work.js";

/** What it takes to parse and print a Markdown text, in microseconds of the reference parser on a small machine. */
export interface Work {
  readonly cost: number;
  /** The part of the text that takes the most, and what it is there that does. */
  readonly place: Span;
  readonly kind: WorkKind;
}

/**
 * Estimates what it takes to parse a Markdown text from an offset on. It never estimates much less than the reference
 * parser takes, and for text as people write it not much more. Pure, and linear in the length of the text: it looks at
 * marks and pairs them as the parser would, but builds nothing.
 *
 * Text is taken in pieces between blank lines, which no construct within a line can span. Where a piece holds code, its
 * signs are counted like any others; only code between fences at the very start of a line is left out.
 */
export function estimateWork(text: string, from = 0): Work {
  const total = createTally();
  let dearest = { cost: -1, place: { start: from, end: from }, kind: "length" as WorkKind };
  const lines: LineCounts = { lines: 0, items: 0, quotes: 0, hasDefinitions: text.includes("]:") };
  for (const piece of piecesOf(text, from)) {
    const tally = createTally();
    countLines(text, piece, lines, tally.charge);
    if (!piece.isCode) countInlineWork(text, piece, lines.hasDefinitions, tally.charge);
    const cost = tally.sum();
    if (cost > dearest.cost) dearest = { cost, place: trimmed(text, piece), kind: tally.dearest() };
    total.charge("length", cost);
  }
  return { cost: total.sum(), place: dearest.place, kind: dearest.kind };
}

interface Piece extends Span {
  readonly isCode: boolean;
}

/** What has come before a piece: lists and lines take longer the more there are. */
interface LineCounts {
  lines: number;
  items: number;
  quotes: number;
  readonly hasDefinitions: boolean;
}

/** The pieces between blank lines, and code between fences that nothing can contain. */
function* piecesOf(text: string, from: number): Generator<Piece> {
  // A line that begins with markup may open a block in which fences are text.
  const hasMarkup = /^ {0,3}</m.test(text.slice(from));
  let start = from;
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const fence = hasMarkup ? undefined : fenceAt(text, at, end);
    if (fence !== undefined) {
      if (at > start) yield { start, end: at, isCode: false };
      const close = fenceEnd(text, end, fence);
      yield { start: at, end: close, isCode: true };
      start = close;
      at = close;
      continue;
    }
    at = end;
    if (!isBlank(text, end)) continue;
    yield { start, end: at, isCode: false };
    start = at;
  }
  if (start < text.length) yield { start, end: text.length, isCode: false };
}

/** The fence that begins a line, with nothing before it, so that no list and no quote can hold it. */
function fenceAt(text: string, start: number, end: number): string | undefined {
  if (!text.startsWith("```", start) && !text.startsWith("~~~", start)) return undefined;
  return /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text.slice(start, end))?.[0];
}

function fenceEnd(text: string, from: number, fence: string): number {
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const run = /^ {0,3}(`{3,}|~{3,})[ \t\r]*$/.exec(text.slice(at, end).replace(/\n$/, ""))?.[1];
    if (run !== undefined && run[0] === fence[0] && run.length >= fence.length) return end;
    at = end;
  }
  return text.length;
}

/** Where the next line begins. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline + 1;
}

/** Whether the line that begins at an offset has nothing but spaces and signs of quotes. */
function isBlank(text: string, start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\n") return true;
    if (!" \t\r>".includes(character)) return false;
  }
  return true;
}

function countLines(text: string, { start, end }: Span, counts: LineCounts, charge: Charge): void {
  charge("length", (end - start) * costs.character);
  let quotes = 0;
  for (let at = start; at < end; at = lineEnd(text, at)) {
    const line = text.slice(at, Math.min(end, at + MARKER_LOOK));
    charge("lines", costs.line + costs.lineBefore * counts.lines++);
    if (UNDERLINE.test(line)) charge("lines", costs.underlineBefore * counts.lines);
    const before = quotes;
    quotes = 0;
    for (const { 0: marker } of line.matchAll(MARKERS)) {
      if (!marker.endsWith(">")) charge("lists", costs.item + costs.itemBefore * counts.items++);
      else if (++quotes <= before) charge("lists", costs.quote);
      else charge("lists", costs.quoteStart + costs.quoteStartBefore * counts.quotes++);
    }
  }
}

/** More markers than these are too deep, whatever they cost. */
const MARKER_LOOK = 400;
const MARKERS = /[ \t]*(?:>|[-+*](?=[ \t\r\n]|$)|[0-9]{1,9}[.)](?=[ \t\r\n]|$))/gy;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t\r]*$/m;

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

interface Tally {
  readonly charge: Charge;
  sum(): number;
  dearest(): WorkKind;
}

function createTally(): Tally {
  const sums = new Map<WorkKind, number>();
  let sum = 0;
  return {
    charge: (kind, cost) => {
      sum += cost;
      sums.set(kind, (sums.get(kind) ?? 0) + cost);
    },
    sum: () => sum,
    dearest: () =>
      [...sums].reduce((most, one) => (one[1] > most[1] ? one : most), ["length", -1] as [WorkKind, number])[0],
  };
}
