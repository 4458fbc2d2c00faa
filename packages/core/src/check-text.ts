import type { z } from "zod";
import { fieldName } from "./field-name.js";
import { foldedLines, invalidField, swallowedField, textAfterHash } from "./findings/schema.js";
import type { Report } from "./report.js";
import { keysAt, requiredKeys, schemaAt, takesLines, takesText } from "./schema-at.js";
import type { ValuePath, YamlData } from "./yaml.js";
import type { PlacedComment } from "./yaml-comments.js";
import { explainName } from "./yaml-line.js";
import { quoteWithComment } from "./yaml-syntax.js";

/**
 * Reports what YAML drops or joins of a writer's text: what stands behind a number sign, lines that were meant to stay
 * lines, fields that became text. Answers the paths of what needs no further finding, joined by NUL.
 */
export function checkText(schema: z.ZodType, data: YamlData, report: Report): ReadonlySet<string> {
  const found = new Set<string>();
  for (const comment of data.comments) {
    if (comment.path === undefined || !isCut(comment, comment.path, schema, data)) continue;
    reportCut(comment, comment.path, data, report);
    found.add(comment.path.join("\0"));
  }
  if (data.hasLines) checkLines(schema, data, report, found);
  return found;
}

/** Whether a comment took words of a text, as far as anyone can tell: it stands behind text, or in the place of one. */
export function isCut(
  { before, isTight }: PlacedComment,
  path: ValuePath,
  schema: z.ZodType,
  data: Pick<YamlData, "value" | "source">,
): boolean {
  if (before === "bracket") return isTight && takesText(schemaAt(schema, [...path, 0]));
  const place = schemaAt(schema, path);
  const value = valueAt(data, path);
  const isTaken = typeof value !== "string" && place?.safeParse(value).success === true;
  if (isTaken || !(takesText(place) || path.length === 0)) return false;
  if (before === "plain") return !isAddress(data.source(path));
  return (value === null || typeof value !== "object") && !/^["'|>]/.test(data.source(path));
}

function reportCut(comment: PlacedComment, path: ValuePath, data: YamlData, report: Report): void {
  const { start, end, from, before, flow } = comment;
  const [text, written] = [report.source({ start: from, end: start }), report.source({ start, end })];
  const value = before === "plain" ? { value: data.source(path) } : before === "indicator" ? { value: "" } : {};
  const fixes = text.includes("\n") ? [] : [quoteWithComment(text, written, from, flow)];
  report.add(textAfterHash, { start, end }, { written, ...value }, { fixes });
}

/** Whether a text is one address, which no comment can be a part of. */
function isAddress(source: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\S+|[^\s@]+@[^\s@]+)$/i.test(source);
}

/** Text that YAML makes one line of, or that took in what was meant as a field. */
function checkLines(schema: z.ZodType, data: YamlData, report: Report, found: Set<string>): void {
  for (const { path, value } of textsIn(data.value, [])) {
    if (!/[ \n]/.test(value)) continue;
    const source = data.source(path);
    if (!source.includes("\n")) continue;
    const { start } = data.locate(path);
    const style = source[0] ?? "";
    const isPlain = !`"'|>`.includes(style);
    const marks = takesLines(schemaAt(schema, path)) && style !== "|" ? BLOCK_START : isPlain ? ITEM_START : undefined;
    const joined = marks === undefined ? undefined : joinedLine(source, style, marks);
    const hyphen = joined !== undefined && isPlain ? explainName(source, 0) : undefined;
    if (hyphen !== undefined) {
      // The first item lacks a space, and takes in the others.
      report.add(foldedLines, { start, end: start + 1 }, { written: source.split("\n", 1)[0] ?? "", hyphen: "yes" });
      found.add(path.join("\0"));
    } else if (joined !== undefined) {
      const at = start + joined.at;
      report.add(foldedLines, { start: at, end: at + joined.mark.length }, { written: joined.mark });
      found.add(path.join("\0"));
    }
    if (!isPlain && value.includes(":")) checkSwallowed({ schema, path, source, start, data, report, found });
  }
}

/** How a list, a heading, a quote, a table or a fence begins a line. */
const BLOCK_START = /^(?:[-*+] |[0-9]{1,3}[.)] |#{1,6} |> |\||```|~~~)/;
const ITEM_START = /^- /;

/** The first line that YAML joins to the one before it though it begins a block. */
function joinedLine(source: string, style: string, marks: RegExp): { at: number; mark: string } | undefined {
  const base = style === ">" ? (/\n( *)\S/.exec(source)?.[1]?.length ?? 0) : 0;
  let isJoined = style !== ">";
  let at = source.indexOf("\n") + 1;
  for (const line of source.split("\n").slice(1)) {
    const indent = line.search(/\S/);
    const isKept = indent === -1 || (style === ">" && indent > base);
    const mark = isJoined && !isKept ? marks.exec(line.slice(indent))?.[0].trimEnd() : undefined;
    if (mark !== undefined) return { at: at + indent, mark };
    isJoined = !isKept;
    at += line.length + 1;
  }
  return undefined;
}

interface TextPlace {
  readonly schema: z.ZodType;
  readonly path: ValuePath;
  readonly source: string;
  readonly start: number;
  readonly data: YamlData;
  readonly report: Report;
  readonly found: Set<string>;
}

/** Finds `name: value` inside a text, at its left edge, where the fields beside the text have no such name yet. */
function checkSwallowed({ schema, path, source, start, data, report, found }: TextPlace): void {
  const parent = path.slice(0, -1);
  const siblings = keysAt(schema, parent);
  const swallowed = siblings.length === 0 ? undefined : fieldIn(source, siblings, valueAt(data, parent) as object);
  if (swallowed === undefined) return;
  const { name, at } = swallowed;
  const span = { start: start + at, end: start + at + name.length };
  const field = [...parent, name];
  const isNeeded = requiredKeys(schemaAt(schema, parent)).includes(name);
  if (takesLines(schemaAt(schema, path)) && !isNeeded) {
    report.add(swallowedField, span, { field: name });
    return;
  }
  const problem = "has taken in this line, which is indented like its text";
  report.add(invalidField, span, {
    field: fieldName(path),
    problem,
    action: "Indent the line like the name of that text.",
  });
  for (const about of [path, field]) found.add(about.join("\0"));
}

/** The first line of a text that names one of some fields, if those beside the text lack it. */
function fieldIn(
  source: string,
  names: readonly string[],
  beside: object,
): { readonly name: string; readonly at: number } | undefined {
  const base = /\n( *)\S/.exec(source)?.[1]?.length ?? 0;
  let at = source.indexOf("\n") + 1;
  for (const line of source.split("\n").slice(1)) {
    const name = line.startsWith(" ".repeat(base)) ? /^([A-Za-z]\w*):(?:\s|$)/.exec(line.slice(base))?.[1] : undefined;
    if (name !== undefined && names.includes(name) && !Object.hasOwn(beside, name)) return { name, at: at + base };
    at += line.length + 1;
  }
  return undefined;
}

function* textsIn(value: unknown, path: ValuePath): Generator<{ readonly path: ValuePath; readonly value: string }> {
  if (typeof value === "string") yield { path, value };
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      yield* textsIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The value at a path of the data. */
export function valueAt(data: Pick<YamlData, "value">, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    data.value,
  );
}
