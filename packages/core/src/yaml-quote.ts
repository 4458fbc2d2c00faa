import type { OffsetFix } from "./report.js";

type Edits = OffsetFix["edits"];

/**
 * Edits that put text at `start` into quotes, so that YAML reads it as it is written: double ones, or single ones where
 * it holds double quotes or backslashes. They only insert, so that placeholders in between stay as they are.
 */
export function quoteEdits(written: string, start: number): Edits {
  const isSingle = /["\\]/.test(written);
  const sign = isSingle ? "'" : '"';
  const doubled = isSingle ? [...written.matchAll(/'/g)].map(({ index }) => insertion(start + index, "'")) : [];
  return [insertion(start, sign), ...doubled, insertion(start + written.length, sign)];
}

/** A fix that puts a value into quotes. */
export function quoteFix(kind: OffsetFix["kind"], written: string, start: number): OffsetFix {
  return { kind, title: "Put the value in quotes", edits: quoteEdits(written, start) };
}

/** An edit that puts text between two characters. */
export function insertion(at: number, text: string): Edits[number] {
  return { start: at, end: at, text };
}
