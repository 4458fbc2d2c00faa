import type { Heading } from "mdast";
import { underlinedText } from "../findings/markdown.js";
import type { Span } from "../report.js";
import type { FromMdast } from "./conversion.js";

/** Whether a heading is written as a text with a line of hyphens or equals signs below. */
export function isUnderlined(heading: Heading, { source }: FromMdast): boolean {
  return source[placeOf(heading).start] !== "#";
}

/** The text of an underlined heading and the line below it, as they are written. */
export function readUnderlined(
  heading: Heading,
  { source }: FromMdast,
): { readonly text: string; readonly line: string } {
  const { start, end } = placeOf(heading);
  const written = source.slice(start, end).replaceAll("\r\n", "\n").trimEnd();
  const at = written.lastIndexOf("\n");
  return { text: written.slice(0, at).trimEnd(), line: written.slice(at).replace(/^[\s>]+/, "") };
}

/** Says that a line makes a heading of the text above it, and proposes to take the line away. */
export function reportUnderlined(heading: Heading, context: FromMdast): void {
  const { text, line } = readUnderlined(heading, context);
  const span = context.span(heading);
  const edit = { ...lineBelow(context.report.source(span), span), text: "" };
  context.report.add(
    underlinedText,
    span,
    { text, line },
    { fixes: [{ kind: "review", title: "Remove the line", edits: [edit] }] },
  );
}

/** The last line of a heading with the line break before it. */
function lineBelow(written: string, { start, end }: Span): Span {
  const above = written
    .trimEnd()
    .replace(/[^\n]*$/, "")
    .trimEnd();
  return { start: start + above.length, end };
}

function placeOf({ position }: Heading): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
