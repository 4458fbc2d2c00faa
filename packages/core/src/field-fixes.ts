import { isOwnField, ownFieldName } from "@fixbook/schema";
import type { z } from "zod";
import { removeField } from "./book/remove-field.js";
import type { OtherNames } from "./other-names.js";
import { renameFixes } from "./rename-fixes.js";
import type { OffsetFix, Report } from "./report.js";
import { schemaAt } from "./schema-at.js";
import type { YamlData } from "./yaml.js";

/** A field of an entry's frontmatter that does not exist, among the others of the file. */
export interface UnknownField {
  readonly name: string;
  readonly value: unknown;
  readonly schema: z.ZodType;
  /** The names of all fields that the file states. */
  readonly stated: readonly string[];
  readonly data: YamlData;
  readonly report: Report;
}

/**
 * The fix that writes the field that is meant in its place, the value in the form that it takes; `"nothing"` where nothing
 * of the value is left to say, undefined where nobody can tell what it would be.
 */
export function carryFix(row: OtherNames, field: UnknownField): OffsetFix | "nothing" | undefined {
  const { name, value, schema } = field;
  const isFit = (one: unknown) => schemaAt(schema, [row.means])?.safeParse(one).success === true;
  const [, id = ""] = /([^/]*)\.md$/.exec(field.report.file) ?? [];
  const carried = row.carry === undefined ? value : row.carry(value, { name: name.toLowerCase(), id });
  if (Array.isArray(carried) && carried.length === 0) return "nothing";
  if (carried === undefined || !isFit(carried)) return undefined;
  if (JSON.stringify(carried) === JSON.stringify(value)) return renamed(row, field);
  return rewritten(field, `${row.means}: ${inYaml(carried)}`);
}

function renamed({ means, isSame }: OtherNames, { name, data, report }: UnknownField): OffsetFix | undefined {
  const [fix] = renameFixes(report, data.locateKey([name]), name, [means]).fixes ?? [];
  return fix && { ...fix, kind: isSame ? "safe" : "review" };
}

function rewritten({ name, data, report }: UnknownField, text: string): OffsetFix | undefined {
  const [key, value] = [data.locateKey([name]), data.locate([name])];
  // A comment between them would go, and a placeholder that is masked cannot be written.
  const between = report.source({ start: key.end, end: value.start });
  if (/\p{Co}/u.test(text) || !/^["']?:\s*$/.test(between)) return undefined;
  const space = /\s*$/.exec(report.source(value))?.[0] ?? "";
  return { kind: "review", title: `Write ${text}`, edits: [{ start: key.start, end: value.end - space.length, text }] };
}

/** A value on one line of YAML. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([name, member]) => `${name}: ${inYaml(member)}`)
      .join(", ")}}`;
  const text = String(value);
  return PLAIN.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}

/** An id, a day, or words that mean nothing to YAML. */
const PLAIN = /^(?:\d{4}-\d{2}-\d{2}|\p{L}[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)*)$/u;

/** The fix that keeps a field as one of the team's own, where its name can be one. */
export function keepFixes({ name, data, report, stated }: UnknownField): readonly OffsetFix[] {
  const own = ownFieldName(name);
  if (own === undefined || isOwnField(name) || stated.includes(own)) return [];
  return renameFixes(report, data.locateKey([name]), name, [own]).fixes ?? [];
}

/** The fix that takes a field out, where it stands on lines of its own. */
export function removalFixes({ name, data, report }: UnknownField, kind: OffsetFix["kind"]): readonly OffsetFix[] {
  const text = report.source({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const removal = removeField({ text, locate: data.locate, locateKey: data.locateKey }, [name]);
  return removal === undefined ? [] : [{ kind, title: `Remove ${name}:`, edits: [removal] }];
}
