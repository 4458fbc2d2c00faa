import {
  type Frontmatter,
  fileSlug,
  frontmatter,
  isOwnField,
  type OwnFields,
  type RichText,
  slugProblem,
  type Template,
} from "@fixbook/schema";
import type { Root } from "mdast";
import { removeItem } from "../book/remove-field.js";
import { pathMismatch } from "../findings/book.js";
import { patternInMessage, repeatedItem } from "../findings/schema.js";
import type { MaskUse } from "../mask.js";
import { nearest } from "../nearest.js";
import type { Located, Report } from "../report.js";
import type { Use } from "../rich-text/conversion.js";
import { createFieldReader } from "../rich-text/parse-field.js";
import type { ValuePath, YamlData } from "../yaml.js";
import type { ReadFrontmatter } from "./frontmatter.js";
import { readOwnFields } from "./own-fields.js";

/** The fields of an entry's frontmatter, their text parsed. */
export interface Fields {
  readonly raw: Frontmatter;
  readonly summary: RichText | undefined;
  readonly firstCheck: RichText | undefined;
  readonly messages: readonly Template[];
  readonly also: readonly Template[];
  readonly appliesTo: readonly Template[];
  readonly extra: OwnFields;
}

/** What an entry without frontmatter says. */
export const noFields: Fields = {
  raw: {
    related: [],
    signatures: { codes: [], statuses: [], messages: [] },
    also: [],
    tags: [],
    aliases: [],
    appliesTo: [],
    audience: "public",
    owners: [],
  },
  summary: undefined,
  firstCheck: undefined,
  messages: [],
  also: [],
  appliesTo: [],
  extra: {},
};

/** Reads the fields of valid frontmatter; `id` and `area`, when stated, must be those of the path. */
export function readFields(
  frontmatter: ReadFrontmatter & { readonly fields: Frontmatter },
  path: { id: string; area: string },
  masks: readonly MaskUse[],
  report: Report,
  uses: Use[],
  trees: Root[] = [],
): Fields {
  const { data, fields, own } = frontmatter;
  for (const field of ["id", "area"] as const) {
    const stated = fields[field];
    if (stated !== undefined && stated !== path[field])
      report.add(pathMismatch, data.locate([field]), { field, stated, path: path[field] });
  }
  for (const path of LISTS) reportRepeated(data, path, report);
  for (const index of fields.signatures.messages.keys()) reportPattern(data, ["signatures", "messages", index], report);
  const read = createFieldReader(data, masks, report, uses, trees);
  return {
    raw: fields,
    summary: fields.summary === undefined ? undefined : read.line(fields.summary, ["summary"]),
    firstCheck: fields.firstCheck === undefined ? undefined : read.line(fields.firstCheck, ["firstCheck"]),
    messages: fields.signatures.messages.map((message) => read.template(message)),
    also: fields.also.map((text) => read.template(text)),
    appliesTo: fields.appliesTo.map((text) => read.template(text)),
    extra: readOwnFields(own, (text) => read.template(text)),
  };
}

/** Lists of words and numbers; those of ids and of wordings are compared with other entries as well. */
const LISTS: readonly ValuePath[] = [
  ["tags"],
  ["owners"],
  ["signatures", "codes"],
  ["signatures", "statuses"],
  ["signatures", "messages"],
];

/** Reports what stands in a list twice. */
function reportRepeated(data: YamlData, path: ValuePath, report: Report): void {
  const list = path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
    data.value,
  );
  if (!Array.isArray(list)) return;
  for (const [index, value] of list.entries()) {
    if (list.indexOf(value) === index) continue;
    const span = data.locate([...path, index]);
    const first = report.lines.range(data.locate([...path, list.indexOf(value)]));
    const text = report.source({ start: 0, end: Number.POSITIVE_INFINITY });
    report.add(
      repeatedItem,
      span,
      { field: String(path.at(-1)), value: String(value) },
      { related: [{ file: report.file, range: first, message: "The first one." }], ...removeItem(text, span) },
    );
  }
}

/** Reports what can only be meant as a regular expression in a message. */
function reportPattern(data: YamlData, path: ValuePath, report: Report): void {
  const span = data.locate(path);
  const written = report.source(span);
  const [first, ...others] = [...written.matchAll(PATTERN)];
  if (first === undefined) return;
  const nameOf = (index: number) => (index === 0 ? "%text%" : `%text${index + 1}%`);
  const edits = [first, ...others].map(({ 0: pattern, index }, at) => ({
    start: span.start + index,
    end: span.start + index + pattern.length,
    text: nameOf(at),
  }));
  const place = { start: span.start + first.index, end: span.start + first.index + first[0].length };
  report.add(
    patternInMessage,
    place,
    { pattern: first[0], instead: nameOf(0) },
    { fixes: [{ kind: "review", title: `Write ${nameOf(0)}`, edits }] },
  );
}

const QUANTIFIER = String.raw`(?:[*+]\??|\{[0-9]+(?:,[0-9]*)?\})`;
/** `.*`, `.+?`, `\d+`, `[0-9a-f]{8}`; in double quotes, YAML takes two backslashes for one. */
const ANY = [
  String.raw`(?<![\p{L}\p{N}*.])\.[*+]\??(?![\p{L}\p{N}*.])`,
  String.raw`\\{1,2}[dwsDWS]${QUANTIFIER}`,
  String.raw`\[[^\[\]\n]{0,20}(?:a-z|A-Z|0-9|a-f|A-F|\\[dws])[^\[\]\n]{0,20}\]${QUANTIFIER}`,
].join("|");
const PATTERN = new RegExp(String.raw`\((?:\?:)?(?:${ANY})\)|${ANY}`, "gu");

/** The texts of a list in the frontmatter, each with its place; also where another field keeps the whole from being valid. */
export function listedIds(data: YamlData, field: "related" | "aliases"): readonly Located[] {
  const list = (data.value as Record<string, unknown> | null | undefined)?.[field];
  if (!Array.isArray(list)) return [];
  return list.flatMap((text, index) =>
    typeof text === "string" && slugProblem(text) === undefined ? [{ text, span: data.locate([field, index]) }] : [],
  );
}

/** Whether a field of the frontmatter is a list of ids and nothing else, or is left out. */
export function isIdList(data: YamlData, field: "related" | "aliases"): boolean {
  const list = (data.value as Record<string, unknown> | null | undefined)?.[field];
  return list === undefined || (Array.isArray(list) && listedIds(data, field).length === list.length);
}

/** Whether a field of the frontmatter that does not exist was probably meant for another one. */
export function mayMisspell(data: YamlData, field: "related" | "aliases"): boolean {
  const { value } = data;
  if (typeof value !== "object" || value === null) return false;
  return Object.keys(value).some(
    (key) => !(key in frontmatter.shape) && !isOwnField(key) && nearest(key, [field]).length > 0,
  );
}

/** The ids that a field names, also where one stands there without a list, or is written in another way. */
export function namedIds(data: YamlData, field: "related" | "aliases"): readonly Located[] {
  const value = (data.value as Record<string, unknown> | null | undefined)?.[field];
  if (Array.isArray(value)) return value.flatMap((text, index) => located(text, data.locate([field, index])));
  return typeof value === "string" ? value.split(/[\s,;]+/).flatMap((text) => located(text, data.locate([field]))) : [];
}

function located(text: unknown, span: Located["span"]): readonly Located[] {
  const id = typeof text !== "string" || slugProblem(text) === undefined ? text : fileSlug(text);
  return typeof id === "string" && slugProblem(id) === undefined ? [{ text: id, span }] : [];
}
