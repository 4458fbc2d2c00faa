import type { Document, ParsedNode } from "yaml";
import { textAfterHash, yamlFeature, yamlSyntax } from "./findings/schema.js";
import type { OffsetFix, Report, Span } from "./report.js";
import { closingQuote, type Explanation, explainLine, quoteValueAt } from "./yaml-line.js";
import { quoteFix } from "./yaml-quote.js";
import { findComments, lexYaml, type YamlComment } from "./yaml-tokens.js";

/** Reports the first thing that keeps a document from being plain data, in a writer's words. Answers whether there was none. */
export function checkSyntax(
  document: Document.Parsed<ParsedNode>,
  text: string,
  offset: number,
  report: Report,
): boolean {
  const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (problem === undefined) return true;
  const at = problem.pos[0];
  const comment = swallowingComment(text, at);
  if (comment !== undefined) {
    reportSwallowed(comment, text, offset, report);
    return false;
  }
  if (problem.code === "MULTIPLE_DOCS") {
    const mark = markBefore(text, at);
    report.add(yamlFeature, moved(mark, offset), SEVERAL_DOCUMENTS);
    return false;
  }
  const { span, fix, ...sentences } = explain(problem.code, text, problem.pos);
  report.add(yamlSyntax, moved(span, offset), sentences, fix === undefined ? {} : { fixes: [movedFix(fix, offset)] });
  return false;
}

/** What a sign at the start of a value means to YAML: each would copy, type or steer something. */
const FEATURES: Readonly<Record<string, string>> = {
  "&": "an anchor (&name)",
  "*": "an alias (*name)",
  "!": "a tag (!type)",
  "%": "a directive (%…)",
};

/** Reports a token of YAML that is more than plain data. Answers whether it is one. */
export function reportFeature(token: string, at: number, text: string, offset: number, report: Report): boolean {
  const sign = token[0] ?? "";
  const feature = FEATURES[sign];
  if (feature === undefined) return false;
  const span = { start: offset + at, end: offset + at + token.trimEnd().length };
  const action =
    sign === "%"
      ? "Remove the line; put text that begins with % in quotes."
      : `Put text that begins with ${sign} in quotes; ${sign === "*" ? "write a value that is meant to be copied again" : "remove it where it is no text"}.`;
  const fixes = sign === "%" ? [] : [movedFix(quoteValueAt(text, at), offset)];
  report.add(yamlFeature, span, { feature, action }, { fixes });
  return true;
}

/** Reports a closing bracket that nothing has opened. */
export function reportUnopened(at: number, text: string, offset: number, report: Report): void {
  const sign = text[at] ?? "";
  const fix = movedFix(quoteValueAt(text, at), offset);
  report.add(
    yamlSyntax,
    { start: offset + at, end: offset + at + 1 },
    {
      problem: `A ${sign === "]" ? "bracket ]" : "brace }"} closes here and nothing has opened.`,
      action: "Remove it, or put the whole value in quotes.",
    },
    { fixes: [fix] },
  );
}

/**
 * The fix that puts text with a number sign into quotes, up to its end: in brackets, that is the next comma or bracket.
 * `before` is the text in front of the number sign.
 */
export function quoteWithComment(before: string, comment: string, start: number, flow: number): OffsetFix {
  const inside = flow > 0 ? comment.search(/[,\]}]/) : -1;
  return quoteFix("review", before + (inside === -1 ? comment : comment.slice(0, inside)), start);
}

/** A comment that took in what YAML would have needed to read on: the end of a list, or the middle of a text. */
function swallowingComment(text: string, problem: number): YamlComment | undefined {
  return findComments(text).find((comment) => {
    if (comment.start > problem || (comment.before === "closed" && comment.flow === 0)) return false;
    if (comment.flow > 0) return comment.before !== "line" && /[\],}]/.test(text.slice(comment.start, comment.end));
    const isNext = text.slice(comment.end, problem).trim() === "";
    return isNext && isContinued(text, comment, problem);
  });
}

/** Whether the line below a comment goes on with the text above it. */
function isContinued(text: string, { start, before }: YamlComment, problem: number): boolean {
  const line = /^[^\r\n]*/.exec(text.slice(problem))?.[0] ?? "";
  if (/^(?:- |[^\s:]+:(?:\s|$))/.test(line)) return false;
  return before === "plain" || (before === "line" && /\S/.test(text.slice(0, start)));
}

function reportSwallowed(comment: YamlComment, text: string, offset: number, report: Report): void {
  const span = moved(comment, offset);
  if (comment.before === "line") {
    const problem = "This comment stands in the middle of a text, and YAML ends the text there.";
    report.add(yamlSyntax, span, { problem, action: "Move the comment above the field, or put the text in quotes." });
    return;
  }
  const written = text.slice(comment.start, comment.end);
  const before = text.slice(comment.anchor, comment.start);
  const fixes =
    comment.before === "plain" ? [quoteWithComment(before, written, offset + comment.anchor, comment.flow)] : [];
  report.add(textAfterHash, span, { written }, { fixes });
}

const SEVERAL_DOCUMENTS = { feature: "several documents", action: "Remove the line --- or ... inside the data." };

function explain(code: string, text: string, [from, to]: readonly [number, number]): Explanation {
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
  const open = code === "MISSING_CHAR" || code === "BAD_INDENT" ? unclosed(text) : undefined;
  const known = explainLine(text, open ?? start);
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
  problem: "This line is no field: it has no name with a colon and a space.",
  action: "Write it as name: value; indent it where it goes on with the text above.",
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
  problem: "No item of a list can stand here: the field above has a value already.",
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
    problem: "A tab indents this line, and YAML takes spaces only.",
    action: "Replace the tab by spaces.",
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

/** The first quote or bracket that opens and is not closed. */
function unclosed(text: string): number | undefined {
  const open: { readonly at: number; readonly sign: string }[] = [];
  for (const { at, token, isText } of lexYaml(text)) {
    if (isText) continue;
    if (/^["']/.test(token) && closingQuote(token) !== token.length - 1) return at;
    if (token === "[" || token === "{") open.push({ at, sign: token });
    if (token === "]" || token === "}") {
      const last = open.pop();
      if (last !== undefined && (last.sign === "[") !== (token === "]")) return last.at;
    }
  }
  return open.at(-1)?.at;
}

/** The name of the field on the line below, where it is indented more than the field at an offset. */
function deeperField(text: string, at: number): Span | undefined {
  const newline = text.indexOf("\n", at);
  if (newline === -1) return undefined;
  const found = /^([ ]+)([^\s:#][^\n:#]{0,100}):(?:\s|$)/.exec(text.slice(newline + 1, newline + 300));
  if (found === null) return undefined;
  const start = newline + 1 + (found[1]?.length ?? 0);
  return { start, end: start + (found[2]?.length ?? 0) };
}

/** The line of hyphens or points that ends a document before an offset. */
function markBefore(text: string, at: number): Span {
  const marks = [...text.slice(0, at + 3).matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  const start = marks.at(-1)?.index ?? at;
  return { start, end: Math.min(text.length, start + 3) };
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";
}

function moved({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** A fix with its places in the file. */
function movedFix(fix: OffsetFix, offset: number): OffsetFix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...moved(edit, offset), text: edit.text })) };
}
