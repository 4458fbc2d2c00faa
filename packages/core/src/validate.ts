import { ownFieldName } from "@fixbook/schema";
import type { z } from "zod";
import { adviseType } from "./advise-type.js";
import { adviseValue } from "./advise-value.js";
import { checkText, valueAt } from "./check-text.js";
import { keepFixes } from "./field-fixes.js";
import { fieldName, parentName } from "./field-name.js";
import { createFindingCollector, type FindingCollector } from "./finding-collector.js";
import { coercedScalar, invalidField, missingField, oddNumber, unknownField } from "./findings/schema.js";
import { meantField } from "./meant-field.js";
import { nearest } from "./nearest.js";
import { renameFixes } from "./rename-fixes.js";
import type { OffsetFix, Report } from "./report.js";
import { keysAt, schemaAt, takesFractions } from "./schema-at.js";
import type { ValuePath, YamlData } from "./yaml.js";
import { quoteFix } from "./yaml-quote.js";

/**
 * Validates YAML data by a schema. Each problem becomes one finding in a writer's words at the field's own place; no word
 * of the validator gets out, and what only follows from another problem is not said. Undefined when there are errors.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: YamlData,
  report: Report,
): z.output<Schema> | undefined {
  const before = errorsIn(report);
  const value = data.value ?? {};
  const result = schema.safeParse(value);
  const cut = checkText(schema, data, report);
  const collector = createFindingCollector(report);
  const place: Place = { schema, value, data, report, collector };
  const reported = new Set(cut);
  const issues = (result.error?.issues ?? []).flatMap((issue) => withinUnion(issue, schema, value));
  const mistaken = mistakenNames(issues, schema);
  for (const path of reportSplit(issues, place)) reported.add(path);
  for (const issue of issues) {
    const key = issue.path.join("\0");
    const isNames = issue.code === "unrecognized_keys";
    if (!isNames && (reported.has(key) || mistaken.has(key))) continue;
    reportIssue(issue, place, reported);
    if (!isNames) reported.add(key);
  }
  for (const path of numbersIn(value, [])) {
    const source = data.source(path);
    // What is found of the field or the list around it comes first.
    const isFound = path.some((_, index) => reported.has(path.slice(0, index + 1).join("\0")));
    const plain = takesFractions(schemaAt(schema, path)) ? PLAIN_NUMBER : PLAIN_WHOLE;
    if (!plain.test(source) && !isFound)
      collector.add({ finding: oddNumber, span: data.locate(path), data: { field: fieldName(path), source } }, path);
  }
  collector.flush();
  return errorsIn(report) > before ? undefined : result.data;
}

const PLAIN_WHOLE = /^(?:0|-?[1-9][0-9]*)$/;
const PLAIN_NUMBER = /^(?:0|-?[1-9][0-9]*)(?:\.[0-9]+)?$/;

function errorsIn(report: Report): number {
  return report.diagnostics.filter(({ severity }) => severity === "error").length;
}

type Issue = z.core.$ZodIssue;

/**
 * What is wrong inside a value that has one of several forms, where it plainly has one of them: that of fields, of a list, or
 * of one of some words.
 */
function withinUnion(issue: Issue, schema: z.ZodType, value: unknown): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const found = valueAt({ value }, issue.path as ValuePath);
  if (typeof found === "string") {
    const word = issue.errors.find((all) => all.every(({ code }) => code === "invalid_value"));
    return word?.map((one) => ({ ...one, path: issue.path }) as Issue) ?? [issue];
  }
  if (typeof found !== "object" || found === null) return [issue];
  const isWithin = ({ code, path }: Issue) => path.length > 0 || code === "unrecognized_keys";
  const [inner, other] = issue.errors.filter((all) => all.every(isWithin));
  if (inner === undefined || other !== undefined) return [issue];
  const allowed = keysAt(schema, issue.path as ValuePath);
  const isNone = (key: string) => !allowed.includes(key) && nearest(key, allowed).length === 0;
  if (!Array.isArray(found) && Object.keys(found).every(isNone)) return [issue];
  return inner.flatMap((one) => withinUnion({ ...one, path: [...issue.path, ...one.path] } as Issue, schema, value));
}

interface Place {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly data: YamlData;
  readonly report: Report;
  readonly collector: FindingCollector;
}

/** The missing fields that stand there under a wrong name, which is found already. */
function mistakenNames(issues: readonly Issue[], schema: z.ZodType): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.flatMap((key) =>
            nearest(key, keysAt(schema, issue.path as ValuePath)).map((name) => [...issue.path, name].join("\0")),
          )
        : [],
    ),
  );
}

/**
 * Finds text in braces that a comma has split, as in `{title: Red, blue}`, where the rest became a field of its own.
 * Answers the paths of both halves.
 */
function reportSplit(issues: readonly Issue[], { value, data, report, collector }: Place): readonly string[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const path = issue.path as ValuePath;
    const beside = valueAt({ value }, path) as Readonly<Record<string, unknown>>;
    return issue.keys.flatMap((key) => {
      const span = data.locateKey([...path, key]);
      const isRest =
        (beside[key] ?? null) === null && /,\s*$/.test(report.source({ start: span.start - 20, end: span.start }));
      const names = Object.keys(beside);
      const before = isRest
        ? names.slice(0, names.indexOf(key)).findLast((name) => (beside[name] ?? null) !== null)
        : undefined;
      if (before === undefined) return [];
      const problem = "has a comma in it, and in braces a comma begins the next field";
      const field = fieldName([...path, before]);
      const whole = { start: data.locate([...path, before]).start, end: span.end };
      collector.add({
        finding: invalidField,
        span: whole,
        data: { field, problem, action: "Put the text in quotes." },
      });
      return [before, key].map((name) => [...path, name].join("\0"));
    });
  });
}

function reportIssue(issue: Issue, place: Place, reported: ReadonlySet<string>): void {
  const path = issue.path as ValuePath;
  const { data, collector } = place;
  const found = valueAt({ value: place.value }, path);
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.filter((key) => !reported.has([...path, key].join("\0")));
    reportUnknown(keys, path, place);
  } else if (issue.code === "invalid_key") {
    const problem = issue.issues[0]?.message ?? "has a wrong name";
    const said = { field: fieldName(path.slice(-1)), problem, action: "Rename it." };
    collector.add({ finding: invalidField, span: data.locateKey(path), data: said });
  } else if (found === undefined) {
    const span = path.length > 1 ? data.locate(path.slice(0, -1)) : data.locateKey(path);
    collector.add({ finding: missingField, span, data: { field: String(path.at(-1)), parent: parentName(path) } });
  } else if (issue.code === "invalid_type") reportType(issue.expected, path, found, place);
  else if (issue.code === "invalid_union" && isBareWord(found, path, place)) reportType("string", path, found, place);
  else {
    const mistake = { schema: place.schema, path, data, found, source: data.source(path), span: data.locate(path) };
    const { fix, span = mistake.span, ...said } = adviseValue(issue, mistake);
    collector.add({ finding: invalidField, span, data: { field: fieldName(path), ...said }, fixes: listOf(fix) });
  }
}

/** A number, true or false, or nothing where a text in quotes would be right. */
function isBareWord(found: unknown, path: ValuePath, { schema, data }: Place): boolean {
  return typeof found !== "string" && schemaAt(schema, path)?.safeParse(data.source(path)).success === true;
}

function reportUnknown(
  keys: readonly string[],
  path: ValuePath,
  { schema, value, data, report, collector }: Place,
): void {
  const allowed = keysAt(schema, path);
  const stated = typeof value === "object" && value !== null ? Object.keys(value) : [];
  for (const key of keys) {
    const place = [...path, key];
    const span = data.locateKey(place);
    const field = { name: key, value: valueAt({ value }, place), schema, stated, data, report };
    const isOfEntry = path.length === 0 && allowed.includes("signatures");
    const meant = isOfEntry ? meantField(field) : undefined;
    if (meant !== undefined) {
      const { fixes, ...said } = meant;
      collector.add({ finding: unknownField, span, data: { field: key, suggestions: [], allowed, ...said }, fixes });
      continue;
    }
    const suggestions = allowed.includes(key.trim()) ? [key.trim()] : nearest(key, allowed);
    const own = isOfEntry && suggestions.length === 0 ? ownFieldName(key) : undefined;
    const said = { field: key, parent: parentName(place), suggestions, allowed, own };
    const fixes = own === undefined ? renameFixes(report, span, key, suggestions).fixes : keepFixes(field);
    collector.add({ finding: unknownField, span, data: said, fixes });
  }
}

/** A value of another kind than the field takes. */
function reportType(expected: string, path: ValuePath, found: unknown, { schema, data, collector }: Place): void {
  const [span, source, field] = [data.locate(path), data.source(path), fieldName(path)];
  const isBare = found === null || typeof found === "number" || typeof found === "boolean";
  const inQuotes = isBare && source !== "" ? schemaAt(schema, path)?.safeParse(source) : undefined;
  if (expected === "string" && inQuotes?.success === true) {
    const kind = found === null ? "nothing" : typeof found === "number" ? "a number" : "true or false";
    const fixes = [quoteFix("safe", source, span.start)];
    collector.add({ finding: coercedScalar, span, data: { field, source, kind }, fixes }, path);
    return;
  }
  const mistake = { schema, path, data, found, source, span };
  // What is no text could not stay as it is as text either: what is wrong with that text is all there is to say.
  const [wrong] = expected === "string" && found !== null ? (inQuotes?.error?.issues ?? []) : [];
  const advice =
    wrong === undefined ? adviseType(expected, mistake) : adviseValue(wrong, { ...mistake, found: source });
  const { fix, span: at = span, ...said } = advice;
  collector.add({ finding: invalidField, span: at, data: { field, ...said }, fixes: listOf(fix) }, path);
}

function listOf(fix: OffsetFix | undefined): readonly OffsetFix[] {
  return fix === undefined ? [] : [fix];
}

function* numbersIn(value: unknown, path: ValuePath): Generator<ValuePath> {
  if (typeof value === "number") yield path;
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      yield* numbersIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
