import { frontmatter } from "@fixbook/schema";
import type { z } from "zod";
import { isCut } from "./check-text.js";
import { findFrontmatter } from "./entry/frontmatter.js";
import { maskPlaceholders } from "./mask.js";
import { createReport, type Span } from "./report.js";
import { parseYaml, type ValuePath, type YamlData } from "./yaml.js";

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
  readonly offset?: number;
}

/**
 * Accounts for every character of YAML: what is in a name or a value that was taken, what is syntax of a known kind, what
 * is in a comment that took no text, what is in the span of a finding. Answers the rest, which nobody would miss. A
 * finding about YAML that cannot be read stands for all of it. Places are those of the file. Linear, but for the depth
 * of the data.
 */
export function accountYaml(yaml: string, { schema, found, offset = 0 }: YamlAccount): readonly Span[] {
  const { text } = maskPlaceholders(yaml);
  const whole = { start: offset, end: offset + yaml.length };
  const data = parseYaml(text, offset, createReport("", " ".repeat(offset) + yaml));
  if (data === undefined) {
    const isFound = found.some(({ start, end }) => end >= whole.start && start <= whole.end);
    return isFound || yaml.trim() === "" ? [] : [whole];
  }
  return accountYamlData(text, data, { schema, found, offset });
}

/** {@link accountYaml} for YAML that is parsed already, its placeholders masked. */
export function accountYamlData(
  text: string,
  data: YamlData,
  { schema, found, offset = 0 }: YamlAccount,
): readonly Span[] {
  const whole = { start: offset, end: offset + text.length };
  const taken = [...takenSpans(text, offset, data), ...comments(schema, data, found), ...found].sort(
    (a, b) => a.start - b.start,
  );
  const rest: Span[] = [];
  let at = offset;
  for (const { start, end } of [...taken, { start: whole.end, end: whole.end }]) {
    if (start > at) rest.push(...unknownIn(text, at - offset, Math.min(start, whole.end) - offset));
    at = Math.max(at, end);
  }
  return rest.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

/** {@link accountYaml} for the frontmatter of an entry, its lines of hyphens included. */
export function accountFrontmatter(text: string, found: readonly Span[]): readonly Span[] {
  const block = findFrontmatter(text, createReport("", text));
  if (block === undefined || block === "broken") return [];
  const yaml = text.slice(block.yamlStart, block.yamlEnd);
  return accountYaml(yaml, { schema: frontmatter, found, offset: block.yamlStart });
}

/** The names and values of the data that say all that is written at their places. */
function* takenSpans(text: string, offset: number, data: YamlData): Generator<Span> {
  for (const { path, value } of leavesOf(data.value, [])) {
    const name = path.at(-1);
    if (typeof name === "string") yield* saidSpan(text, offset, data.locateKey(path), name);
    if (typeof value !== "object") yield* saidSpan(text, offset, data.locate(path), value);
    else if (value === null && data.source(path) === "null") yield data.locate(path);
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
  if (typeof value === "string" ? says(source, value) : source === String(value)) yield span;
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
  for (const comment of data.comments) {
    const { before, path, start, end, from } = comment;
    if (before === "line" || before === "closed") yield comment;
    else if (path !== undefined && !isCut(comment, path, schema, data)) yield comment;
    else if (found.some((span) => span.start === start)) yield { start: from, end };
  }
}

/** What is no syntax of a known kind, between two places of a text. */
function unknownIn(text: string, from: number, to: number): readonly Span[] {
  const unknown: Span[] = [];
  for (let at = from; at < to; ) {
    const length = syntaxAt(text, at);
    const last = unknown.at(-1);
    if (length > 0) at += length;
    else {
      if (last?.end === at) unknown[unknown.length - 1] = { start: last.start, end: at + 1 };
      else unknown.push({ start: at, end: at + 1 });
      at++;
    }
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
