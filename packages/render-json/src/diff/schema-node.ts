import { schemaPath } from "../paths.js";
import { isObject, type Json, type JsonObject, own, textOf, textsIn } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** A place in a JSON Schema, with the schema that it is in. */
export interface SchemaNode {
  readonly node: JsonObject;
  readonly root: JsonObject;
}

/** What a build's own JSON Schema says of a kind of file, such as `json-entry`; undefined where it has none. */
export function schemaOf({ documents }: JsonBuild, name: string): SchemaNode | undefined {
  const root = documents.get(schemaPath(name));
  return root && { node: root, root };
}

/** What a schema says of a member, or, of a list, of its items. */
export function memberOf(schema: SchemaNode | undefined, key: string): SchemaNode | undefined {
  if (schema === undefined) return undefined;
  const { node, root } = schema;
  const member = resolve(own(propertiesOf(node), key), root);
  const item = isObject(member) && own(member, "items");
  const inner = item ? resolve(item, root) : member;
  return isObject(inner) ? { node: inner, root } : undefined;
}

/** Whether an object may be without a member. What no schema tells counts as needed. */
export function isOptional(schema: SchemaNode | undefined, key: string): boolean {
  return schema !== undefined && !textsIn(own(schema.node, "required")).includes(key);
}

/** A schema itself, where another stands for it. A reference to nothing resolves to nothing. */
export function resolve(node: Json | undefined, root: JsonObject): Json | undefined {
  const reference = referenceOf(node);
  if (reference === null) return node;
  const definitions = own(root, "$defs");
  const name = /^#\/\$defs\/([^/]+)$/.exec(reference)?.[1] ?? "";
  const target = isObject(definitions) ? own(definitions, name) : undefined;
  // What refers to a further reference is never made.
  return referenceOf(target) === null ? target : undefined;
}

export function referenceOf(node: Json | undefined): string | null {
  return isObject(node) ? textOf(own(node, "$ref")) || null : null;
}

export function propertiesOf(node: JsonObject): JsonObject {
  const properties = own(node, "properties");
  return isObject(properties) ? properties : {};
}
