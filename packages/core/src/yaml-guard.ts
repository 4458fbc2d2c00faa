import { Lexer } from "yaml";
import { yamlFeature, yamlSyntax, yamlTooDeep } from "./findings/schema.js";
import { limits } from "./findings/source.js";
import type { Report, Span } from "./report.js";

/** What YAML may not use here, by the first character of the token that stands for it. */
export const yamlFeatures = {
  "&": {
    feature: "an anchor (&name)",
    action: "Write the value where it is needed; put text that begins with & in quotes.",
  },
  "*": { feature: "an alias (*name)", action: "Write the value again; put text that begins with * in quotes." },
  "!": { feature: "a tag (!type)", action: "Remove it; put text that begins with ! in quotes." },
  "%": { feature: "a directive (%…)", action: "Remove the line; put text that begins with % in quotes." },
} as const;

/**
 * Checks YAML for nesting that the parser cannot bear, and for anchors, aliases, tags and directives. Uses the lexer
 * alone, which is linear; the parser is not. Answers whether the text may be parsed.
 */
export function guardYaml(text: string, offset: number, report: Report): boolean {
  const spanAt = (at: number, length: number): Span => ({ start: offset + at, end: offset + at + length });
  for (const { at, token, depth, flow } of walkTokens(text)) {
    if (depth > limits.yamlDepth + 1) {
      report.add(yamlTooDeep, spanAt(at, lineLength(text, at)), {});
      return false;
    }
    if (flow < 0) {
      report.add(yamlSyntax, spanAt(at, token.length), {
        problem: `A ${quoteMark(token)} closes here and nothing has opened.`,
        action: "Remove it, or put the whole value in quotes.",
      });
      return false;
    }
    const feature = (yamlFeatures as Readonly<Record<string, { feature: string; action: string }>>)[token[0] ?? ""];
    if (feature !== undefined) {
      report.add(yamlFeature, spanAt(at, token.trimEnd().length), feature);
      return false;
    }
  }
  return true;
}

/** Says that text comes next. */
const TEXT_MARK = "\u001f";
/** Tokens of the lexer that stand for no character of the text */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", TEXT_MARK]);

interface Place {
  readonly at: number;
  readonly token: string;
  /** How deep the token nests: brackets, indentation, and the indicators before it on its line. */
  readonly depth: number;
  /** How many brackets are open; below zero when one closes that nothing has opened. */
  readonly flow: number;
}

/** The tokens that are no text, with their places and a depth that is never less than the parser's by more than one. */
function* walkTokens(text: string): Generator<Place> {
  let at = 0;
  let flow = 0;
  let column = 0;
  let onLine = 0;
  let isFresh = true;
  let isText = false;
  const indents: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      isText = token === TEXT_MARK;
      continue;
    }
    const isBlank = /^[\s#]/.test(token);
    const isIndicator = token.length === 1 && "-?:".includes(token) && !isText;
    if (!isText && (token === "[" || token === "{")) flow++;
    if (!isText && (token === "]" || token === "}")) flow--;
    if (!isBlank && flow === 0) {
      if (isFresh || (isIndicator && token !== ":")) {
        while (indents.length > 0 && (indents.at(-1) ?? 0) > column) indents.pop();
        if (indents.at(-1) !== column) indents.push(column);
      }
      isFresh = false;
      if (isIndicator) onLine++;
    }
    if (!isText && !isBlank) yield { at, token, flow, depth: Math.max(flow + indents.length, onLine) };
    isText = false;
    at += token.length;
    const newline = token.lastIndexOf("\n");
    if (newline === -1) column += token.length;
    else {
      column = token.length - newline - 1;
      isFresh = column === 0;
      onLine = 0;
    }
  }
}

function quoteMark(token: string): string {
  return token === "]" ? "bracket ]" : "brace }";
}

function lineLength(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return (newline === -1 ? text.length : newline) - at;
}
