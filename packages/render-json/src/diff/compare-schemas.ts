import { type Change, change } from "./change.js";
import { isObject, isSame, type Json, type JsonObject, own, textOf, textsIn } from "./json.js";
import { propertiesOf, referenceOf, resolve } from "./schema-node.js";

/**
 * What a JSON Schema of a published file promises otherwise than before. It speaks of what readers are given, so less
 * that can be counted on is breaking, and more is not.
 */
export function compareSchemas(subject: string, old: JsonObject, next: JsonObject): Iterable<Change> {
  return compareNodes(old, next, { subject, field: "", roots: [old, next], seen: new Set() });
}

interface Walk {
  readonly subject: string;
  /** The way to the field, such as `entries[].id`; empty for the file. */
  readonly field: string;
  readonly roots: readonly [JsonObject, JsonObject];
  /** Pairs of definitions that were compared: definitions may hold themselves. */
  readonly seen: Set<string>;
}

function* compareNodes(old: Json | undefined, next: Json | undefined, walk: Walk): Generator<Change> {
  const pair = JSON.stringify([referenceOf(old), referenceOf(next)]);
  if (pair !== "[null,null]") {
    if (walk.seen.has(pair)) return;
    walk.seen.add(pair);
  }
  const [before, after] = [resolve(old, walk.roots[0]), resolve(next, walk.roots[1])];
  const told = (kind: Change["kind"], field = walk.field) =>
    change(kind, walk.subject, { fields: [field === "" ? "." : field] });
  if (!isObject(before) || !isObject(after)) {
    if (!isSame(before, after)) yield told("schema-changed");
    return;
  }
  const [was, is] = [alternativesOf(before), alternativesOf(after)];
  if (was !== undefined && is !== undefined) {
    yield* compareAlternatives(was, is, walk);
    return;
  }
  if (typesOf(before) !== typesOf(after) || (was === undefined) !== (is === undefined)) {
    yield told("schema-type-changed");
    return;
  }
  const [values, valuesNow] = [valuesOf(before), valuesOf(after)];
  if (isNarrower(valuesNow, values)) yield told("enum-narrowed");
  if (isNarrower(values, valuesNow)) yield told("enum-widened");
  yield* compareProperties(before, after, walk);
  for (const [keyword, step] of NESTED) {
    const [inner, innerNow] = [own(before, keyword), own(after, keyword)];
    if (isObject(inner) && isObject(innerNow))
      yield* compareNodes(inner, innerNow, { ...walk, field: `${walk.field}${step}` });
    else if (!isSame(inner, innerNow)) yield told("schema-changed");
  }
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!HANDLED.has(keyword) && !isSame(own(before, keyword), own(after, keyword))) yield told("schema-changed");
  }
}

function* compareProperties(before: JsonObject, after: JsonObject, walk: Walk): Generator<Change> {
  const [was, is] = [propertiesOf(before), propertiesOf(after)];
  const [needed, neededNow] = [new Set(textsIn(own(before, "required"))), new Set(textsIn(own(after, "required")))];
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    // Its own change tells of it.
    if (name === "contractVersion") continue;
    const field = walk.field === "" ? name : `${walk.field}.${name}`;
    const told = (kind: Change["kind"]) => change(kind, walk.subject, { fields: [field] });
    if (!Object.hasOwn(is, name)) yield told("schema-field-removed");
    else if (!Object.hasOwn(was, name)) yield told("schema-field-added");
    else {
      if (needed.has(name) && !neededNow.has(name)) yield told("schema-field-optional");
      if (!needed.has(name) && neededNow.has(name)) yield told("schema-field-required");
      yield* compareNodes(own(was, name), own(is, name), { ...walk, field });
    }
  }
}

/** Alternatives are told apart by their `kind`, or else by all that they say. */
function* compareAlternatives(was: readonly Json[], is: readonly Json[], walk: Walk): Generator<Change> {
  const [before, after] = [keyed(was, walk.roots[0]), keyed(is, walk.roots[1])];
  for (const [key, one] of before) {
    const now = after.get(key);
    if (now !== undefined) yield* compareNodes(one, now, { ...walk, field: `${walk.field}<${key}>` });
    else
      yield change(kindOf(one, walk.roots[0]) === undefined ? "schema-changed" : "kind-removed", walk.subject, {
        fields: [key],
      });
  }
  for (const [key, one] of after) {
    if (before.has(key)) continue;
    yield change(kindOf(one, walk.roots[1]) === undefined ? "schema-changed" : "kind-added", walk.subject, {
      fields: [key],
    });
  }
}

/** Keywords that hold a schema, with the step that they add to the way of a field. */
const NESTED = [
  ["items", "[]"],
  ["additionalProperties", ".*"],
] as const;

/** Compared above, or without effect on what is valid. */
const HANDLED = new Set([
  ...["$schema", "$id", "$ref", "$defs", "$comment", "title", "description", "examples", "default"],
  ...["type", "const", "enum", "properties", "required", "items", "additionalProperties", "oneOf", "anyOf"],
]);

function alternativesOf(node: JsonObject): readonly Json[] | undefined {
  const list = own(node, "oneOf") ?? own(node, "anyOf");
  return Array.isArray(list) ? (list as readonly Json[]) : undefined;
}

function keyed(alternatives: readonly Json[], root: JsonObject): ReadonlyMap<string, Json> {
  return new Map(alternatives.map((one) => [kindOf(one, root) ?? JSON.stringify(one), one]));
}

function kindOf(alternative: Json, root: JsonObject): string | undefined {
  const node = resolve(alternative, root);
  const kind = isObject(node) ? own(propertiesOf(node), "kind") : undefined;
  return isObject(kind) ? textOf(own(kind, "const")) || undefined : undefined;
}

function typesOf(node: JsonObject): string {
  const type = own(node, "type");
  return JSON.stringify(Array.isArray(type) ? [...(type as readonly Json[])].map(String).sort() : [type ?? null]);
}

/** The values that a schema allows; undefined where it allows any. */
function valuesOf(node: JsonObject): ReadonlySet<string> | undefined {
  const list = own(node, "enum");
  if (Array.isArray(list)) return new Set((list as readonly Json[]).map((one) => JSON.stringify(one)));
  const value = own(node, "const");
  return value === undefined ? undefined : new Set([JSON.stringify(value)]);
}

/** Whether the first allows less than the second in any respect. */
function isNarrower(first: ReadonlySet<string> | undefined, second: ReadonlySet<string> | undefined): boolean {
  if (first === undefined) return false;
  return second === undefined || [...second].some((value) => !first.has(value));
}
