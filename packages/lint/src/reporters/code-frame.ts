import type { Range } from "@fixbook/schema";
import stringWidth from "string-width";
import { inline } from "./plain.js";
import type { ReporterHost } from "./reporter.js";

const CONTEXT = 1;

/**
 * The lines around a range, with the range underlined on its first line. Lines are cut to `width` columns of text, on
 * both sides of the range.
 */
export function codeFrame(
  lines: readonly string[],
  range: Range,
  width: number,
  style: ReporterHost["style"],
): readonly string[] {
  const { line, column } = range.start;
  const first = Math.max(1, line - CONTEXT);
  const last = Math.min(lines.length, line + CONTEXT);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? "";
    const isHit = number === line;
    if (!isHit && text.trim() === "") continue;
    const { shown, from, to } = cut(text, isHit ? column - 1 : 0, width);
    frame.push(
      `${style(isHit ? "bold" : "dim", `${isHit ? ">" : " "} ${String(number).padStart(gutter)} │`)} ${shown}`.trimEnd(),
    );
    if (!isHit) continue;
    const end = range.end.line === line ? range.end.column - 1 : text.length;
    const indent = stringWidth(show(text.slice(from, column - 1))) + (from > 0 ? 1 : 0);
    const marks = Math.max(1, stringWidth(show(text.slice(column - 1, Math.min(end, to)))));
    frame.push(
      `${style("dim", `${" ".repeat(gutter + 2)} │`)} ${" ".repeat(indent)}${style("red", "^".repeat(marks))}`,
    );
  }
  return frame;
}

/** The part of a line that is shown, from about `column` (from 0) where the line is too long. Splits no character. */
function cut(text: string, column: number, width: number): { shown: string; from: number; to: number } {
  const from = characterStart(text, column > width * 0.6 ? column - Math.floor(width * 0.4) : 0);
  let to = Math.min(text.length, from + width);
  while (to > from + 1 && stringWidth(show(text.slice(from, to))) > width) to--;
  to = characterStart(text, to);
  return { shown: `${from > 0 ? "…" : ""}${show(text.slice(from, to))}${to < text.length ? "…" : ""}`, from, to };
}

/** The offset, or the one before it where it falls between the halves of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function show(text: string): string {
  return inline(text.replaceAll("\t", "  "));
}
