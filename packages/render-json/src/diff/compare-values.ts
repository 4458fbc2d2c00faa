import { type Change, change } from "./change.js";
import { isObject, isSame, type Json, own } from "./json.js";
import { isOptional, memberOf, type SchemaNode } from "./schema-node.js";

/** Where a value stands: the subject that it belongs to, its path in it, and what is promised there. */
export interface Place {
  readonly subject: string;
  readonly field: string;
  /** Of a value, its schema; of a field, that of the object that has it. Undefined where nothing is known. */
  readonly schema: SchemaNode | undefined;
}

/**
 * What has become of a value: fields that are gone, filled or of another type, and other words. Rich text and lists are
 * one thing each, since how long they are is content.
 */
export function* compareValues(old: Json, next: Json, place: Place): Generator<Change> {
  const { subject, field, schema } = place;
  if (isObject(old) && isObject(next) && !isRichText(old)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
      const path = field === "" ? key : `${field}.${key}`;
      yield* compareField(own(old, key), own(next, key), key, { subject, field: path, schema });
    }
  } else if (kindOf(old) !== kindOf(next)) yield change("field-type-changed", subject, { fields: [field] });
  else if (!isSame(old, next)) yield change("words-changed", subject, { fields: [field] });
}

/** What has become of the member `key` of an object, which may be missing before or after. `place` is that of the member. */
export function* compareField(
  old: Json | undefined,
  next: Json | undefined,
  key: string,
  place: Place,
): Generator<Change> {
  const { subject, field, schema } = place;
  if (old === undefined && next !== undefined) yield change("field-filled", subject, { fields: [field] });
  else if (old !== undefined && next === undefined)
    yield change(isOptional(schema, key) ? "field-gone" : "field-missing", subject, { fields: [field] });
  else if (old !== undefined && next !== undefined)
    yield* compareValues(old, next, { ...place, schema: memberOf(schema, key) });
}

function isRichText(value: Json): boolean {
  return isObject(value) && ["text", "html", "markdown"].every((key) => typeof own(value, key) === "string");
}

function kindOf(value: Json): string {
  if (isRichText(value)) return "rich text";
  return Array.isArray(value) ? "list" : value === null ? "null" : typeof value;
}
