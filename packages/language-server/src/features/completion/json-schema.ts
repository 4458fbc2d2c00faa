import { type JsonSchemaName, jsonSchemas } from "@fixbook/schema";

/** A part of a JSON Schema, as far as completion reads it. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** What a schema says of what stands at a path: every form that it may have there. */
export function schemaNodesAt(name: JsonSchemaName, path: readonly (string | number)[]): readonly SchemaNode[] {
  const root: SchemaNode | undefined = jsonSchemas().get(name);
  return path.reduce<readonly SchemaNode[]>(
    (nodes, step) => nodes.flatMap((node) => formsOf(stepInto(node, step))),
    formsOf(root),
  );
}

function stepInto(
  { properties, additionalProperties, items }: SchemaNode,
  step: string | number,
): SchemaNode | undefined {
  if (typeof step === "number") return items;
  if (properties !== undefined && Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

function formsOf(node: SchemaNode | undefined): readonly SchemaNode[] {
  if (node === undefined) return [];
  const { anyOf, ...own } = node;
  return anyOf === undefined ? [node] : anyOf.flatMap((one) => formsOf({ ...own, ...one }));
}
