import { findFrontmatter } from "../entry/frontmatter.js";
import { maskPlaceholders } from "../mask.js";
import { createReport, type Span } from "../report.js";
import { parseYaml, type ValuePath, type YamlData } from "../yaml.js";

/** An edit of a text by offsets. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** What stands at the head of an entry, with the places of its fields. */
export interface Head {
  readonly text: string;
  /** Undefined where the entry has no frontmatter. */
  readonly data: YamlData | undefined;
  readonly yamlEnd: number;
  readonly bodyStart: number;
}

/** Reads the frontmatter of a text that can be parsed; undefined where it cannot. */
export function readHead(text: string): Head | undefined {
  const report = createReport("", text);
  const block = findFrontmatter(text, report);
  if (block === "broken") return undefined;
  if (block === undefined) return { text, data: undefined, yamlEnd: 0, bodyStart: 0 };
  const masked = maskPlaceholders(text).text;
  const data = parseYaml(masked.slice(block.yamlStart, block.yamlEnd), block.yamlStart, report);
  return data === undefined ? undefined : { text, data, yamlEnd: block.yamlEnd, bodyStart: block.bodyStart };
}

/** How a list of ids in the frontmatter changes. Ids that are to be put in and are there already stay where they are. */
export interface ListChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** Whether another edit puts a field there: the frontmatter stays, also where it would hold nothing. */
  readonly keepsFrontmatter?: boolean;
}

/** The edits that change a list of ids in the frontmatter; it is made where it is missing, and goes where it is empty. */
export function changeList(
  head: Head,
  field: string,
  { add = [], remove = [], keepsFrontmatter = false }: ListChange,
): readonly TextEdit[] {
  const items = listOf(head.data, field);
  const gone = new Set(remove);
  const kept = items.filter(({ id }) => !gone.has(id));
  const missing = add.filter((id, index) => add.indexOf(id) === index && !kept.some((one) => one.id === id));
  if (items.length === 0) return missing.length === 0 ? [] : insertField(head, field, missing);
  if (kept.length === 0 && missing.length === 0) return removeWholeField(head, field, keepsFrontmatter);
  // What comes in takes the place of what goes, as far as it can.
  const places = items.filter(({ id }) => gone.has(id));
  const replaced = places
    .slice(0, missing.length)
    .map(({ span, inner = span }, index) => ({ span: inner, text: missing[index] ?? "" }));
  const cut = new Set(places.slice(missing.length).map(({ span }) => span.start));
  const left = missing.slice(replaced.length);
  const stays = items.filter(({ span }) => !cut.has(span.start));
  const last = stays.at(-1);
  const isFlow = head.text[head.data?.locate([field]).start ?? 0] === "[";
  return [
    ...replaced,
    ...(isFlow ? cutFlow(items, cut) : cutLines(head.text, items, cut)),
    ...(left.length === 0 || last === undefined
      ? []
      : [isFlow ? flowItems(last, left) : lineItems(head.text, last, left)]),
  ];
}

/** An item of a list. */
export interface Item {
  readonly id: string;
  /** As it is written, with its quotes. */
  readonly span: Span;
  /** The id alone. */
  readonly inner?: Span;
}

/** The edits that take items out of a list; `[]` where none stays. */
export function cutItems(
  text: string,
  list: Span,
  items: readonly Item[],
  isGone: (item: Item) => boolean,
): readonly TextEdit[] {
  const cut = new Set(items.filter(isGone).map(({ span }) => span.start));
  if (cut.size === items.length) return [{ span: list, text: "[]" }];
  return text[list.start] === "[" ? cutFlow(items, cut) : cutLines(text, items, cut);
}

function listOf(data: YamlData | undefined, field: string): readonly Item[] {
  const list = (data?.value as Record<string, unknown> | null | undefined)?.[field];
  if (data === undefined || !Array.isArray(list)) return [];
  return list.map((id, index) => {
    const start = data.textStart([field, index]);
    const inner = start === undefined ? {} : { inner: { start, end: start + String(id).length } };
    return { id: String(id), span: data.locate([field, index]), ...inner };
  });
}

/** A new field as the last of the frontmatter, which is made where there is none. */
function insertField({ text, data, yamlEnd }: Head, field: string, ids: readonly string[]): readonly TextEdit[] {
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `${field}: [${ids.join(", ")}]${ending}`;
  if (data === undefined)
    return [
      { span: { start: 0, end: 0 }, text: `---${ending}${line}---${ending}${/^\r?\n/.test(text) ? "" : ending}` },
    ];
  const value = data.value as Record<string, unknown> | null | undefined;
  if (value != null && field in value) {
    // An empty list, or none: its line is written anew.
    const key = data.locateKey([field]);
    const end = text.indexOf("\n", key.start);
    const lineEnd = end === -1 ? text.length : end + 1;
    return [{ span: { start: key.start, end: lineEnd }, text: line }];
  }
  return [{ span: { start: yamlEnd, end: yamlEnd }, text: line }];
}

/** The edits that take a field out with its lines; frontmatter that would hold nothing goes with it. */
export function removeWholeField(
  { text, data, bodyStart }: Head,
  field: string,
  keepsFrontmatter = false,
): readonly TextEdit[] {
  if (data === undefined) return [];
  const fields = Object.keys((data.value as Record<string, unknown> | null) ?? {});
  if (!fields.includes(field)) return [];
  if (fields.length === 1 && data.comments.length === 0 && !keepsFrontmatter) {
    const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(bodyStart))?.[0].length ?? 0;
    return [{ span: { start: 0, end: bodyStart + blank }, text: "" }];
  }
  const start = data.locateKey([field]).start;
  const end = endOfField(text, data, [field]);
  return [{ span: { start, end }, text: "" }];
}

function endOfField(text: string, data: YamlData, path: ValuePath): number {
  const { end } = data.locate(path);
  if (text[end - 1] === "\n") return end;
  const newline = text.indexOf("\n", end);
  return newline === -1 ? text.length : newline + 1;
}

/** Takes items out of `[a, b, c]`, each with a comma. */
function cutFlow(items: readonly Item[], cut: ReadonlySet<number>): readonly TextEdit[] {
  const lastKept = items.findLastIndex(({ span }) => !cut.has(span.start));
  const edits = items.flatMap(({ span }, index): TextEdit[] => {
    const next = items[index + 1];
    return cut.has(span.start) && index < lastKept && next !== undefined
      ? [{ span: { start: span.start, end: next.span.start }, text: "" }]
      : [];
  });
  const [tail, end] = [items[lastKept], items.at(-1)];
  return tail === undefined || end === undefined || tail === end
    ? edits
    : [...edits, { span: { start: tail.span.end, end: end.span.end }, text: "" }];
}

/** Takes items out of a list with a line for each. */
function cutLines(text: string, items: readonly Item[], cut: ReadonlySet<number>): readonly TextEdit[] {
  return items
    .filter(({ span }) => cut.has(span.start))
    .map(({ span }) => {
      const newline = text.indexOf("\n", span.end);
      const end = newline === -1 ? text.length : newline + 1;
      return { span: { start: text.lastIndexOf("\n", span.start) + 1, end }, text: "" };
    });
}

function flowItems({ span: { end } }: Item, ids: readonly string[]): TextEdit {
  return { span: { start: end, end }, text: ids.map((id) => `, ${id}`).join("") };
}

function lineItems(text: string, { span }: Item, ids: readonly string[]): TextEdit {
  const lineStart = text.lastIndexOf("\n", span.start) + 1;
  const lead = text.slice(lineStart, span.start).replace(/[^ \t-]/g, " ");
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const newline = text.indexOf("\n", span.end);
  const at = newline === -1 ? text.length : newline + 1;
  return { span: { start: at, end: at }, text: ids.map((id) => `${lead}${id}${ending}`).join("") };
}
