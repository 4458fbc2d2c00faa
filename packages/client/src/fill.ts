import type { Placeholder } from "./contract.gen.js";
import { escapeValue } from "./escape-value.js";
import { isValue } from "./placeholder-values.js";

/** Any file of a build that lists its placeholders: an entry, the book, the search file. */
export interface Fillable {
  readonly placeholders?: readonly Placeholder[] | undefined;
}

/** A value for each placeholder, by name. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with one value. */
export interface FillIssue {
  readonly name: string;
  /** The type that its value is none of; undefined where no placeholder has the name. */
  readonly expected: Placeholder["type"] | undefined;
}

/** Values that cannot be filled in: all of them, in the order in which they were given. */
export class FillError extends Error {
  override readonly name = "FillError";
  readonly issues: readonly FillIssue[];
  constructor(issues: readonly FillIssue[]) {
    super(
      issues
        .map(({ name, expected }) =>
          expected === undefined
            ? `There is no placeholder ${name}.`
            : `${name} is not valid for its type, ${expected}.`,
        )
        .join(" "),
    );
    this.issues = issues;
  }
}

/**
 * A copy of a file of the build with its placeholders filled, each value escaped for its place. What has no value stays
 * as it is, and stays listed where it is in the copy.
 *
 * @param known Further names that are no mistake although this file has none of them.
 * @throws {@link FillError} Where a name is unknown or a value is none of its type.
 */
export function fill<Document extends Fillable>(
  document: Document,
  values: Values,
  known: Readonly<Record<string, Pick<Placeholder, "type">>> = {},
): Document {
  const { placeholders = [], ...rest } = document;
  const issues = Object.entries(values).flatMap(([name, value]) => {
    const expected = (placeholders.find((one) => one.name === name) ?? known[name])?.type;
    return expected && isValue(value, expected) ? [] : [{ name, expected }];
  });
  if (issues.length > 0) throw new FillError(issues);
  const filled = JSON.parse(JSON.stringify(rest));
  const moved = new Map<string, number>();
  const left = placeholders.flatMap((placeholder) => {
    const { name, at } = placeholder;
    const shift = moved.get(at) ?? 0;
    const [start, end] = [placeholder.start + shift, placeholder.end + shift];
    if (!Object.hasOwn(values, name)) return [{ ...placeholder, start, end }];
    const value = escapeValue(values[name] ?? "", placeholder);
    moved.set(at, start + value.length - placeholder.end);
    replaceAt(filled, at, (text) => text.slice(0, start) + value + text.slice(end));
    return [];
  });
  return left.length > 0 ? { ...filled, placeholders: left } : filled;
}

/** Replaces the string that a JSON pointer leads to (RFC 6901). Nothing happens where there is none. */
function replaceAt(document: unknown, pointer: string, replace: (text: string) => string): void {
  const keys = pointer.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  let holder = document;
  for (const key of keys.slice(1)) holder = ownValue(holder, key);
  const text = ownValue(holder, last);
  if (typeof text === "string") (holder as Record<string, string>)[last] = replace(text);
}

function ownValue(holder: unknown, key: string): unknown {
  return Object.hasOwn(Object(holder), key) ? (holder as Record<string, unknown>)[key] : undefined;
}
