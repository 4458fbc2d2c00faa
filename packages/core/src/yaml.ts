import { type Document, isMap, isScalar, isSeq, Lexer, type Node, type ParsedNode, parseDocument, visit } from "yaml";
import { duplicateKey, forbiddenKey, yamlFeature, yamlSyntax, yamlTooDeep } from "./findings/schema.js";
import { controlCharacter, limits } from "./findings/source.js";
import { hasForbiddenCharacter } from "./guard.js";
import type { Located, Report, Span } from "./report.js";

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
}

/**
 * Reads YAML 1.2 (core schema) that stands at `offset` of its file, as data alone: no anchors, tags, directives or
 * merges, string keys, no key twice. Undefined when a finding says why it cannot be read.
 */
export function parseYaml(text: string, offset: number, report: Report): YamlData | undefined {
  const whole = { start: offset, end: offset + text.length };
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    report.add(yamlTooDeep, lineSpan(text, deep, offset), {});
    return undefined;
  }
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    strict: true,
    logLevel: "error",
  });
  if (!isPlainData(document, text, offset, report)) return undefined;
  const before = report.diagnostics.length;
  const value = toValue(document.contents, offset, report);
  if (report.diagnostics.length > before) return undefined;
  const spanOf = (node: unknown): Span | undefined => {
    const range = (node as Node | null | undefined)?.range;
    return range == null ? undefined : { start: offset + range[0], end: offset + range[1] };
  };
  const locate = (path: ValuePath): Span => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = path.slice(0, depth).reduce<unknown>(child, document.contents);
      const span = spanOf(node);
      if (span !== undefined && span.end > span.start) return span;
      const key = spanOf(keyNode(document.contents, path.slice(0, depth)));
      if (key !== undefined) return key;
    }
    return spanOf(document.contents) ?? whole;
  };
  return {
    value,
    locate,
    locateKey: (path) => spanOf(keyNode(document.contents, path)) ?? locate(path),
    source: (path) => {
      const span = spanOf(path.reduce<unknown>(child, document.contents));
      return span === undefined ? "" : text.slice(span.start - offset, span.end - offset);
    },
    textStart: (path) => {
      const node = path.reduce<unknown>(child, document.contents);
      const span = spanOf(node);
      if (!isScalar(node) || typeof node.value !== "string" || span === undefined) return undefined;
      const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
      const start = span.start + quoted;
      return text.startsWith(node.value, start - offset) && span.end - quoted - start === node.value.length ? start : undefined;
    },
  };
}

/** Every string of the data, with its place. */
export function stringsOf(data: YamlData): readonly Located[] {
  const strings: Located[] = [];
  const visit = (value: unknown, path: ValuePath): void => {
    if (typeof value === "string") {
      const start = data.textStart(path);
      strings.push({ text: value, span: start === undefined ? data.locate(path) : { start, end: start + value.length } });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(data.value, []);
  return strings;
}

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);

/** Offset of the first token that nests too deep. Uses the lexer alone, which is linear; the parser is not. */
function tooDeepAt(text: string): number | undefined {
  let at = 0;
  let flow = 0;
  let column = 0;
  let onLine = 0;
  let lineIsFresh = true;
  const indents: number[] = [];
  for (const token of new Lexer().lex(text)) {
    const isStructural = token.length === 1 && "-?".includes(token);
    if (token === "\n" || token === "\r\n") {
      column = 0;
      onLine = 0;
      lineIsFresh = true;
      at += token.length;
      continue;
    }
    if (token === "[" || token === "{") flow++;
    if (token === "]" || token === "}") flow--;
    if (flow === 0 && /^[^\s#\u0001-\u001f\ufeff]/.test(token)) {
      if (lineIsFresh || isStructural) {
        while (indents.length > 0 && (indents.at(-1) ?? 0) > column) indents.pop();
        if (indents.at(-1) !== column) indents.push(column);
      }
      lineIsFresh = false;
      if (isStructural) onLine++;
    }
    if (flow + indents.length > limits.yamlDepth + 1 || onLine > limits.yamlDepth) return at;
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(token)) {
      at += token.length;
      const newline = token.lastIndexOf("\n");
      if (newline === -1) column += token.length;
      else {
        column = token.length - newline - 1;
        lineIsFresh = column === 0;
        onLine = 0;
      }
    }
  }
  return undefined;
}

function isPlainData(document: Document.Parsed<ParsedNode>, text: string, offset: number, report: Report): boolean {
  const problem = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (problem !== undefined) {
    const [start] = problem.pos;
    const span = { start: offset + start, end: offset + Math.max(problem.pos[1], start + 1) };
    if (problem.code === "MULTIPLE_DOCS") report.add(yamlFeature, span, { feature: "several documents", action: "Remove the line --- or ... inside the data." });
    else if (problem.code === "TAG_RESOLVE_FAILED") report.add(yamlFeature, span, TAG);
    else if (problem.code === "NON_STRING_KEY") report.add(yamlSyntax, span, NON_STRING_KEY);
    else report.add(yamlSyntax, span, describeSyntax(problem.code, text, start));
    return false;
  }
  const { yaml, tags } = document.directives;
  if (yaml.explicit === true || Object.keys(tags).length > 1) {
    report.add(yamlFeature, lineSpan(text, Math.max(0, text.search(/^%/m)), offset), { feature: "a directive (%…)", action: "Remove the line." });
    return false;
  }
  let plain = true;
  const refuse = (node: Node, data: { feature: string; action: string }) => {
    plain = false;
    const [start, end] = node.range ?? [0, 0];
    report.add(yamlFeature, { start: offset + start, end: offset + end }, data);
    return visit.BREAK;
  };
  visit(document, {
    Node: (_key, node) => {
      if ("anchor" in node && node.anchor !== undefined) return refuse(node, { feature: "an anchor (&name)", action: "Write the value where it is needed; put text that begins with & in quotes." });
      if (node.tag !== undefined) return refuse(node, TAG);
      return undefined;
    },
    Alias: (_key, node) => refuse(node, { feature: "an alias (*name)", action: "Write the value again; put text that begins with * in quotes." }),
  });
  return plain;
}

const TAG = { feature: "a tag (!type)", action: "Remove it; put text that begins with ! in quotes." };
const NON_STRING_KEY = { problem: "The name of a field is not plain text.", action: "Field names are words; put a number that is meant as a name in quotes." };

/** The first syntax error in a writer's words. */
function describeSyntax(code: string, text: string, at: number): { problem: string; action: string } {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";
  switch (code) {
    case "TAB_AS_INDENT":
      return { problem: "A tab indents this line, and YAML takes spaces only.", action: "Replace the tab by spaces." };
    case "MISSING_CHAR":
      return { problem: "A quote, bracket or brace opens here and is not closed.", action: "Close it, or put the whole value in quotes." };
    case "BAD_INDENT":
      return { problem: "The indentation of this line fits no line above it.", action: "Line it up with the fields or the list that it belongs to." };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
    case "UNEXPECTED_TOKEN":
      return /:\s.*:(?:\s|$)/.test(line)
        ? { problem: "This line has a second colon followed by a space, so YAML reads it as two fields.", action: "Put the value in quotes." }
        : { problem: "YAML cannot read on from here.", action: 'Check the line for a missing space after ":" or "-", and put values with special characters in quotes.' };
    case "BAD_DQ_ESCAPE":
      return { problem: "A backslash inside double quotes begins no known escape.", action: "Double the backslash, or use single quotes." };
    case "BAD_ALIAS":
      return { problem: "YAML reads a word that begins with * as an alias.", action: "Put the value in quotes." };
    default:
      return { problem: "This is not valid YAML.", action: "Check the line: field: value, lists as - item, special characters in quotes." };
  }
}

function toValue(node: unknown, offset: number, report: Report): unknown {
  if (isScalar(node)) {
    if (typeof node.value === "string" && hasForbiddenCharacter(node.value.replace(/[\ue000-\uf8ff]/g, ""))) {
      const [start, end] = node.range ?? [0, 0];
      report.add(controlCharacter, { start: offset + start, end: offset + end }, { character: node.value, more: 0 });
    }
    return node.value;
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item, offset, report));
  if (isMap(node)) {
    const fields = new Map<string, unknown>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const [start, end] = (pair.key as Node | null)?.range ?? node.range ?? [0, 0];
      const span = { start: offset + start, end: offset + end };
      if (FORBIDDEN_KEYS.has(key)) report.add(forbiddenKey, span, { key });
      else if (fields.has(key)) {
        const earlier = node.items.find((other) => isScalar(other.key) && other.key.value === key) ?? node.items[0];
        const [first] = (earlier?.key as Node | null)?.range ?? [0];
        report.add(duplicateKey, span, { key }, [
          { file: report.file, range: report.lines.range({ start: offset + first, end: offset + first + key.length }), message: "The first one." },
        ]);
      } else fields.set(key, toValue(pair.value, offset, report));
    }
    return Object.fromEntries(fields);
  }
  return node === null || node === undefined ? undefined : null;
}

function child(node: unknown, step: string | number): unknown {
  if (isSeq(node) && typeof step === "number") return node.items[step];
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.value;
  return undefined;
}

function keyNode(root: unknown, path: ValuePath): unknown {
  const parent = path.slice(0, -1).reduce(child, root);
  return isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key : undefined;
}

function lineSpan(text: string, at: number, offset: number): Span {
  const newline = text.indexOf("\n", at);
  return { start: offset + at, end: offset + (newline === -1 ? text.length : newline) };
}
