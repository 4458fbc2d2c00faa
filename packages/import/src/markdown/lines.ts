/** A line of Markdown, and where it comes from. */
export interface Line {
  readonly text: string;
  /** Its number in the source, from 1; that of the line which brought it, where it comes from a shared part. */
  readonly line: number;
  /** Whether it is a line of fenced code, or its fence. */
  readonly isCode: boolean;
}

/** The lines of a text, with those of fenced code told from others. */
export function linesOf(text: string, first = 1): readonly Line[] {
  let fence: string | undefined;
  return text.split(/\r\n|\n|\r/).map((line, index): Line => {
    const [, sign = "", rest = ""] = FENCE.exec(line) ?? [];
    const isFence = sign !== "" && !(sign.startsWith("`") && rest.includes("`"));
    const wasCode = fence !== undefined;
    if (fence === undefined) {
      if (isFence) fence = sign;
    } else if (sign.startsWith(fence) && rest.trim() === "") fence = undefined;
    return { text: line, line: first + index, isCode: wasCode || isFence };
  });
}

const FENCE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})(.*)$/;

/** Changes what of a line is no code within it. */
export function outsideCode(line: string, change: (text: string, isLast: boolean) => string): string {
  if (!line.includes("`")) return change(line, true);
  let result = "";
  let from = 0;
  for (const match of line.matchAll(CODE)) {
    result += change(line.slice(from, match.index), false) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(line.slice(from), true);
}

const CODE = /(?<![`\\])(`+)(?!`)[^`]*(?:`+[^`]+)*?(?<!`)\1(?!`)/g;
