import type { JsonValue } from "@fixbook/schema";

type MapText = (text: string) => string;

/** A JSON value with other texts, and other names of members, in the place of its own; what does not change is shared. */
export function mapJson<Value extends JsonValue>(value: Value, text: MapText, name: MapText = (same) => same): Value {
  const map = (part: JsonValue): JsonValue => {
    if (typeof part === "string") return text(part);
    if (typeof part !== "object" || part === null) return part;
    if (isList(part)) {
      const items = part.map(map);
      return items.every((item, index) => item === part[index]) ? part : items;
    }
    const members = Object.entries(part).map(([key, member]) => [name(key), map(member)] as const);
    return members.every(([key, member]) => member === part[key]) ? part : Object.fromEntries(members);
  };
  return map(value) as Value;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
