import type { Span } from "@fixbook/core";
import type { Nodes } from "mdast";

/**
 * Fields of YAML that hold the writers' own prose. All others are compared with something, or are shown as they are: an
 * error message of a program, a name, an address.
 */
const PROSE_FIELDS: ReadonlySet<string> = new Set([
  "contact",
  "description",
  "empty",
  "firstCheck",
  "intro",
  "retired",
  "summary",
  "title",
]);

/** Whether a field of YAML holds prose, by its name. */
export function isProseField(name: string): boolean {
  return PROSE_FIELDS.has(name);
}

/** Nodes whose words are often the name of something on a screen, as it is there. */
export function isName({ type }: Nodes): boolean {
  return type === "strong" || type === "emphasis" || type === "link";
}

/**
 * Whether a part of a text may repeat what somebody else has written, such as a message of a program: a line that it
 * stands on has quotation marks, is a blockquote, or is too long to look at.
 */
export function mayQuote(source: string, span: Span): boolean {
  const lines = linesAround(source, span);
  return lines === undefined || QUOTING.test(lines.before + source.slice(span.start, span.end) + lines.after);
}

/** What stands beside a part of a text on its lines; undefined where that is much. */
export function linesAround(
  source: string,
  { start, end }: Span,
): { readonly before: string; readonly after: string } | undefined {
  const [from, to] = [Math.max(0, start - MOST_AROUND), end + MOST_AROUND];
  const before = source.slice(from, start).split("\n").at(-1) ?? "";
  const [after = ""] = source.slice(end, to).split("\n");
  const isCut = (from > 0 && before.length === start - from) || (to < source.length && after.length === MOST_AROUND);
  return isCut ? undefined : { before, after };
}

const MOST_AROUND = 1000;

/** Marks around quotations in any language; apostrophes between letters are none. */
const QUOTING = /["“”„‟«»‹›「」『』〝〞《》]|(?<![\p{L}\p{N}'’])['‘’‚‛](?!['’])|^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*>/mu;
