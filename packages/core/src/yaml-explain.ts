import type { Span } from "./report.js";
import { closingQuote, type Explanation, explainLine, explainName } from "./yaml-line.js";
import { lexYaml } from "./yaml-tokens.js";

/** Explains an error of the parser, by its code and its place. */
export function explain(code: string, text: string, [from, to]: readonly [number, number]): Explanation {
  // Some errors are found at the end of the text; the last character that says something shows more.
  const last = /.$/su.exec(text.trimEnd()) ?? { 0: "", index: 0 };
  const start = Math.min(from, last.index);
  const least = start === last.index ? last[0].length : 1;
  const end = Math.min(text.length, from > start ? start + least : Math.max(to, start + least));
  const span = { start, end };
  const plain = PLAIN[code];
  if (plain !== undefined) return { span, ...plain };
  const below =
    code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY" ? deeperField(text, start) : undefined;
  if (below !== undefined) return { span: below, ...DEEPER_FIELD };
  if (/["']\s*$/.test(text.slice(Math.max(0, from - 20), from)) && !/[\n]/.test(text.slice(from - 1, from))) {
    const known = explainLine(text, start);
    return known?.span.start === start ? known : { span, ...AFTER_QUOTES };
  }
  const first = text.search(/[^\s#]/);
  if (first < start && isIndentedFirst(text, first) && /^\S/.test(lineAt(text, start)))
    return { span: { start: first, end: first + 1 }, ...FIRST_INDENTED };
  const open = unclosed(text, Math.max(start, from));
  const known = explainLine(text, open ?? start) ?? explainName(text, lineBefore(text, start));
  if (known !== undefined) return known;
  if (open !== undefined)
    return {
      span: { start: open, end: open + 1 },
      problem: `${NAMES[text[open] ?? ""]} opens here and is not closed.`,
      action: "Close it, or put the whole value in quotes.",
    };
  if (text[start] === ",") return { span, ...NO_ITEM };
  if (/^\s*- /.test(lineAt(text, start))) return { span, ...NO_LIST };
  if (code === "NON_STRING_KEY") return { span, ...NON_STRING_KEY };
  if (code === "MISSING_CHAR" && !/:(?:\s|$)/.test(lineAt(text, start))) return { span, ...NO_FIELD };
  return { span, ...(BY_CODE[code] ?? OTHERWISE) };
}

type Sentences = Pick<Explanation, "problem" | "action">;

const NON_STRING_KEY: Sentences = {
  problem: "The name of a field is not plain text.",
  action: "Field names are words; put text that begins with a bracket in quotes.",
};
const NO_FIELD: Sentences = {
  problem: "This line is not a field: it has no name with a colon and a space.",
  action: "Write it as name: value; indent it where it goes on with the text above.",
};
const FIRST_INDENTED: Sentences = {
  problem: "The first line is indented, and the lines below it are not.",
  action: "Begin it at the start of the line.",
};
const DEEPER_FIELD: Sentences = {
  problem: "This field is indented more than the one above it, which has a value already.",
  action: "Line it up with the field above; put the text in quotes if this line belongs to it.",
};
const AFTER_QUOTES: Sentences = {
  problem: "The quotes close before the value ends.",
  action: "Put the whole value in quotes, of the other kind where the text itself has some.",
};
const NO_ITEM: Sentences = {
  problem: "There is a comma, and nothing before it.",
  action: "Remove the comma, or put the text in quotes.",
};
const NO_LIST: Sentences = {
  problem: "A list item cannot be here: the field above has a value already.",
  action: "Line it up with the list that it belongs to, or put the text in quotes.",
};
const OTHERWISE: Sentences = {
  problem: "YAML cannot read on from here.",
  action: 'Check the line for a missing space after ":" or "-", and put values with special characters in quotes.',
};
const NAMES: Readonly<Record<string, string>> = { '"': "A quote", "'": "A quote", "[": "A bracket", "{": "A brace" };

/** What codes of the parser say by themselves. */
const PLAIN: Readonly<Record<string, Sentences>> = {
  TAB_AS_INDENT: {
    problem: "This line is indented with a tab, and YAML allows only spaces.",
    action: "Replace the tab with spaces.",
  },
  BAD_DQ_ESCAPE: {
    problem: "A backslash inside double quotes begins no known escape.",
    action: "Double the backslash, or use single quotes.",
  },
};
/** What codes of the parser say where the line itself tells nothing. */
const BY_CODE: Readonly<Record<string, Sentences>> = {
  BAD_INDENT: {
    problem: "The indentation of this line fits no line above it.",
    action: "Line it up with the fields or the list that it belongs to.",
  },
};

/** The first quote or bracket before an offset that opens and is not closed. */
function unclosed(text: string, before: number): number | undefined {
  const open: { readonly at: number; readonly sign: string }[] = [];
  for (const { at, token, isText } of lexYaml(text)) {
    if (isText) continue;
    if (/^["']/.test(token) && closingQuote(token) !== token.length - 1) return at <= before ? at : undefined;
    if (token === "[" || token === "{") open.push({ at, sign: token });
    if (token === "]" || token === "}") {
      const last = open.pop();
      if (last !== undefined && (last.sign === "[") !== (token === "]") && last.at <= before) return last.at;
    }
  }
  return open.findLast(({ at }) => at <= before)?.at;
}

/** The name of the field on the line below, where it is indented and the one at an offset has a value. */
function deeperField(text: string, at: number): Span | undefined {
  const newline = text.indexOf("\n", at);
  const next = newline === -1 ? -1 : text.slice(newline).search(/\S/);
  if (next === -1) return undefined;
  const start = newline + next;
  const found = /^[^\s:#][^\n:#]{0,100}(?=:(?:\s|$))/.exec(text.slice(start, start + 300));
  return found === null || text[start - 1] === "\n" ? undefined : { start, end: start + found[0].length };
}

function isIndentedFirst(text: string, first: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", first) + 1, first);
  return first >= 0 && /^ +$/.test(before);
}

/** Where the last line before an offset begins that is neither empty nor a comment. */
function lineBefore(text: string, at: number): number {
  const lines = text.slice(0, text.lastIndexOf("\n", at - 1) + 1).split("\n");
  let end = text.lastIndexOf("\n", at - 1) + 1;
  for (const line of lines.slice(0, -1).reverse()) {
    end -= line.length + 1;
    if (/^\s*[^\s#]/.test(line)) return end;
  }
  return 0;
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";
}
