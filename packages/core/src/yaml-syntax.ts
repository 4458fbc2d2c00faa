import type { Document, ParsedNode } from "yaml";
import { yamlFeature, yamlSyntax } from "./findings/schema.js";
import type { Report } from "./report.js";
import { yamlFeatures } from "./yaml-guard.js";

/** Reports the first thing that keeps a document from being plain data, in a writer's words. Answers whether there was none. */
export function checkSyntax(
  document: Document.Parsed<ParsedNode>,
  text: string,
  offset: number,
  report: Report,
): boolean {
  const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (problem === undefined) return true;
  // Some errors are found at the end of the text; the last character that says something shows more.
  const last = /.$/su.exec(text.trimEnd()) ?? { 0: "", index: 0 };
  const start = Math.min(problem.pos[0], last.index);
  const least = start === last.index ? last[0].length : 1;
  const end = problem.pos[0] > start ? start + least : Math.max(problem.pos[1], start + least);
  const span = { start: offset + start, end: offset + Math.min(text.length, end) };
  if (problem.code === "MULTIPLE_DOCS") report.add(yamlFeature, span, SEVERAL_DOCUMENTS);
  else if (problem.code === "TAG_RESOLVE_FAILED") report.add(yamlFeature, span, yamlFeatures["!"]);
  else
    report.add(
      yamlSyntax,
      span,
      problem.code === "NON_STRING_KEY" ? NON_STRING_KEY : describeSyntax(problem.code, text, start),
    );
  return false;
}

const SEVERAL_DOCUMENTS = { feature: "several documents", action: "Remove the line --- or ... inside the data." };
const NON_STRING_KEY = {
  problem: "The name of a field is not plain text.",
  action: "Field names are words; put a number that is meant as a name in quotes.",
};

function describeSyntax(code: string, text: string, at: number): { problem: string; action: string } {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";
  switch (code) {
    case "TAB_AS_INDENT":
      return { problem: "A tab indents this line, and YAML takes spaces only.", action: "Replace the tab by spaces." };
    case "MISSING_CHAR":
      return {
        problem: "A quote, bracket or brace opens here and is not closed.",
        action: "Close it, or put the whole value in quotes.",
      };
    case "BAD_INDENT":
      return {
        problem: "The indentation of this line fits no line above it.",
        action: "Line it up with the fields or the list that it belongs to.",
      };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
    case "UNEXPECTED_TOKEN":
      return /:\s.*:(?:\s|$)/.test(line)
        ? {
            problem: "This line has a second colon followed by a space, so YAML reads it as two fields.",
            action: "Put the value in quotes.",
          }
        : {
            problem: "YAML cannot read on from here.",
            action:
              'Check the line for a missing space after ":" or "-", and put values with special characters in quotes.',
          };
    case "BAD_DQ_ESCAPE":
      return {
        problem: "A backslash inside double quotes begins no known escape.",
        action: "Double the backslash, or use single quotes.",
      };
    case "BAD_ALIAS":
      return { problem: "YAML reads a word that begins with * as an alias.", action: "Put the value in quotes." };
    default:
      return {
        problem: "This is not valid YAML.",
        action: "Check the line: field: value, lists as - item, special characters in quotes.",
      };
  }
}
