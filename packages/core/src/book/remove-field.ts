import type { ValuePath } from "../yaml.js";
import type { ParsedFile } from "./parse-files.js";

/** An edit that takes text out. */
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly text: "";
}

/**
 * The edit that takes a field out of a YAML file: its lines where it has lines of its own, or what stands between it and
 * the comma before. Undefined where it stands first among others, or a comment would go with it.
 */
export function removeField(
  { text, locate, locateKey }: Pick<ParsedFile<unknown>, "text" | "locate" | "locateKey">,
  path: ValuePath,
): Removal | undefined {
  const key = locateKey(path);
  const { end } = locate(path);
  const before = text.slice(text.lastIndexOf("\n", key.start - 1) + 1, key.start);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  if (/^[ \t]*$/.test(before) && after !== undefined)
    return { start: key.start - before.length, end: end + after.length, text: "" };
  const comma = /,\s*$/.exec(text.slice(0, key.start));
  return comma === null ? undefined : { start: comma.index, end, text: "" };
}
