import { Help } from "commander";

/** A text broken at spaces for a terminal of so many columns, its further lines indented. One line where the width is unknown. */
export function hanging(text: string, indent: number, columns: number | undefined): string {
  if (columns === undefined) return text;
  return new Help().boxWrap(text, columns - indent).replaceAll("\n", `\n${" ".repeat(indent)}`);
}
