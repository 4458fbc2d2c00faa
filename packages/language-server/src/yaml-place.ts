import { linesOf } from "./outline.js";

/** Where in YAML somebody types, read from the lines around, so that it is known of a text that cannot be parsed. */
export interface YamlPlace {
  /** The way to what is typed: of a field's name, to the object that it would be a field of. */
  readonly path: readonly (string | number)[];
  /** What may be typed: the name of a field, a value, or as the first thing of an item of a list either. */
  readonly kind: "key" | "value" | "either";
  /** What is typed already, and where it begins. */
  readonly typed: string;
  readonly start: number;
  /** The fields that the object has besides. */
  readonly siblings: ReadonlySet<string>;
  /** Whether what is typed stands between `[` and `]` or `{` and `}`. */
  readonly isFlow: boolean;
}

const KEY = /^(["']?)([^\s"'#[\]{},][^"'#[\]{},:]*)\1[ \t]*:(?=[ \t]|$)/;

interface Row {
  readonly start: number;
  readonly indent: number;
  /** The line without its indentation. */
  readonly text: string;
}

/** The place of an offset of a text that is YAML from `from` to `to`; undefined in a comment. */
export function yamlPlaceAt(text: string, offset: number, from = 0, to = text.length): YamlPlace | undefined {
  const rows = rowsOf(text.slice(0, to), from);
  const at = rows.findLastIndex(({ start }) => start <= offset);
  const here = rows[at];
  if (here === undefined) return undefined;
  const before = text.slice(here.start, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const parents = parentsOf(rows, at, Math.min(before.length, here.indent));
  const opener = parents.find(({ row }) => openBrackets(text.slice(row.start, here.start)).length > 0);
  const line =
    opener === undefined
      ? { row: here, path: pathOf(parents) }
      : { row: opener.row, path: pathOf(parents.slice(parents.indexOf(opener) + 1)) };
  return placeIn(text, offset, line.row, line.path, rows);
}

/** The place within a line and those below it that its brackets hold together. */
function placeIn(text: string, offset: number, row: Row, above: YamlPlace["path"], rows: readonly Row[]): YamlPlace {
  let path = [...above];
  let position = row.start + row.indent;
  const rest = () => text.slice(position, Math.max(position, offset));
  for (let dash = /^-[ \t]+/.exec(rest()) ?? /^-$/.exec(rest()); dash !== null; dash = /^-[ \t]+/.exec(rest())) {
    path = [...path, itemIndex(rows, row)];
    position += dash[0].length;
  }
  const isItem = path.length > above.length;
  const indent = position - row.start;
  if (/^[[{]/.test(rest())) return flowPlace(text, offset, position, path);
  const key = KEY.exec(rest());
  if (key === null)
    return {
      path,
      kind: isItem ? "either" : "key",
      typed: unquoted(rest()),
      start: position + (/^["']/.test(rest()) ? 1 : 0),
      siblings: blockSiblings(rows, row, indent),
      isFlow: false,
    };
  path = [...path, key[2] as string];
  position += key[0].length;
  return flowPlace(text, offset, position, path);
}

/** The place behind a colon: in brackets, or a value by itself. */
function flowPlace(text: string, offset: number, from: number, above: YamlPlace["path"]): YamlPlace {
  const open = openBrackets(text.slice(from, offset), from);
  const inner = open.at(-1);
  if (inner === undefined) {
    const lead = /^[ \t]*["']?/.exec(text.slice(from, offset))?.[0].length ?? 0;
    const start = from + lead;
    return { path: above, kind: "value", typed: text.slice(start, offset), start, siblings: new Set(), isFlow: false };
  }
  const steps = open.flatMap(({ mark, key, index }): readonly (string | number)[] =>
    mark === "[" ? [index] : key === undefined ? [] : [key],
  );
  const path = [...above, ...steps];
  const lead = /^\s*["']?/.exec(text.slice(inner.partStart, offset))?.[0].length ?? 0;
  const start = inner.partStart + lead;
  return {
    path,
    kind: inner.mark === "[" || inner.key !== undefined ? "value" : "key",
    typed: text.slice(start, offset),
    start,
    siblings: inner.mark === "[" ? inner.items : flowSiblings(text, offset, inner.keys),
    isFlow: true,
  };
}

interface OpenBracket {
  readonly mark: "[" | "{";
  /** Where the item, the field or the value begins that is being typed. */
  partStart: number;
  index: number;
  /** The name of the field whose value is being typed. */
  key: string | undefined;
  readonly keys: Set<string>;
  readonly items: Set<string>;
}

/** The brackets of a text that are not closed, from the outermost. */
function openBrackets(text: string, base = 0): readonly OpenBracket[] {
  const open: OpenBracket[] = [];
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    const top = open.at(-1);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if ((sign === '"' || sign === "'") && /[\s:,[{]/.test(text[at - 1] ?? " ")) quote = sign;
    else if ((sign === "[" || sign === "{") && (top !== undefined || /(?:^|[:\-,])\s*$/.test(text.slice(0, at)))) {
      open.push({ mark: sign, partStart: base + at + 1, index: 0, key: undefined, keys: new Set(), items: new Set() });
    } else if (top === undefined) continue;
    else if (sign === "]" || sign === "}") open.pop();
    else if (sign === ",") {
      top.items.add(unquoted(text.slice(top.partStart - base, at).trim()));
      top.index++;
      top.key = undefined;
      top.partStart = base + at + 1;
    } else if (sign === ":" && top.mark === "{" && top.key === undefined) {
      top.key = unquoted(text.slice(top.partStart - base, at).trim());
      top.keys.add(top.key);
      top.partStart = base + at + 1;
    }
  }
  return open;
}

function flowSiblings(text: string, offset: number, before: ReadonlySet<string>): ReadonlySet<string> {
  const [after = ""] = /^[^{}\n]*/.exec(text.slice(offset)) ?? [];
  const later = [...after.matchAll(/,[ \t]*["']?([^\s,:"']+)["']?[ \t]*:/g)].map(([, key = ""]) => key);
  return new Set([...before, ...later]);
}

/** The lines that the line at `at` lies below, from the nearest, with the step that each adds to the way. */
function parentsOf(
  rows: readonly Row[],
  at: number,
  indent: number,
): readonly { readonly row: Row; readonly steps: YamlPlace["path"] }[] {
  const found: { row: Row; steps: YamlPlace["path"] }[] = [];
  const isItem = rows[at]?.text.startsWith("-") === true;
  let limit = indent;
  let mayBeLevel = isItem;
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index] as Row;
    if (row.text === "" || row.text.startsWith("#")) continue;
    const dash = /^(?:-[ \t]+)+/.exec(row.text)?.[0] ?? "";
    const inner = row.indent + dash.length;
    const key = KEY.exec(row.text.slice(dash.length))?.[2];
    // A list may stand as far to the left as the field that it is the value of.
    const holds = key !== undefined && (inner < limit || (mayBeLevel && inner === limit && dash === ""));
    if (holds) {
      found.push({ row, steps: dash === "" ? [key] : [itemIndex(rows, row), key] });
      limit = row.indent;
      mayBeLevel = dash !== "";
    } else if (dash !== "" && row.indent < limit && inner <= limit) {
      found.push({ row, steps: [itemIndex(rows, row)] });
      limit = row.indent;
      mayBeLevel = true;
    } else if (row.text.trimEnd() === "-" && row.indent < limit) {
      found.push({ row, steps: [itemIndex(rows, row)] });
      limit = row.indent;
      mayBeLevel = true;
    }
    if (limit === 0 && !mayBeLevel) break;
  }
  return found;
}

function pathOf(parents: ReturnType<typeof parentsOf>): YamlPlace["path"] {
  return parents.toReversed().flatMap(({ steps }) => steps);
}

/** How many items of its list stand before a line. */
function itemIndex(rows: readonly Row[], row: Row): number {
  let count = 0;
  for (let index = rows.indexOf(row) - 1; index >= 0; index--) {
    const other = rows[index] as Row;
    if (other.text === "" || other.indent > row.indent) continue;
    if (other.indent < row.indent || !other.text.startsWith("-")) break;
    count++;
  }
  return count;
}

/** The fields that stand as far to the right as a place of a line, in the same object. */
function blockSiblings(rows: readonly Row[], row: Row, indent: number): ReadonlySet<string> {
  const at = rows.indexOf(row);
  const keys = new Set<string>();
  const note = ({ text, indent: own }: Row): boolean => {
    const dash = /^(?:-[ \t]+)+/.exec(text)?.[0] ?? "";
    const key = KEY.exec(text.slice(dash.length))?.[2];
    if (own + dash.length === indent && key !== undefined) keys.add(key);
    return dash === "";
  };
  const isOutside = (other: Row) => other.text !== "" && other.indent < indent;
  if (!row.text.startsWith("-"))
    for (const other of rows.slice(0, at).reverse()) {
      const goesOn = note(other);
      if (isOutside(other) || !(goesOn || other.indent > indent)) break;
    }
  for (const other of rows.slice(at + 1)) {
    if (isOutside(other)) break;
    note(other);
  }
  return keys;
}

function rowsOf(text: string, from: number): readonly Row[] {
  return Array.from(linesOf(text, from), ({ start, end }) => {
    const line = text.slice(start, end);
    const indent = /^[ ]*/.exec(line)?.[0].length ?? 0;
    return { start, indent, text: line.slice(indent) };
  });
}

function unquoted(text: string): string {
  return text.replace(/^["']/, "").replace(/["']$/, "");
}
