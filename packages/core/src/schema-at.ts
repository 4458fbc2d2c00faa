import type { z } from "zod";
import type { ValuePath } from "./yaml.js";

/** The schema of what stands at a path inside a schema; undefined where nothing may stand. */
export function schemaAt(schema: z.ZodType, path: ValuePath): z.ZodType | undefined {
  const [step, ...rest] = path;
  const at = unwrap(schema);
  if (step === undefined) return at;
  const { def } = at._zod as unknown as { readonly def: Definition };
  if (def.type === "union") {
    for (const option of def.options ?? []) {
      const found = schemaAt(option, path);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const next =
    def.type === "object"
      ? Object.hasOwn(def.shape ?? {}, step)
        ? def.shape?.[step]
        : def.catchall?._zod.def.type === "never"
          ? undefined
          : def.catchall
      : def.type === "array"
        ? def.element
        : def.type === "record"
          ? def.valueType
          : def.type === "unknown"
            ? at
            : undefined;
  return next === undefined ? undefined : schemaAt(next, rest);
}

/** The fields that an object schema allows, or one of several forms, at a path inside a schema, in their order. */
export function keysAt(schema: z.ZodType, path: ValuePath): readonly string[] {
  const found = schemaAt(schema, path);
  const { options = [] } = (found?._zod as unknown as { readonly def: Definition } | undefined)?.def ?? {};
  return [found, ...options].flatMap((one) => Object.keys(shapeOf(one)));
}

/** Those of them that must be there. */
export function requiredKeys(schema: z.ZodType | undefined): readonly string[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => (field.safeParse(undefined).success ? [] : [key]));
}

/** Whether a schema takes free text: what stands after a number sign would be part of it. */
export function takesText(schema: z.ZodType | undefined): boolean {
  return schema?.safeParse("a #b").success === true;
}

/** Whether a schema takes numbers that are not whole, and nothing but numbers. */
export function takesFractions(schema: z.ZodType | undefined): boolean {
  return schema?.safeParse(0.5).success === true && !takesText(schema);
}

/** Whether a schema takes text of several lines. */
export function takesLines(schema: z.ZodType | undefined): boolean {
  return schema?.safeParse("a\nb").success === true;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  /** The schema of fields that are not in the shape; never, where there may be none. */
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
}

function shapeOf(schema: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> {
  return schema === undefined ? {} : ((unwrap(schema)._zod as unknown as { readonly def: Definition }).def.shape ?? {});
}

const WRAPPERS = new Set(["optional", "default", "nullable", "prefault"]);

function unwrap(schema: z.ZodType): z.ZodType {
  let at = schema;
  for (;;) {
    const { def } = at._zod as unknown as { readonly def: Definition };
    if (!WRAPPERS.has(def.type) || def.innerType === undefined) return at;
    at = def.innerType;
  }
}
