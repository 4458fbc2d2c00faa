import type { z } from "zod";
import { isCut } from "../check-text.js";
import type { Span } from "../report.js";
import type { ValuePath, YamlData } from "../yaml.js";

/** A kind of syntax that carries no word of a writer, and how it looks. */
const SYNTAX: Readonly<Record<string, RegExp>> = {
  blank: /[ \t\r\n\ufeff]+/,
  /** The lines that begin and end a document. */
  documentMark: /(?<=^|\n)(?:---|\.\.\.)(?=\s|$)/,
  /** Of a name, of an item, of a name of its own line. */
  indicator: /[:?-](?=[\s,[\]{}"']|$)/,
  bracket: /[[\]{},]/,
};

/** The escapes of double quotes. */
const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/g;
const BLOCK_HEADER = /^[|>][0-9+-]{0,2}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;

/** A stretch of YAML in a file, and what is said about it. */
export interface YamlAccount {
  /** What its fields must be. */
  readonly schema: z.ZodType;
  /** The spans of the findings about the file. */
  readonly found: readonly Span[];
  /** Where in its file it begins. */
  readonly offset: number;
}

/**
 * The stretches of YAML that are in no name or value of its data, are no syntax of a known kind, and stand in no comment
 * that took no text and in no finding: what nobody would miss. Placeholders of the text are masked, places are those of
 * the file. Linear, but for the depth of the data.
 */
export function accountYaml(text: string, data: YamlData, { schema, found, offset }: YamlAccount): readonly Span[] {
  const end = offset + text.length;
  const taken = [...takenSpans(text, offset, data), ...comments(schema, data, found), ...found].sort(
    (a, b) => a.start - b.start,
  );
  const lost: Span[] = [];
  let at = offset;
  for (const span of [...taken, { start: end, end }]) {
    const gap = span.start > at ? unknownIn(text, at - offset, Math.min(span.start, end) - offset) : undefined;
    if (gap !== undefined) lost.push({ start: gap.start + offset, end: gap.end + offset });
    at = Math.max(at, span.end);
  }
  return lost;
}

/** The names and values of the data that say all that is written at their places. */
function* takenSpans(text: string, offset: number, data: YamlData): Generator<Span> {
  for (const { path, value } of leavesOf(data.value, [])) {
    const name = path.at(-1);
    if (typeof name === "string") yield* saidSpan(text, offset, data.locateKey(path), name);
    if (typeof value !== "object" || value === null) yield* saidSpan(text, offset, data.locate(path), value);
  }
}

function* leavesOf(value: unknown, path: ValuePath): Generator<{ readonly path: ValuePath; readonly value: unknown }> {
  if (path.length > 0) yield { path, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* leavesOf(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

function* saidSpan(text: string, offset: number, span: Span, value: unknown): Generator<Span> {
  const source = text.slice(span.start - offset, span.end - offset);
  if (typeof value === "string" ? says(source, value) : isSpelled(source, value)) yield span;
}

/** Whether a text is how a number, a truth value or nothing is spelled, as in `True` and `~` (YAML 1.2, core schema). */
function isSpelled(source: string, value: unknown): boolean {
  return source.toLowerCase() === String(value) || (value === null && source === "~");
}

/** Whether a text says every character of its source but spaces, quotes, escapes and the header of a block. */
function says(source: string, value: string): boolean {
  if (source === value) return true;
  const bare = (written: string) => written.replace(/\s+/g, "");
  if (/^[|>]/.test(source)) return bare(source.replace(BLOCK_HEADER, "")) === bare(value);
  if (source.startsWith("'")) return bare(source.slice(1, -1).replace(/''/g, "'")) === bare(value);
  if (source.startsWith('"')) return isWithin(bare(source.slice(1, -1).replace(ESCAPE, "")), value);
  return bare(source) === bare(value);
}

/** Whether all characters of a text are in another one, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    const found = whole.indexOf(character, at);
    if (found === -1) return false;
    at = found + character.length;
  }
  return true;
}

/** Comments on lines of their own and behind what is no text; those that took words of a text, with it, where that is found. */
function* comments(schema: z.ZodType, data: YamlData, found: readonly Span[]): Generator<Span> {
  const starts = new Set(found.map(({ start }) => start));
  for (const comment of data.comments) {
    const { before, path, start, end, from } = comment;
    if (before === "line" || before === "closed") yield comment;
    else if (path !== undefined && !isCut(comment, path, schema, data)) yield comment;
    else if (starts.has(start)) yield { start: from, end };
  }
}

/** From the first to the last character that is no syntax of a known kind, between two places of a text. */
function unknownIn(text: string, from: number, to: number): Span | undefined {
  let unknown: Span | undefined;
  for (let at = from; at < to; ) {
    const length = syntaxAt(text, at);
    if (length === 0) unknown = { start: unknown?.start ?? at, end: at + 1 };
    at += Math.max(1, length);
  }
  return unknown;
}

function syntaxAt(text: string, at: number): number {
  KNOWN.lastIndex = at;
  return KNOWN.exec(text)?.[0].length ?? 0;
}

const KNOWN = new RegExp(
  `(?:${Object.values(SYNTAX)
    .map(({ source }) => source)
    .join("|")})+`,
  "y",
);
