import type { DraftBlock } from "./draft.js";
import { endsInPunctuation } from "./joint.js";
import { type Paragraph, type Span, text } from "./snippet.js";

/** Blocks with a label in front, in the line of their first paragraph if there is one: **Warning:** Save first. */
export function introduce(label: string, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  return first.type === "paragraph" && first.role === "body"
    ? [{ ...first, line: [labelSpan(label), text(" "), ...first.line] }, ...rest]
    : [lead(label), ...blocks];
}

/** A label on a line of its own, close to the block that it introduces. */
export function lead(label: string): Paragraph {
  return { type: "paragraph", role: "lead", line: [labelSpan(label)] };
}

/** A label with its colon, unless it brings its own punctuation mark. */
export function labelSpan(label: string): Span {
  const words = text(label);
  return { type: "strong", children: endsInPunctuation([words]) ? [words] : [words, text(":")] };
}
