import type { Span } from "./report.js";
import type { ValuePath, YamlData } from "./yaml.js";

/**
 * Reads YAML that leaves no room for judgement: one field a line, whose value is plain text, double-quoted text without
 * escapes, or a list or fields of these, in brackets or on lines of their own. Undefined for all other YAML. It answers
 * what the reference reader does, which has no finding about such a text. Linear in its length.
 */
export function readPlainYaml(text: string, offset: number): YamlData | undefined {
  const scan = { text, at: 0 };
  const root = readFields(scan, "");
  return root === undefined || scan.at < text.length ? undefined : dataOf(root, text, offset);
}

/** A value, and its place in the text. */
interface PlainNode extends Span {
  readonly value: unknown;
  readonly items?: readonly PlainNode[];
  readonly fields?: ReadonlyMap<string, PlainField>;
  /** Where the text of a string begins. */
  readonly textStart?: number;
}

interface PlainField {
  readonly key: Span;
  readonly node: PlainNode;
}

interface Scan {
  readonly text: string;
  at: number;
}

/** Letters of many scripts, signs of punctuation, and masks: nothing that a reader takes for a space or a line's end. */
const WIDE = String.raw`\u00a1-\u00ac\u00ae-\u0377\u0400-\u052f\u2010-\u2027\u2190-\u21ff\u3001-\u303e\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3\ue000-\uf8ff`;
/** What can follow in plain text: all but colon and number sign, and in brackets neither commas, brackets nor quotes. */
const LINE_TEXT = plainText('!"$-9;-~');
const BRACKET_TEXT = plainText(String.raw`!$-+\--9;-Z\\^-z|~`);
const QUOTED_TEXT = new RegExp(String.raw`"[ !#-\[\]-~${WIDE}]*"`, "y");
const DAY = /[0-9]{4}-[0-9]{2}-[0-9]{2}(?=\n|$)/y;
const NUMBER = /[1-9][0-9]{0,8}(?= *[,\]}])/y;
const KEY = /[a-z](?:[A-Za-z-]*[A-Za-z])?(?=:)/y;
/** Words that are no text, or no names. */
const NO_TEXT = new Set(["true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL"]);
const NO_KEY = new Set(["true", "false", "null", "constructor", "toString", "valueOf", "hasOwnProperty"]);
/** How the lines below a field are indented. */
const INDENT = "  ";

/** Text that begins with a letter and ends without a space. */
function plainText(inside: string): RegExp {
  return new RegExp(`[A-Za-z${WIDE}](?:[ ${inside}${WIDE}]*[${inside}${WIDE}])?`, "y");
}

/** Fields on lines of an indentation. */
function readFields(scan: Scan, indent: string): PlainNode | undefined {
  const start = scan.at + indent.length;
  const fields = new Map<string, PlainField>();
  while (scan.at < scan.text.length && take(scan, indent)) {
    const key = readKey(scan, fields);
    const node = key && (indent === "" && take(scan, "\n") ? readBelow(scan) : readLine(scan));
    if (key === undefined || node === undefined) return undefined;
    fields.set(scan.text.slice(key.start, key.end), { key, node });
  }
  return mapping(fields, start, scan.at);
}

/** A name with its colon, if it is the only one. */
function readKey(scan: Scan, fields: ReadonlyMap<string, unknown>): Span | undefined {
  const start = scan.at;
  const key = match(scan, KEY);
  if (key === undefined || NO_KEY.has(key) || fields.has(key)) return undefined;
  scan.at++;
  return { start, end: start + key.length };
}

/** A list or fields on the lines below a name. */
function readBelow(scan: Scan): PlainNode | undefined {
  const mark = `${INDENT}- `;
  if (!scan.text.startsWith(INDENT, scan.at)) return undefined;
  if (!scan.text.startsWith(mark, scan.at)) return readFields(scan, INDENT);
  const start = scan.at + INDENT.length;
  const items: PlainNode[] = [];
  while (take(scan, mark)) {
    const item = readText(scan, LINE_TEXT);
    if (item === undefined || !endLine(scan)) return undefined;
    items.push(item);
  }
  return list(items, start, scan.at);
}

/** The rest of the line of a name. */
function readLine(scan: Scan): PlainNode | undefined {
  if (!take(scan, " ")) return undefined;
  const node = take(scan, "{") ? readMap(scan) : (readText(scan, DAY) ?? readValue(scan, LINE_TEXT));
  return node !== undefined && endLine(scan) ? node : undefined;
}

/** A list in brackets, or text. */
function readValue(scan: Scan, shape: RegExp): PlainNode | undefined {
  return take(scan, "[") ? readList(scan) : readText(scan, shape);
}

/** Fields, up to the brace that closes them. */
function readMap(scan: Scan): PlainNode | undefined {
  const start = scan.at - 1;
  const fields = new Map<string, PlainField>();
  do {
    skipSpaces(scan);
    const key = readKey(scan, fields);
    const node = key && take(scan, " ") ? readValue(scan, BRACKET_TEXT) : undefined;
    if (key === undefined || node === undefined) return undefined;
    fields.set(scan.text.slice(key.start, key.end), { key, node });
    skipSpaces(scan);
  } while (take(scan, ","));
  return take(scan, "}") ? mapping(fields, start, scan.at) : undefined;
}

/** Text and whole numbers, up to the bracket that closes them. */
function readList(scan: Scan): PlainNode | undefined {
  const start = scan.at - 1;
  const items: PlainNode[] = [];
  if (take(scan, "]")) return list(items, start, scan.at);
  do {
    skipSpaces(scan);
    const item = readNumber(scan) ?? readText(scan, BRACKET_TEXT);
    if (item === undefined) return undefined;
    items.push(item);
    skipSpaces(scan);
  } while (take(scan, ","));
  return take(scan, "]") ? list(items, start, scan.at) : undefined;
}

/** Quoted text, or plain text of a shape. */
function readText(scan: Scan, shape: RegExp): PlainNode | undefined {
  const start = scan.at;
  const quoted = match(scan, QUOTED_TEXT);
  const value = quoted === undefined ? match(scan, shape) : quoted.slice(1, -1);
  if (value === undefined || (quoted === undefined && NO_TEXT.has(value))) return undefined;
  return { value, start, end: scan.at, textStart: quoted === undefined ? start : start + 1 };
}

function readNumber(scan: Scan): PlainNode | undefined {
  const start = scan.at;
  const digits = match(scan, NUMBER);
  return digits === undefined ? undefined : { value: Number(digits), start, end: scan.at };
}

function list(items: readonly PlainNode[], start: number, end: number): PlainNode {
  return { value: items.map(({ value }) => value), start, end, items };
}

function mapping(fields: ReadonlyMap<string, PlainField>, start: number, end: number): PlainNode | undefined {
  if (fields.size === 0) return undefined;
  const value: Record<string, unknown> = {};
  for (const [key, { node }] of fields) value[key] = node.value;
  return { value, start, end, fields };
}

function skipSpaces(scan: Scan): void {
  while (take(scan, " "));
}

function endLine(scan: Scan): boolean {
  return scan.at === scan.text.length || take(scan, "\n");
}

/** Moves past a text, if it stands here. */
function take(scan: Scan, expected: string): boolean {
  const isHere = scan.text.startsWith(expected, scan.at);
  if (isHere) scan.at += expected.length;
  return isHere;
}

/** Moves past what a sticky pattern matches here. */
function match(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0];
  scan.at += found?.length ?? 0;
  return found;
}

function dataOf(root: PlainNode, text: string, offset: number): YamlData {
  const spanOf = ({ start, end }: Span): Span => ({ start: offset + start, end: offset + end });
  const nodeAt = (path: ValuePath) => path.reduce<PlainNode | undefined>(child, root);
  const keyAt = (path: ValuePath) => nodeAt(path.slice(0, -1))?.fields?.get(String(path.at(-1)))?.key;
  const locate = (path: ValuePath): Span => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = nodeAt(path.slice(0, depth));
      if (node !== undefined) return spanOf(node);
    }
    return spanOf(root);
  };
  return {
    value: root.value,
    locate,
    locateKey: (path) => {
      const key = keyAt(path);
      return key === undefined ? locate(path) : spanOf(key);
    },
    source: (path) => {
      const node = nodeAt(path);
      return node === undefined ? "" : text.slice(node.start, node.end);
    },
    textStart: (path) => {
      const start = nodeAt(path)?.textStart;
      return start === undefined ? undefined : offset + start;
    },
    hasLines: false,
    comments: [],
  };
}

function child(node: PlainNode | undefined, step: string | number): PlainNode | undefined {
  return typeof step === "number" && node?.items !== undefined
    ? node.items[step]
    : node?.fields?.get(String(step))?.node;
}
