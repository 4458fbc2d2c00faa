import { placeholderLabel } from "@fixbook/core/placeholder";
import type { Placeholder } from "./contract.gen.js";
import { escapeValue } from "./escape-value.js";
import { expectation, readValue } from "./placeholder-values.js";

/** Any file of a build that lists its placeholders: an entry, the book, the search file. */
export interface Fillable {
  readonly placeholders?: readonly Placeholder[] | undefined;
}

/** A value for each placeholder, by name. One that is undefined counts as not given. */
export type Values = Readonly<Record<string, string | undefined>>;

/** What is wrong with one value. */
export interface FillIssue {
  /** `invalid`: not of its type. `unknown`: no placeholder has the name. `missing`: it has no value. */
  readonly kind: "invalid" | "unknown" | "missing";
  readonly name: string;
  /** The type of the placeholder; undefined where there is none. */
  readonly expected: Placeholder["type"] | undefined;
}

/** Values that cannot be filled in: all of them, in the order in which they were given. The message does not quote them. */
export class FillError extends Error {
  override readonly name = "FillError";
  readonly issues: readonly FillIssue[];
  constructor(issues: readonly FillIssue[]) {
    super(issues.map(sentence).join(" "));
    this.issues = issues;
  }
}

function sentence({ kind, name, expected }: FillIssue): string {
  if (expected === undefined) return `No placeholder has the name ${name}.`;
  return kind === "missing" ? `${name} has no value.` : `The value of ${name} must be ${expectation(expected)}.`;
}

/** How a file is filled. */
export interface FillOptions {
  /**
   * Makes a copy that readers can be shown whatever the values are: what has no value, or one that is not of its type, reads
   * as its label, so that `ORDER_NUMBER` is `[order number]`. Nothing is thrown; this is called for each issue instead.
   */
  readonly onError?: ((error: FillError) => void) | undefined;
  /** Further names that are no mistake although this file has none of them. */
  readonly known?: Readonly<Record<string, Pick<Placeholder, "type">>> | undefined;
}

/**
 * A copy of a file of the build with its placeholders filled, each value escaped for its place and without white space
 * around it. What has no value stays as it is, and stays listed where it is in the copy.
 *
 * @throws {@link FillError} Where a name is unknown or a value is not of its type, unless there is an `onError`.
 */
export function fill<Document extends Fillable>(
  document: Document,
  given: Values,
  { onError, known = {} }: FillOptions = {},
): Document {
  const { placeholders = [], ...rest } = document;
  const values = new Map<string, string>();
  const issues: FillIssue[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const expected = (placeholders.find((one) => one.name === name) ?? known[name])?.type;
    const text = expected && readValue(value, expected);
    if (text === undefined) issues.push({ kind: expected ? "invalid" : "unknown", name, expected });
    else values.set(name, text);
  }
  if (onError) {
    for (const { name, type } of placeholders) {
      if (values.has(name)) continue;
      values.set(name, placeholderLabel(name));
      if (!issues.some((issue) => issue.name === name)) issues.push({ kind: "missing", name, expected: type });
    }
    for (const issue of issues) onError(new FillError([issue]));
  } else if (issues.length > 0) throw new FillError(issues);
  const filled = JSON.parse(JSON.stringify(rest));
  const moved = new Map<string, number>();
  const left = placeholders.flatMap((placeholder) => {
    const { name, at } = placeholder;
    const shift = moved.get(at) ?? 0;
    const [start, end] = [placeholder.start + shift, placeholder.end + shift];
    const text = values.get(name);
    if (text === undefined) return [{ ...placeholder, start, end }];
    const value = escapeValue(text, placeholder);
    moved.set(at, start + value.length - placeholder.end);
    replaceAt(filled, at, (whole) => whole.slice(0, start) + value + whole.slice(end));
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
