import { applyEdits, modify, type ParseError, parse, parseTree } from "jsonc-parser";

export interface Settings {
  readonly [key: string]: Setting;
}
type Setting = string | number | boolean | readonly (string | Settings)[] | Settings;

/**
 * A JSON text, which may hold comments, with settings that it lacks. What it says stays as it is; lists get the items that
 * they lack, of which those with a label are known by it. Undefined for a text that is no JSON object, or one that says a key twice.
 */
export function addSettings(text: string | undefined, settings: Settings): string | undefined {
  if (text === undefined) return `${JSON.stringify(settings, null, 2)}\n`;
  const errors: ParseError[] = [];
  const found: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isObject(found) || hasKeyTwice(text)) return undefined;
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

/** Whether a package.json names a package among those that are installed for it. */
export function namesDependency(text: string, name: string): boolean {
  const found: unknown = parse(text, [], { allowTrailingComma: true });
  return ["dependencies", "devDependencies", "optionalDependencies"].some((key) => {
    const names: unknown = isObject(found) ? found[key as keyof typeof found] : undefined;
    return isObject(names) && Object.hasOwn(names, name);
  });
}

/** Whether an object at the top says a key twice: programs read the last, and an edit would change the first. */
function hasKeyTwice(text: string): boolean {
  const keys = (parseTree(text)?.children ?? []).map(({ children: [key] = [] }) => key?.value);
  return new Set(keys).size < keys.length;
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
        .filter((item) => !there.some((one) => labelOf(one) === labelOf(item)))
        .map((item) => ({ path: [...path, -1], value: item, isItem: true }));
    return isObject(there) && isObject(value) ? missingIn(there, value as Settings, path) : [];
  });
}

function labelOf(item: unknown): unknown {
  return isObject(item) && "label" in item ? item.label : item;
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
