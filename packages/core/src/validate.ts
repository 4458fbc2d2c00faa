import type { z } from "zod";
import { coercedScalar, invalidField, missingField, oddNumber, unknownField } from "./findings/schema.js";
import { nearest } from "./nearest.js";
import { renameFixes } from "./rename-fixes.js";
import type { Report } from "./report.js";
import type { ValuePath, YamlData } from "./yaml.js";

/**
 * Validates YAML data by a schema. Each problem becomes a finding in a writer's words at the field's own place; no word
 * of the validator gets out. Undefined when there are any.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: YamlData,
  report: Report,
): z.output<Schema> | undefined {
  const before = report.diagnostics.length;
  const value = data.value ?? {};
  const result = schema.safeParse(value);
  const reported = new Set<string>();
  for (const issue of result.error?.issues ?? []) {
    reportIssue(issue, schema, value, data, report);
    reported.add(issue.path.join("\0"));
  }
  for (const path of numbersIn(value, [])) {
    const source = data.source(path);
    if (!/^(?:0|-?[1-9][0-9]*)$/.test(source) && !reported.has(path.join("\0"))) {
      report.add(oddNumber, data.locate(path), { field: fieldName(path), source });
    }
  }
  return report.diagnostics.length > before ? undefined : result.data;
}

type Issue = z.core.$ZodIssue;

function reportIssue(issue: Issue, schema: z.ZodType, value: unknown, data: YamlData, report: Report): void {
  const path = issue.path as ValuePath;
  const field = fieldName(path);
  const found = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);
  if (issue.code === "unrecognized_keys") {
    const allowed = keysAt(schema, path);
    for (const key of issue.keys) {
      const place = [...path, key];
      const [span, suggestions] = [data.locateKey(place), nearest(key, allowed)];
      const fixes = renameFixes(report, span, key, suggestions);
      report.add(unknownField, span, { field: fieldName(place), suggestions, allowed }, fixes);
    }
    return;
  }
  if (issue.code === "invalid_key") {
    report.add(invalidField, data.locateKey(path), {
      field,
      problem: issue.issues[0]?.message ?? "has a wrong name",
      action: "Rename it.",
    });
    return;
  }
  if (found === undefined) {
    report.add(missingField, path.length > 1 ? data.locate(path.slice(0, -1)) : data.locateKey(path), { field });
    return;
  }
  const place = data.locate(path);
  if (issue.code === "invalid_type") {
    const isBare = found === null || typeof found === "number" || typeof found === "boolean";
    if (issue.expected === "string" && isBare) {
      report.add(coercedScalar, place, { field, source: data.source(path), kind: kindOf(found) });
    } else if (found === null) {
      report.add(invalidField, place, { field, problem: "is empty", action: "Give a value, or remove the line." });
    } else {
      const shown = typeof found === "string" ? { value: found } : {};
      report.add(invalidField, place, {
        field,
        problem: `must be ${expectedKind(issue.expected)}, and here stands ${kindOf(found)}`,
        ...shown,
      });
    }
    return;
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const suggestions = typeof found === "string" ? nearest(found, allowed) : [];
    report.add(invalidField, place, {
      field,
      problem: `must be ${oneOf(allowed)}`,
      value: String(found),
      suggestions,
      action: "Use one of these words.",
    });
    return;
  }
  const shown = typeof found === "string" || typeof found === "number" ? { value: String(found) } : {};
  report.add(invalidField, place, { field, problem: issue.message, ...shown });
}

/** `areas[2].guide.title` */
function fieldName(path: ValuePath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === "number" ? `${name}[${step}]` : name === "" ? step : `${name}.${step}`),
    "",
  );
}

function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a set of fields";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "a truth value" : "text";
}

function expectedKind(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: "text",
    array: "a list (- item)",
    object: "a set of fields (name: value)",
    record: "a set of fields (name: value)",
    int: "a whole number",
    number: "a whole number",
    boolean: "true or false",
  };
  return kinds[expected] ?? "something else";
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** The fields that an object schema allows, at a path inside a schema. */
function keysAt(schema: z.ZodType, path: ValuePath): readonly string[] {
  let at = unwrap(schema);
  for (const step of path) {
    const { def } = at._zod;
    if (def.type === "object")
      at = unwrap((def as unknown as { shape: Record<string, z.ZodType> }).shape[step] as z.ZodType);
    else if (def.type === "array") at = unwrap((def as unknown as { element: z.ZodType }).element);
    else if (def.type === "record") at = unwrap((def as unknown as { valueType: z.ZodType }).valueType);
    else return [];
  }
  return at._zod.def.type === "object" ? Object.keys((at._zod.def as unknown as { shape: object }).shape) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  let at = schema;
  while (["optional", "default", "nullable", "prefault"].includes(at._zod.def.type)) {
    at = (at._zod.def as unknown as { innerType: z.ZodType }).innerType;
  }
  return at;
}

function* numbersIn(value: unknown, path: ValuePath): Generator<ValuePath> {
  if (typeof value === "number") yield path;
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      yield* numbersIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
