import { quote } from "./finding.js";
import type { OffsetFix, Span } from "./report.js";
import { quoteFix } from "./yaml-quote.js";

/** What keeps YAML from being read, in a writer's words. Places are offsets in the YAML. */
export interface Explanation {
  readonly span: Span;
  readonly problem: string;
  readonly action: string;
  readonly fix?: OffsetFix;
}

/** A line of YAML: what it gives a name to, if it does, and the value. */
interface Line {
  readonly text: string;
  /** Where the name begins, or the value where there is none. */
  readonly start: number;
  /** Where the value begins. */
  readonly value: number;
  /** Where the line ends, without spaces. */
  readonly end: number;
  readonly hasName: boolean;
}

/** One way in which a value says something else to YAML than to its writer. */
interface Shape {
  /** Where in the value the trouble is; undefined where the value has another shape. */
  find(value: string, line: Line): Span | undefined;
  problem(found: string): string;
  action(found: string): string;
  /** How to mend it, where it is not by quotes around the value. */
  fix?: (line: Line, found: Span) => OffsetFix | undefined;
}

const QUOTE_IT = "Put the value in quotes.";

/** The first row that fits says what is wrong with a line. */
const SHAPES: readonly Shape[] = [
  {
    // 'it's': a quote inside ends the value.
    find: (value) => (/^(["']).*\1$/.test(value) ? restOf(value) : undefined),
    problem: () => "A quote inside the value ends it, and text follows.",
    action: () => "Write '' for each ' inside single quotes, and \\\" for each \" inside double quotes.",
    fix: escapeInnerQuotes,
  },
  {
    find: (value) => (/^["']/.test(value) ? restOf(value) : undefined),
    problem: () => "The quotes close before the value ends.",
    action: () => "Put the whole value in quotes, of the other kind where the text itself has some.",
  },
  {
    find: (value) => (value.startsWith("{{") ? { start: 0, end: 2 } : undefined),
    problem: () => "YAML reads braces at the start of a value as fields.",
    action: () => QUOTE_IT,
  },
  {
    find: (value) => {
      const rest = /^[[{]/.test(value) ? restOf(value) : undefined;
      return rest === undefined || value[rest.start] === ":" ? undefined : rest;
    },
    problem: () => "YAML reads a value that begins with a bracket as a list or fields, and more text follows them.",
    action: () => QUOTE_IT,
  },
  {
    find: (value) => (/^[|>]/.test(value) ? { start: 0, end: 1 } : undefined),
    problem: (sign) => `YAML takes ${quote(sign)} at the start of a value to mean that the text is on the lines below.`,
    action: () => "Put the value in quotes, or the text on lines of its own below, indented.",
  },
  {
    find: (value) => (/^[@`%,\]}]/.test(value) ? { start: 0, end: 1 } : undefined),
    problem: (sign) => `A value cannot begin with ${quote(sign)}, which means something to YAML.`,
    action: () => QUOTE_IT,
  },
  {
    find: (value, { hasName }) => (hasName && /^[-?](?: |$)/.test(value) ? { start: 0, end: 1 } : undefined),
    problem: (sign) => `YAML takes no ${quote(sign)} right after a name and its colon.`,
    action: () => "Put the value in quotes; a list begins on the line below the name.",
  },
  {
    find: (value, { hasName }) => {
      const colon = hasName && !/^[[{]/.test(value) ? value.search(/:(?:\s|$)/) : -1;
      return colon === -1 ? undefined : { start: colon, end: colon + 1 };
    },
    problem: () => "This line has a second colon followed by a space, so YAML reads it as two fields.",
    action: () => QUOTE_IT,
  },
  {
    find: (value, { hasName }) => (hasName ? undefined : spanOf(/(?<=^[\p{L}\p{N}_-]{1,40}\s?)[：﹕︓]/u, value)),
    problem: (sign) => `${quote(sign)} is a wide colon, which YAML takes for a letter.`,
    action: () => 'Write a plain colon and a space: ": ".',
    fix: (_line, found) => replace("Write a plain colon", found, ": "),
  },
  {
    find: (value, { hasName }) =>
      hasName ? undefined : spanOf(/(?<=^["']?[A-Za-z][\w-]{0,40}["']?):(?=[^\s/])/, value),
    problem: () => "There is no space after the colon, so YAML reads name and value as one word.",
    action: () => "Put a space after the colon.",
    fix: (_line, found) => replace("Put a space after the colon", found, ": "),
  },
  {
    find: (value) => spanOf(/^-(?=[\p{L}\p{N}"'])/u, value),
    problem: () => "There is no space after the hyphen, so YAML reads no item of a list.",
    action: () => "Put a space after the hyphen.",
    fix: (_line, found) => replace("Put a space after the hyphen", found, "- "),
  },
];

/** What is wrong with the line at an offset, if a row of the table knows. */
export function explainLine(text: string, at: number): Explanation | undefined {
  const line = readLine(text, at);
  const value = text.slice(line.value, line.end);
  for (const { find, problem, action, fix } of SHAPES) {
    const found = find(value, line);
    if (found === undefined) continue;
    const span = { start: line.value + found.start, end: line.value + found.end };
    const sign = value.slice(found.start, found.end);
    const mended = fix === undefined ? quoteLine(line) : fix(line, span);
    return {
      span,
      problem: problem(sign),
      action: action(sign),
      ...(mended === undefined ? {} : { fix: mended }),
    };
  }
  return undefined;
}

/** What is wrong with the name of a line, if a row of the table knows: no colon, or none that YAML can see. */
export function explainName(text: string, at: number): Explanation | undefined {
  return readLine(text, at).hasName ? undefined : explainLine(text, at);
}

/** The fix that puts the value of a line in quotes. */
export function quoteValueAt(text: string, at: number): OffsetFix {
  return quoteLine(readLine(text, at));
}

function quoteLine({ text, value, end }: Line): OffsetFix {
  return quoteFix("review", text.slice(value, end), value);
}

function replace(title: string, { start, end }: Span, text: string): OffsetFix {
  return { kind: "review", title, edits: [{ start, end, text }] };
}

function escapeInnerQuotes({ text, value, end }: Line): OffsetFix {
  const sign = text[value] ?? "";
  const inside = text.slice(value + 1, end - 1);
  const edits = [...inside.matchAll(sign === "'" ? /'/g : /(?<!\\)"/g)].map(({ index }) => {
    const at = value + 1 + index;
    return { start: at, end: at, text: sign === "'" ? "'" : "\\" };
  });
  return { kind: "review", title: "Escape the quotes inside", edits };
}

/** What follows the quote or bracket that closes the one with which a value begins; undefined where nothing does. */
function restOf(value: string): Span | undefined {
  const open = value[0] ?? "";
  const close = open === "[" || open === "{" ? closingBracket(value) : closingQuote(value);
  if (close === -1) return undefined;
  const rest = value.slice(close + 1).search(/\S/);
  return rest === -1 ? undefined : { start: close + 1 + rest, end: value.length };
}

/** Where the bracket is that closes the one with which a value begins; -1 where there is none. */
function closingBracket(value: string): number {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? "";
    if ((sign === '"' || sign === "'") && /[\s[{,:]/.test(value[at - 1] ?? "")) {
      const length = closingQuote(value.slice(at));
      at += Math.max(length, 0);
    } else if ("[{".includes(sign)) depth++;
    else if ("]}".includes(sign) && --depth === 0) return at;
  }
  return -1;
}

/** Where the quote is that closes the one with which a value begins; -1 where there is none. */
export function closingQuote(value: string): number {
  const sign = value[0];
  for (let at = 1; at < value.length; at++) {
    if (sign === '"' && value[at] === "\\") at++;
    else if (value[at] === sign && sign === "'" && value[at + 1] === sign) at++;
    else if (value[at] === sign) return at;
  }
  return -1;
}

function spanOf(pattern: RegExp, value: string): Span | undefined {
  const found = pattern.exec(value.slice(0, 100));
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

function readLine(text: string, at: number): Line {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const newline = text.indexOf("\n", lineStart);
  const end = text.slice(0, newline === -1 ? text.length : newline).trimEnd().length;
  let start = lineStart;
  while (
    start < end &&
    (text[start] === " " || text[start] === "\t" || (text[start] === "-" && text[start + 1] === " "))
  )
    start++;
  const written = text.slice(start, end);
  // A name is plain or in quotes, and short.
  const name =
    /^(?:"[^"]{0,100}"|'[^']{0,100}'|[^\s"'[\]{},#&*!|>%@`-][^:#"'[\]{}]{0,100})[ \t]{0,9}:(?:[ \t]+|$)/.exec(written);
  return { text, start, value: start + (name?.[0].length ?? 0), end: Math.max(end, start), hasName: name !== null };
}
