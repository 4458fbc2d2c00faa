import type { Span } from "@fixbook/core";
import type { Range } from "@fixbook/schema";
import type { Range as ClientRange, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

const BOM = "\ufeff";

/** A range of a diagnostic or a plan as the protocol counts: from 0, and a byte order mark that a text begins with too. */
export function toClientRange({ start, end }: Range, text = ""): ClientRange {
  return { start: toClientPosition(start, text), end: toClientPosition(end, text) };
}

/** The range of a span, whose offsets do not count a byte order mark. */
export function rangeOfSpan(document: TextDocument, { start, end }: Span): ClientRange {
  const mark = hasMark(document.getText()) ? 1 : 0;
  return { start: document.positionAt(start + mark), end: document.positionAt(end + mark) };
}

/** The offset that Fixbook counts at a place of a document. */
export function offsetAt(document: TextDocument, position: Position): number {
  const mark = hasMark(document.getText()) ? 1 : 0;
  return Math.max(0, document.offsetAt(position) - mark);
}

/** The text of a document as Fixbook reads it. */
export function textOf(document: TextDocument): string {
  const text = document.getText();
  return hasMark(text) ? text.slice(1) : text;
}

function toClientPosition({ line, column }: Range["start"], text: string): Position {
  const mark = line === 1 && hasMark(text) ? 1 : 0;
  return { line: line - 1, character: column - 1 + mark };
}

function hasMark(text: string): boolean {
  return text.startsWith(BOM);
}
