import { removeField } from "../book/remove-field.js";
import { type FrontmatterBlock, findFrontmatter, parseFrontmatter } from "../entry/frontmatter.js";
import { maskPlaceholders } from "../mask.js";
import { createReport } from "../report.js";
import type { SourceFile } from "../source.js";
import type { ValuePath, YamlData } from "../yaml.js";
import { type EntryEdit, lineEnding, lineStart } from "./entry-edit.js";
import { changeList } from "./frontmatter-edits.js";

/** The frontmatter of an entry, to which items and fields are added where they belong. */
export interface FrontmatterLists {
  /** What it holds; undefined where there is none. */
  readonly data: YamlData | undefined;
  /** Adds items to a list, which is made where it is missing. */
  add(path: readonly string[], items: readonly (string | number)[], why: string): void;
  /** Takes ids out of a list and adds others. */
  change(
    field: string,
    ids: { readonly add: readonly string[]; readonly remove: readonly string[] },
    why: string,
  ): void;
  /** Adds the lines of a field that is missing. */
  addField(lines: string, why: string): void;
  /** The edits that come to it, none of which prints anew what stands. */
  edits(): readonly EntryEdit[];
}

/** Opens the frontmatter of an entry that was parsed without a mistake. */
export function frontmatterLists(source: SourceFile): FrontmatterLists {
  const { text } = source;
  const newLine = lineEnding(text);
  const report = createReport(source.path, text);
  const found = findFrontmatter(text, report);
  const block = found === "broken" ? undefined : found;
  const data = block === undefined ? undefined : parseFrontmatter(maskPlaceholders(text).text, block, report)?.data;
  const edits: EntryEdit[] = [];
  const fields: string[] = [];
  const nested = new Map<string, { readonly items: string[]; readonly why: string[] }>();
  const whys: string[] = [];
  const addField = (lines: string, why: string): void => {
    fields.push(lines);
    whys.push(why);
  };
  const add: FrontmatterLists["add"] = (path, items, why) => {
    const written = items.map(yamlItem);
    if (written.length === 0) return;
    const [parent = "", child] = path;
    const edit = data === undefined ? undefined : listEdit(text, data, path, written, newLine);
    if (edit !== undefined) edits.push({ ...edit, why });
    else if (child === undefined) addField(`${parent}: [${written.join(", ")}]`, why);
    else {
      const group = nested.get(parent) ?? { items: [], why: [] };
      group.items.push(`${child}: [${written.join(", ")}]`);
      group.why.push(why);
      nested.set(parent, group);
    }
  };
  return {
    data,
    add,
    change: (field, { add: added, remove }, why) => {
      if (data === undefined || remove.length === 0) return add([field], added, why);
      const head = { text, data, yamlEnd: block?.yamlEnd ?? 0, bodyStart: block?.bodyStart ?? 0 };
      for (const { span, text: put } of changeList(head, field, { add: added, remove })) {
        const isAll = span.start === 0;
        // Other fields come in, so the frontmatter stays.
        const place = isAll
          ? removeField({ text, locate: data.locate, locateKey: data.locateKey }, [field])
          : undefined;
        edits.push({ ...(place ?? span), text: put, why });
      }
    },
    addField,
    edits: () => {
      const own: EntryEdit[] = [];
      for (const [parent, { items, why }] of nested) {
        const edit = data === undefined ? undefined : mapEdit(text, data, parent, items, newLine);
        if (edit === undefined) addField(`${parent}: {${items.join(", ")}}`, why.join(", "));
        else own.push({ ...edit, why: why.join(", ") });
      }
      nested.clear();
      const lines = fields.splice(0).map((field) => field + newLine);
      if (lines.length > 0)
        own.push({ ...newFields(text, block, lines.join(""), newLine), why: whys.splice(0).join(", ") });
      return [...edits, ...own];
    },
  };
}

type Place = Omit<EntryEdit, "why">;

/** The edit that adds items to a list that is there, in its style. */
function listEdit(
  text: string,
  data: YamlData,
  path: ValuePath,
  items: readonly string[],
  newLine: string,
): Place | undefined {
  const value = valueAt(data, path);
  if (value === undefined) return undefined;
  const span = data.locate(path);
  if (value === null) {
    const end = data.locateKey(path).end;
    const colon = text.indexOf(":", end) + 1;
    return { start: colon, end: colon, text: ` [${items.join(", ")}]` };
  }
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return { start: span.start + 1, end: span.start + 1, text: items.join(", ") };
  const last = data.locate([...path, value.length - 1]);
  const dash = /^[ \t]*-[ \t]+$/.exec(text.slice(lineStart(text, last.start), last.start));
  if (dash === null || text[span.start] === "[")
    return { start: last.end, end: last.end, text: items.map((item) => `, ${item}`).join("") };
  const end = endOfLine(text, last.end);
  return { start: end, end, text: items.map((item) => newLine + dash[0] + item).join("") };
}

/** The edit that adds fields to a mapping that is there. */
function mapEdit(
  text: string,
  data: YamlData,
  field: string,
  items: readonly string[],
  newLine: string,
): Place | undefined {
  const value = valueAt(data, [field]);
  if (typeof value !== "object" || value === null) return undefined;
  const { start } = data.locate([field]);
  const [first, last] = [Object.keys(value)[0], Object.keys(value).at(-1)];
  if (first === undefined || last === undefined) return { start: start + 1, end: start + 1, text: items.join(", ") };
  const end = data.locate([field, last]).end;
  if (text[start] === "{") return { start: end, end, text: items.map((item) => `, ${item}`).join("") };
  const key = data.locateKey([field, first]).start;
  const indent = text.slice(lineStart(text, key), key);
  const at = endOfLine(text, end);
  return { start: at, end: at, text: items.map((item) => newLine + indent + item).join("") };
}

function newFields(text: string, block: FrontmatterBlock | undefined, lines: string, newLine: string): Place {
  const at = block?.yamlEnd ?? 0;
  return {
    start: at,
    end: at,
    text: block === undefined ? `---${newLine}${lines}---${newLine}${/^\s*\n/.test(text) ? "" : newLine}` : lines,
  };
}

function valueAt({ value }: YamlData, path: ValuePath): unknown {
  return path.reduce<unknown>((holder, name) => (holder as Record<string, unknown> | null | undefined)?.[name], value);
}

/** The end of the line that an offset is on; the offset before its line ending where it stands right behind that. */
function endOfLine(text: string, offset: number): number {
  const from = text[offset - 1] === "\n" ? offset - 1 : offset;
  const found = /\r?\n|$/.exec(text.slice(from - (text[from - 1] === "\r" && text[from] === "\n" ? 1 : 0)));
  return from - (text[from - 1] === "\r" && text[from] === "\n" ? 1 : 0) + (found?.index ?? 0);
}

/** A text or number as an item of a list in brackets or of one with dashes. */
function yamlItem(value: string | number): string {
  if (typeof value === "number" || PLAIN.test(value)) return String(value);
  // Backslashes before a placeholder are read before YAML is.
  return JSON.stringify(value).replace(BACKSLASHES, (all) => all.slice(all.length / 2));
}

/** Words that mean nothing else to YAML. */
const PLAIN = /^(?!(?:true|false|null|y|n|yes|no|on|off)$)\p{L}[\p{L}\p{N}]*(?:[ _/-]\p{L}[\p{L}\p{N}]*)*$/iu;
const BACKSLASHES = /\\+(?=<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\})/g;
