import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decode, EngineError } from "@fixbook/engine";
import { foldHeading, type SectionId, sections } from "@fixbook/schema";
import { parse } from "yaml";

/** A YAML file with texts by name. Throws an {@link EngineError} where it is none. */
function readTexts(name: string, cwd: string): readonly (readonly [string, string])[] {
  let value: unknown;
  try {
    const text = decode(readFileSync(resolve(cwd, name)));
    value =
      typeof text === "string" ? parse(text, { maxAliasCount: 0, schema: "failsafe", logLevel: "silent" }) : undefined;
  } catch {
    value = undefined;
  }
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    Object.values(value).some((one) => typeof one !== "string")
  )
    throw new EngineError(
      `${name} is not a YAML file with a text for each name.`,
      "Write a line for each: name: value.",
    );
  return Object.entries(value as Record<string, string>);
}

/** Areas by the name of what becomes one, in lower case. */
export function readAreaMap(name: string, cwd: string): ReadonlyMap<string, string> {
  return new Map(readTexts(name, cwd).map(([key, area]) => [key.toLowerCase(), area]));
}

/** Sections by the headings that begin them. */
export function readHeadingMap(name: string, cwd: string): ReadonlyMap<string, SectionId> {
  const known = sections.map(({ id }) => id);
  return new Map(
    readTexts(name, cwd).map(([heading, id]) => {
      const found = known.find((one) => one.toLowerCase() === id.toLowerCase());
      if (found === undefined)
        throw new EngineError(
          `${name} names the section ${id}, which there is not.`,
          `The sections are ${known.join(", ")}.`,
        );
      return [foldHeading(heading.replace(/[\s.:：?!]+$/u, "")), found];
    }),
  );
}
