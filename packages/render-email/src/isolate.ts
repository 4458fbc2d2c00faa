import type { Line, Snippet, Span } from "./snippet.js";

/** The direction in which a snippet is read. */
export type Direction = "ltr" | "rtl";

/**
 * The snippet with what runs against its direction between isolates (U+2066 to U+2069): most editors drop `dir` from
 * what is pasted, and no editor drops these. They stand outside of code, so that a command is copied without them.
 */
export function isolateRuns(snippet: Snippet, direction: Direction): Snippet {
  return snippet.map((block) => {
    if (block.type === "list") return { ...block, items: block.items.map((item) => inLine(item, direction)) };
    return block.role === "code" ? block : { ...block, line: inLine(block.line, direction) };
  });
}

/** A text that runs from left to right, for a place in a text of the direction. */
export function isolateLtr(text: string, direction: Direction): string {
  return direction === "rtl" ? `${LRI}${text}${PDI}` : text;
}

/** A text without isolates. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}

const LRI = "\u2066";
const RLI = "\u2067";
const PDI = "\u2069";

const RTL =
  "[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]";
/** Letters and digits from left to right, and placeholders, which most values of are. */
const LTR = `[[\\p{L}\\p{N}\\ue010-\\ue014\\ue100-\\uf0ff]--${RTL}]`;

/** What runs against each direction: from its first letter to its last, with what belongs to an address or a code. */
const runs: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`${RTL}(?:[^\\p{L}${RTL}]*${RTL})*`, "gv"),
  rtl: new RegExp(`[\\/+#@_]*${LTR}(?:[^${RTL}]*${LTR})?[\\/#=]*`, "gv"),
};

function inLine(line: Line, direction: Direction): Line {
  // Few texts from left to right have any letter that is not.
  if (direction === "ltr" && !line.some(mayRunAgainst)) return line;
  return line.flatMap((span): readonly Span[] => {
    if (span.type === "break") return [span];
    if (span.type === "text") return [{ type: "text", value: inText(span.value, direction) }];
    if (span.type === "code") return direction === "rtl" ? [mark(LRI), span, mark(PDI)] : [span];
    return [{ ...span, children: inLine(span.children, direction) }];
  });
}

function mayRunAgainst(span: Span): boolean {
  return "children" in span ? span.children.some(mayRunAgainst) : span.type === "text" && MAYBE_RTL.test(span.value);
}

function inText(text: string, direction: Direction): string {
  const open = direction === "rtl" ? LRI : RLI;
  return text
    .replace(runs[direction], (run) => (NEEDS_NONE.test(run) ? run : `${open}${run}${PDI}`))
    .replace(BRACKET_BEHIND, `$1)${PDI}`);
}

/** A bracket that a run opens and does not close: "Twilio (EU" and ")" behind it. */
const BRACKET_BEHIND = /([\u2066\u2067][^\u2066-\u2069]*\([^()\u2066-\u2069]*)\u2069\)/g;

const MAYBE_RTL = /[\u0590-\u{1efff}]/u;
/** A number stands right by itself. */
const NEEDS_NONE = /^\p{Nd}+$/u;

function mark(value: string): Span {
  return { type: "text", value };
}
