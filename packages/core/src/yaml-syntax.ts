import type { Document, ParsedNode } from "yaml";
import { textAfterHash, yamlFeature, yamlSyntax } from "./findings/schema.js";
import type { OffsetFix, Report, Span } from "./report.js";
import { explain } from "./yaml-explain.js";
import { quoteValueAt } from "./yaml-line.js";
import { quoteFix } from "./yaml-quote.js";
import { findComments, type YamlComment } from "./yaml-tokens.js";

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
      : `Put text that begins with ${sign} in quotes; ${sign === "*" ? "write a value that is meant to be copied again" : "remove it where it is not text"}.`;
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
  const before = findComments(text).filter(({ start }) => start <= problem);
  const inBrackets = before.find(
    ({ start, end, flow, before: kind }) => flow > 0 && kind !== "line" && /[\],}]/.test(text.slice(start, end)),
  );
  if (inBrackets !== undefined) return inBrackets;
  return rightBefore(before, text, problem).find(
    (comment) => comment.flow === 0 && (isInName(text, comment) || isContinued(text, comment, problem)),
  );
}

/** Those of some comments that nothing but blanks stands behind, up to an offset. */
function rightBefore(comments: readonly YamlComment[], text: string, offset: number): readonly YamlComment[] {
  let at = offset;
  const first = comments.findLastIndex(({ start, end }) => {
    const isApart = text.slice(end, at).trim() !== "";
    at = start;
    return isApart;
  });
  return comments.slice(first + 1);
}

/** Whether a comment took the colon of a name: plain text stands before it, and begins a line. */
function isInName(text: string, { before, anchor }: YamlComment): boolean {
  return before === "plain" && /^[ ]*(?:- +)*$/.test(text.slice(text.lastIndexOf("\n", anchor - 1) + 1, anchor));
}

/** Whether the line below a comment goes on with the text above it. */
function isContinued(text: string, { start, before }: YamlComment, problem: number): boolean {
  if (before === "closed") return false;
  const line = /^[^\r\n]*/.exec(text.slice(problem))?.[0] ?? "";
  if (/^(?:- |[^\s:]+:(?:\s|$))/.test(line)) return false;
  return before === "plain" || (before === "line" && /\S/.test(text.slice(0, start)));
}

function reportSwallowed(comment: YamlComment, text: string, offset: number, report: Report): void {
  const span = moved(comment, offset);
  if (comment.before === "line") {
    const problem = "This comment is in the middle of a text, and YAML ends the text there.";
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

/** The line of hyphens or points that ends a document before an offset. */
function markBefore(text: string, at: number): Span {
  const marks = [...text.slice(0, at + 3).matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  const start = marks.at(-1)?.index ?? at;
  return { start, end: Math.min(text.length, start + 3) };
}

function moved({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** A fix with its places in the file. */
function movedFix(fix: OffsetFix, offset: number): OffsetFix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...moved(edit, offset), text: edit.text })) };
}
