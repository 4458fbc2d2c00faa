import type { FindingExtra, Span } from "../report.js";
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
 * the comma before where it is in braces. Undefined where it stands first among others, or a comment would go with it.
 */
export function removeField(
  { text, locate, locateKey }: Pick<ParsedFile<unknown>, "text" | "locate" | "locateKey">,
  path: ValuePath,
): Removal | undefined {
  const key = locateKey(path);
  const value = locate(path);
  const lineStart = text.lastIndexOf("\n", key.start - 1) + 1;
  if (text[locate(path.slice(0, -1)).start] === "{") {
    const comma = /,\s*$/.exec(text.slice(0, key.start));
    return comma === null ? undefined : { start: comma.index, end: value.end, text: "" };
  }
  if (!/^[ \t]*$/.test(text.slice(lineStart, key.start))) return undefined;
  // The value of a block scalar holds the end of its last line.
  if (text[value.end - 1] === "\n") return { start: lineStart, end: value.end, text: "" };
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(value.end))?.[0];
  return after === undefined ? undefined : { start: lineStart, end: value.end + after.length, text: "" };
}

/**
 * The fix that takes an item out of a list of YAML that does not begin with it: with the comma before it in brackets, or
 * with its line. None where a comment would go with it.
 */
export function removeItem(text: string, { start, end }: Span): FindingExtra {
  const comma = /,\s*$/.exec(text.slice(0, start));
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  const isLine = /^[ \t]*-[ \t]+$/.test(text.slice(lineStart, start)) && after !== undefined;
  if (comma === null && !isLine) return {};
  const edit = comma === null ? { start: lineStart, end: end + (after?.length ?? 0) } : { start: comma.index, end };
  return { fixes: [{ kind: "safe", title: "Remove it", edits: [{ ...edit, text: "" }] }] };
}
