import { z } from "zod";

interface WithOptions {
  readonly options?: z.ZodType | undefined;
}

/** The options that a rule runs with. Wrong ones are a finding at their place, and the rule runs with its defaults. */
export function optionsFor({ options }: WithOptions, written: unknown): unknown {
  if (options === undefined) return {};
  const read = options.safeParse(written ?? {});
  return read.success ? read.data : options.parse({});
}

/** The options of a rule for people, each with its default as JSON. */
export function optionsOfRule({
  options,
}: WithOptions): readonly { readonly name: string; readonly what: string; readonly preset: string }[] {
  if (options === undefined) return [];
  const { properties = {} } = z.toJSONSchema(options, { io: "input" });
  return Object.entries(properties).map(([name, field]) => {
    const { description = "", default: preset } = field as { description?: string; default?: unknown };
    return { name, what: description, preset: JSON.stringify(preset) };
  });
}
