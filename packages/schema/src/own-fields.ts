import { z } from "zod";

/** A value of JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** The schema of {@link JsonValue}: whatever YAML and JSON can both say. */
export const jsonValue: z.ZodType<JsonValue> = z.json();

/** Fields of a team's own, by name, in the order of code units. */
export type OwnFields = Readonly<Record<string, JsonValue>>;

/** The same, as fields of an object that has others. */
export interface WithOwnFields {
  readonly [name: `x-${string}`]: JsonValue;
}

const OWN_FIELD = /^x-[A-Za-z0-9][A-Za-z0-9_.-]{0,77}$/;

/** The `patternProperties` of a JSON Schema that allows fields of a team's own. */
export const ownFieldsSchema = {
  [OWN_FIELD.source]: { description: "A field of the team's own: any value, passed through to the JSON build." },
};

/** Whether a name is one that a team may give to a field of its own: `x-`, then letters, digits and `_ . -`. */
export function isOwnField(name: string): name is `x-${string}` {
  return OWN_FIELD.test(name);
}

/** The name under which a field that Fixbook does not have can be kept; undefined where nothing is left of it. */
export function ownFieldName(name: string): `x-${string}` | undefined {
  const own = `x-${name
    .trim()
    .replace(/^x[-_ ]/i, "")
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+|-+$/g, "")}`;
  return isOwnField(own) ? own : undefined;
}
