import { yamlTooDeep } from "./findings/schema.js";
import { limits } from "./findings/source.js";
import type { Report, Span } from "./report.js";
import { reportFeature, reportUnopened } from "./yaml-syntax.js";
import { lexYaml } from "./yaml-tokens.js";

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
      reportUnopened(at, text, offset, report);
      return false;
    }
    if (reportFeature(token, at, text, offset, report)) return false;
  }
  return true;
}

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
  let flow = 0;
  let column = 0;
  let onLine = 0;
  let isFresh = true;
  const indents: number[] = [];
  for (const { at, token, isText } of lexYaml(text)) {
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
    const newline = token.lastIndexOf("\n");
    if (newline === -1) column += token.length;
    else {
      column = token.length - newline - 1;
      isFresh = column === 0;
      onLine = 0;
    }
  }
}

function lineLength(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return (newline === -1 ? text.length : newline) - at;
}
