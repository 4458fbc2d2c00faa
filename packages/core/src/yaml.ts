import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import { duplicateKey, escapedPath, forbiddenKey, yamlSyntax } from "./findings/schema.js";
import { forbiddenCharacter } from "./guard.js";
import { readPlainYaml } from "./plain-yaml.js";
import type { FindingExtra, Located, OffsetFix, Report, Span } from "./report.js";
import { joinFolded } from "./rich-text/join-lines.js";
import { type PlacedComment, placeComments } from "./yaml-comments.js";
import { guardYaml } from "./yaml-guard.js";
import { checkSyntax } from "./yaml-syntax.js";

/** A way to a value: field names and list indexes. */
export type ValuePath = readonly (string | number)[];

/** YAML as plain data, with the place of everything in it. */
export interface YamlData {
  /** Objects, arrays, strings, numbers, booleans and null; undefined where the text holds nothing. */
  readonly value: unknown;
  /** The place of a value; of the nearest parent where there is none. */
  locate(path: ValuePath): Span;
  /** The place of a field's name; of its value where it has none. */
  locateKey(path: ValuePath): Span;
  /** The value as it is written. */
  source(path: ValuePath): string;
  /** Where the text of a string begins, when it is written without escapes and folding, so that offsets in it are true. */
  textStart(path: ValuePath): number | undefined;
  /** Whether some text of it is written on several lines. */
  readonly hasLines: boolean;
  /** The comments, in their order. */
  readonly comments: readonly PlacedComment[];
}

/**
 * Reads YAML 1.2 (core schema) that stands at `offset` of its file, as data alone: no anchors, tags, directives or
 * merges, string keys, no key twice. Undefined when a finding says why it cannot be read.
 */
export function parseYaml(text: string, offset: number, report: Report): YamlData | undefined {
  return readPlainYaml(text, offset) ?? parseAnyYaml(text, offset, report);
}

/** The reference reader: {@link parseYaml} without the shorter way for plain YAML. */
export function parseAnyYaml(text: string, offset: number, report: Report): YamlData | undefined {
  const whole = { start: offset, end: offset + text.length };
  if (!guardYaml(text, offset, report)) return undefined;
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    strict: true,
    keepSourceTokens: text.includes("#"),
    logLevel: "error",
  });
  if (!checkSyntax(document, text, offset, report)) return undefined;
  const before = report.diagnostics.length;
  const indexes: MapIndexes = new Map();
  const context: Conversion = { text, offset, report, indexes, hasLines: false };
  const value = toValue(document.contents, context);
  if (report.diagnostics.length > before) return undefined;
  const pairAt = (path: ValuePath): Pair | undefined => {
    const parent = path.slice(0, -1).reduce<unknown>((node, step) => child(node, step, indexes), document.contents);
    return isMap(parent) ? indexes.get(parent)?.get(String(path.at(-1))) : undefined;
  };
  const nodeAt = (path: ValuePath) =>
    path.reduce<unknown>((node, step) => child(node, step, indexes), document.contents);
  const spanOf = (node: unknown): Span | undefined => {
    const range = (node as Node | null | undefined)?.range;
    return range == null ? undefined : { start: offset + range[0], end: offset + range[1] };
  };
  const locate = (path: ValuePath): Span => {
    for (let depth = path.length; depth > 0; depth--) {
      const span = spanOf(nodeAt(path.slice(0, depth)));
      if (span !== undefined && span.end > span.start) return span;
      const key = spanOf(pairAt(path.slice(0, depth))?.key);
      if (key !== undefined) return key;
    }
    return spanOf(document.contents) ?? whole;
  };
  return {
    value,
    locate,
    locateKey: (path) => spanOf(pairAt(path)?.key) ?? locate(path),
    source: (path) => {
      const span = spanOf(nodeAt(path));
      return span === undefined ? "" : text.slice(span.start - offset, span.end - offset);
    },
    textStart: (path) => {
      const node = nodeAt(path);
      const span = spanOf(node);
      if (!isScalar(node) || typeof node.value !== "string" || span === undefined) return undefined;
      const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
      const start = span.start + quoted;
      return text.startsWith(node.value, start - offset) && span.end - quoted - start === node.value.length
        ? start
        : undefined;
    },
    hasLines: context.hasLines,
    comments: placeComments(document.contents, text, offset),
  };
}

/** A string of YAML with its place. */
export interface YamlString extends Located {
  /** The name of the field that it is the value of, or an item of. */
  readonly field: string;
  /** The way to it. */
  readonly path: ValuePath;
}

/** Every string of the data, with its place. */
export function stringsOf(data: YamlData): readonly YamlString[] {
  const strings: YamlString[] = [];
  const visit = (value: unknown, path: ValuePath, field: string): void => {
    if (typeof value === "string") {
      const start = data.textStart(path);
      strings.push({
        text: value,
        field,
        span: start === undefined ? data.locate(path) : { start, end: start + value.length },
        path,
      });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (Array.isArray(value)) visit(item, [...path, Number(key)], field);
        else visit(item, [...path, key], key);
      }
    }
  };
  visit(data.value, [], "");
  return strings;
}

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);

/** The fields of each mapping by name. */
type MapIndexes = Map<YAMLMap, ReadonlyMap<string, Pair>>;

interface Conversion {
  readonly text: string;
  readonly offset: number;
  readonly report: Report;
  readonly indexes: MapIndexes;
  /** Whether a text on several lines was met. */
  hasLines: boolean;
}

function toValue(node: unknown, context: Conversion): unknown {
  if (isScalar(node)) {
    checkCharacters(node, context);
    if (typeof node.value !== "string" || node.range == null) return node.value;
    return joinFolded(node.value, context.text.slice(node.range[0], node.range[1]));
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item, context));
  return isMap(node) ? toObject(node, context) : undefined;
}

function toObject(node: YAMLMap, context: Conversion): Record<string, unknown> {
  const { offset, report, indexes } = context;
  const spanOf = (pair: Pair | undefined): Span => {
    const [start, end] = (pair?.key as Node | null | undefined)?.range ?? node.range ?? [0, 0];
    return { start: offset + start, end: offset + end };
  };
  const pairs = new Map<string, Pair>();
  const fields: [string, unknown][] = [];
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value ?? "") : "";
    if (key === "")
      report.add(yamlSyntax, spanOf(pair), {
        problem: "A field has no name.",
        action: "Write the name before the colon, or put the text in quotes.",
      });
    else if (FORBIDDEN_KEYS.has(key)) report.add(forbiddenKey, spanOf(pair), { key });
    else if (pairs.has(key)) {
      const first = { file: report.file, range: report.lines.range(spanOf(pairs.get(key))), message: "The first one." };
      report.add(
        duplicateKey,
        spanOf(pair),
        { key },
        { related: [first], fixes: removal(pairs.get(key), pair, context) },
      );
    } else {
      pairs.set(key, pair);
      fields.push([key, toValue(pair.value, context)]);
    }
  }
  indexes.set(node, pairs);
  return Object.fromEntries(fields);
}

/** The fix that removes a field that says on its line what an earlier one says on its own. */
function removal(first: Pair | undefined, again: Pair, { text, offset }: Conversion): readonly OffsetFix[] {
  const [kept, line] = [first && lineOf(first, text), lineOf(again, text)];
  if (line === undefined || kept === undefined || textIn(kept, text) !== textIn(line, text)) return [];
  const edit = { start: offset + line.start, end: offset + line.end, text: "" };
  return [{ kind: "safe", title: "Remove the second one", edits: [edit] }];
}

/** The line of a field, with its ending; undefined where it has not one line of its own. */
function lineOf({ key, value }: Pair, text: string): Span | undefined {
  const [from, to] = [key, value].map((node) => (node as Node | null)?.range);
  if (from == null) return undefined;
  const start = text.lastIndexOf("\n", from[0] - 1) + 1;
  const next = text.indexOf("\n", from[0]);
  const end = next === -1 ? text.length : next + 1;
  return text.slice(start, from[0]).trim() === "" && (to?.[1] ?? 0) <= end ? { start, end } : undefined;
}

function textIn({ start, end }: Span, text: string): string {
  return text.slice(start, end).trimEnd();
}

/** Finds characters that an escape has made. Private-use characters of the text itself are masks. */
function checkCharacters({ value, range }: Scalar, context: Conversion): void {
  if (typeof value !== "string" || range == null) return;
  const { text, offset, report } = context;
  const [start, end] = range;
  const written = text.slice(start, end);
  if (written.includes("\n")) context.hasLines = true;
  const path = written.includes("\\") ? ESCAPED_PATH.exec(written.slice(0, 1000)) : null;
  if (path !== null) {
    const at = offset + start + path[0].length - 2;
    report.add(
      escapedPath,
      { start: at, end: at + 2 },
      { written: path[0].slice(-2) },
      singleQuotes(text, start, offset, end),
    );
    return;
  }
  const masks = written.match(MASKS)?.length ?? 0;
  const isMasked = (value.match(MASKS)?.length ?? 0) === masks;
  const found = forbiddenCharacter(isMasked ? value.replace(MASKS, "") : value);
  if (found !== undefined)
    report.add(found.finding, { start: offset + start, end: offset + end }, { character: found.character, more: 0 });
}

/** A path in double quotes with a backslash that makes one character of itself and the letter after it. */
const ESCAPED_PATH =
  /^"(?:[^"\\]*[^"\\\p{L}\p{N}])?(?:[A-Za-z]:|\\{2,4}[\w.-]{1,80})(?:\\\\[\w .-]{1,80})*\\[0abtnvfreNLP_]/u;

/** The fix that writes a text in single quotes, where no quote in it stands in the way. */
function singleQuotes(text: string, start: number, offset: number, end: number): FindingExtra {
  if (/['"]|\\{4}/.test(text.slice(start + 1, end - 1))) return {};
  const signs = [start, end - 1].map((at) => ({ start: offset + at, end: offset + at + 1, text: "'" }));
  return { fixes: [{ kind: "review", title: "Write it in single quotes", edits: signs }] };
}

const MASKS = /[\ue000-\uf8ff]/g;

function child(node: unknown, step: string | number, indexes: MapIndexes): unknown {
  if (isSeq(node) && typeof step === "number") return node.items[step];
  return isMap(node) ? indexes.get(node)?.get(String(step))?.value : undefined;
}
