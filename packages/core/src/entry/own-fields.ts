import { compareText, isOwnField, type JsonValue, type OwnFields, type Template } from "@fixbook/schema";
import { z } from "zod";
import { checkText } from "../check-text.js";
import { fieldName } from "../field-name.js";
import { invalidField, oddNumber } from "../findings/schema.js";
import { mapJson } from "../map-json.js";
import type { Report } from "../report.js";
import type { ValuePath, YamlData } from "../yaml.js";
import { quoteFix } from "../yaml-quote.js";

/** Frontmatter in two: the fields that every entry has, and those of the team's own. */
export interface SplitFields {
  readonly known: YamlData;
  /** Undefined where there are none. */
  readonly own: YamlData | undefined;
}

/** Takes the fields of the team's own, whose names begin with `x-`, out of frontmatter. */
export function splitOwnFields(data: YamlData): SplitFields {
  const { value, comments } = data;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { known: data, own: undefined };
  const fields = Object.entries(value);
  if (!fields.some(([name]) => isOwnField(name))) return { known: data, own: undefined };
  const part = (isOwn: boolean): YamlData => ({
    ...data,
    value: Object.fromEntries(fields.filter(([name]) => isOwnField(name) === isOwn)),
    comments: comments.filter(({ path: [name] = [] }) => isOwnField(String(name ?? "")) === isOwn),
  });
  return { known: part(false), own: part(true) };
}

const anyFields = z.record(z.string(), z.unknown());

/** Reports what fields of the team's own cannot say: they take any value that YAML and JSON write alike. */
export function checkOwnFields(own: YamlData, report: Report): void {
  checkText(anyFields, own, report);
  for (const { path, value } of valuesIn(own.value, [])) {
    const name = path.at(-1);
    if (typeof name === "string" && PLACEHOLDER.test(name))
      report.add(invalidField, own.locateKey(path), {
        field: fieldName(path.slice(0, -1)),
        problem: "has a placeholder in a name",
        action: "Placeholders are filled in values alone: give the name as it is.",
      });
    const source = typeof value === "number" ? own.source(path) : "";
    if (typeof value === "number" && source !== String(value))
      report.add(
        oddNumber,
        own.locate(path),
        { field: fieldName(path), source, any: "yes" },
        { fixes: [quoteFix("review", source, own.locate(path).start)] },
      );
  }
}

/** A placeholder, masked or made by an escape. */
const PLACEHOLDER = /[\ue000-\uf8ff]|<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\}/;

function* valuesIn(value: unknown, path: ValuePath): Generator<{ readonly path: ValuePath; readonly value: unknown }> {
  if (path.length > 0) yield { path, value };
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value))
    yield* valuesIn(member, [...path, Array.isArray(value) ? Number(name) : name]);
}

/** The fields of the team's own, their texts as templates, in the order of their names by code unit. */
export function readOwnFields(own: YamlData | undefined, template: (text: string) => Template): OwnFields {
  if (own === undefined) return {};
  const fields = Object.entries(own.value as Readonly<Record<string, JsonValue>>);
  return Object.fromEntries(
    fields.sort(([a], [b]) => compareText(a, b)).map(([name, value]) => [name, mapJson(value, template)]),
  );
}
