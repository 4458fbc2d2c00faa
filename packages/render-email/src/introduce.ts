import type { RichText } from "@fixbook/schema";
import { type DraftBlock, type DraftLine, hasWords } from "./draft.js";
import { endsInPunctuation } from "./joint.js";
import { type Label, type Line, labelText, type Paragraph, type Span, text } from "./snippet.js";
import type { Writer } from "./writer.js";

/**
 * Blocks with a label in front, in the line of their first paragraph if there is one: **Warning:** Save first. Not in
 * that of a step.
 */
export function introduce(label: Label, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  return first.type === "paragraph" && first.role === "body" && !isStep(first)
    ? [{ ...first, line: [...labelSpans(label), ...first.line] }, ...rest]
    : [lead(label), ...blocks];
}

/** A step whose number is text. */
export function step(number: number, line: Line): Paragraph {
  return { type: "paragraph", role: "body", line: [{ type: "text", value: `${number}. ` }, ...line] };
}

function isStep({ line: [first] }: Paragraph): boolean {
  return first?.type === "text" && /^[0-9]+\. $/.test(first.value);
}

/** Steps or points as a list with a label before it; nothing where there are none. */
export function listOf(label: Label, points: readonly RichText[], ordered: boolean, writer: Writer) {
  return labelledList(
    label,
    points.map((point) => writer.line(point, 0)),
    ordered,
  );
}

/** Lines as a list with a label before it. Lines without words are left out. */
export function labelledList(label: Label, lines: readonly DraftLine[], ordered: boolean): readonly DraftBlock[] {
  const items = lines.filter(hasWords);
  return items.length === 0 ? [] : [lead(label), { type: "list", ordered, items }];
}

/** A heading, in bold: headings do not survive a paste. */
export function title(...words: Line): Paragraph {
  return { type: "paragraph", role: "lead", line: [{ type: "strong", children: words }] };
}

/** A label on a line of its own, close to the block that it introduces. */
function lead(label: Label): Paragraph {
  return { type: "paragraph", role: "lead", line: labelSpans(label).slice(0, 1) };
}

/** A label with its colon, unless it brings its own punctuation mark, and the space behind it. */
export function labelSpans(label: Label): readonly Span[] {
  const words = labelText(label);
  const colon = label.colon.trimEnd();
  const strong: Span = { type: "strong", children: endsInPunctuation([words]) ? [words] : [words, text(colon)] };
  return colon === label.colon ? [strong] : [strong, text(" ")];
}
