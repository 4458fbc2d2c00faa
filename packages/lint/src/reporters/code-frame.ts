import { visible } from "@fixbook/core";
import type { Range } from "@fixbook/schema";
import stringWidth from "string-width";
import type { ReporterHost } from "./reporter.js";

const CONTEXT = 1;
const WIDTH = 100;

/** The lines around a range, with the range underlined on its first line. Long lines are cut on both sides of it. */
export function codeFrame(source: string, range: Range, style: ReporterHost["style"]): readonly string[] {
  const lines = source.split(/\r\n|\n|\r/);
  const { line, column } = range.start;
  const first = Math.max(1, line - CONTEXT);
  const last = Math.min(lines.length, line + CONTEXT);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? "";
    const isHit = number === line;
    const from = isHit && column > WIDTH - 20 ? column - 40 : 0;
    const shown = show(text.slice(from, from + WIDTH));
    if (!isHit && shown.trim() === "" && (number === first || number === last)) continue;
    const label = `${isHit ? ">" : " "} ${String(number).padStart(gutter)} │ `;
    frame.push(`${isHit ? style("bold", label) : style("dim", label)}${from > 0 ? "…" : ""}${shown}`);
    if (isHit) {
      const end = range.end.line === line ? range.end.column : text.length + 1;
      const indent = stringWidth(show(text.slice(from, column - 1))) + (from > 0 ? 1 : 0);
      const width = Math.max(1, Math.min(stringWidth(show(text.slice(column - 1, end - 1))), WIDTH - indent));
      frame.push(`${style("dim", `${" ".repeat(gutter + 2)} │ `)}${" ".repeat(indent)}${style("red", "^".repeat(width))}`);
    }
  }
  return frame;
}

function show(text: string): string {
  return visible(text.replaceAll("\t", "  "));
}
