import { type Change, change } from "./change.js";
import { isObject, isSame, type Json, own } from "./json.js";

/** Where a value stands: the subject that it belongs to, and its path in it. */
export interface Place {
  readonly subject: string;
  readonly field: string;
}

/**
 * What has become of a value: fields that are gone, filled or of another type, and other words. Rich text and lists are
 * one thing each, since how long they are is content.
 */
export function* compareValues(old: Json, next: Json, place: Place): Generator<Change> {
  const { subject, field } = place;
  if (isObject(old) && isObject(next) && !isRichText(old)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
      yield* compareFields(own(old, key), own(next, key), { subject, field: field === "" ? key : `${field}.${key}` });
    }
  } else if (kindOf(old) !== kindOf(next)) yield change("field-type-changed", subject, { fields: [field] });
  else if (!isSame(old, next)) yield change("words-changed", subject, { fields: [field] });
}

/** What has become of a field, which may be missing before or after. */
export function* compareFields(old: Json | undefined, next: Json | undefined, place: Place): Generator<Change> {
  const { subject, field } = place;
  if (old === undefined && next !== undefined) yield change("field-filled", subject, { fields: [field] });
  else if (old !== undefined && next === undefined) yield change("field-gone", subject, { fields: [field] });
  else if (old !== undefined && next !== undefined) yield* compareValues(old, next, place);
}

function isRichText(value: Json): boolean {
  return isObject(value) && ["text", "html", "markdown"].every((key) => typeof own(value, key) === "string");
}

function kindOf(value: Json): string {
  if (isRichText(value)) return "rich text";
  return Array.isArray(value) ? "list" : value === null ? "null" : typeof value;
}
