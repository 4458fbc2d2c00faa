import { applyEdits, modify, type ParseError, parse } from "jsonc-parser";

export interface Settings {
  readonly [key: string]: Setting;
}
type Setting = string | boolean | readonly string[] | Settings;

/**
 * A JSON text, which may hold comments, with settings that it lacks. What it says stays as it is; lists get the items that
 * they lack. A text that is no JSON object is given back as it is.
 */
export function addSettings(text: string | undefined, settings: Settings): string {
  if (text === undefined) return `${JSON.stringify(settings, null, 2)}\n`;
  const errors: ParseError[] = [];
  const found: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isObject(found)) return text;
  // What is added at the end would come between the last line and a comment behind it.
  const place = hasComments(text) ? { getInsertionIndex: () => 0 } : {};
  return missingIn(found, settings).reduce(
    (changed, { path, value, isItem }) =>
      applyEdits(
        changed,
        modify(changed, [...path], value, { formattingOptions: formatOf(text), isArrayInsertion: isItem, ...place }),
      ),
    text,
  );
}

interface Missing {
  readonly path: readonly (string | number)[];
  readonly value: Setting;
  readonly isItem: boolean;
}

function missingIn(found: object, settings: Settings, above: readonly string[] = []): readonly Missing[] {
  return Object.entries(settings).flatMap(([key, value]): readonly Missing[] => {
    const path = [...above, key];
    const there: unknown = Object.hasOwn(found, key) ? found[key as keyof typeof found] : undefined;
    if (there === undefined) return [{ path, value, isItem: false }];
    if (Array.isArray(there) && Array.isArray(value))
      return value
        .filter((item) => !there.includes(item))
        .map((item) => ({ path: [...path, -1], value: item, isItem: true }));
    return isObject(there) && isObject(value) ? missingIn(there, value as Settings, path) : [];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasComments(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: true });
  return errors.length > 0;
}

function formatOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  return { insertSpaces: !indent.startsWith("\t"), tabSize: indent.length, eol: text.includes("\r\n") ? "\r\n" : "\n" };
}

/** A text of lines with those that it lacks. */
export function addLines(text: string | undefined, lines: readonly string[]): string {
  const before = text ?? "";
  const there = new Set(before.split(/\r?\n/).map(pattern));
  const eol = before.includes("\r\n") ? "\r\n" : "\n";
  const missing = lines.filter((line) => !there.has(pattern(line)));
  const gap = missing.length === 0 || before === "" || before.endsWith("\n") ? "" : eol;
  return before + gap + missing.map((line) => line + eol).join("");
}

/** A line of `.gitignore` without the slashes that make no difference here. */
function pattern(line: string): string {
  return line.trim().replace(/^\/|\/$/g, "");
}
