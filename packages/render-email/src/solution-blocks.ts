import type { Entry, Solution } from "@fixbook/schema";
import type { DraftBlock } from "./draft.js";
import { introduce, title } from "./introduce.js";
import { partBlocks } from "./part-blocks.js";
import { type Label, type Line, labelText, text } from "./snippet.js";
import type { Labels } from "./variants/variant.js";
import type { Writer } from "./writer.js";

/**
 * The solutions of an entry, in order of likelihood: each cause with its steps and workaround. `after` tells whether
 * something else stands before them, so that steps alone need their label.
 */
export function solutionBlocks(entry: Entry, writer: Writer, labels: Labels, after: boolean): readonly DraftBlock[] {
  return entry.solutions.flatMap((solution, index) =>
    blocksOf(solution, headingOf(index, entry, labels), writer, labels, after),
  );
}

/**
 * What tells a solution from the others: "Cause 2: Webhook points elsewhere", or "Fix 2: …" in an entry where some
 * solution has no cause. Undefined for an only one without a name.
 */
function headingOf(index: number, { solutions }: Entry, labels: Labels): { label: Label; words: Line } | undefined {
  const name = solutions[index]?.name;
  if (solutions.length === 1 && name === undefined) return undefined;
  const label = solutions.every(({ cause }) => cause !== undefined) ? labels.cause : labels.fix;
  const numbered = solutions.length > 1 ? `${label.label} ${index + 1}` : label.label;
  const named = name === undefined ? "" : `${label.colon}${name}`;
  // Two spans: in a text from right to left, a name in Latin letters does not take the number along.
  return { label, words: [labelText({ ...label, label: numbered }), ...(named === "" ? [] : [text(named)])] };
}

function blocksOf(
  { cause, fix, workaround }: Solution,
  heading: ReturnType<typeof headingOf>,
  writer: Writer,
  labels: Labels,
  after: boolean,
): readonly DraftBlock[] {
  const causeBlocks = writer.blocks(cause ?? []);
  const fixBlocks = partBlocks(fix, writer);
  const needsLabel = causeBlocks.length > 0 || (after && heading === undefined);
  return [
    ...(heading === undefined ? [] : [title(...heading.words)]),
    ...(heading?.label === labels.cause ? causeBlocks : introduce(labels.cause, causeBlocks)),
    ...(needsLabel ? introduce(labels.fix, fixBlocks) : fixBlocks),
    ...introduce(labels.workaround, partBlocks(workaround, writer)),
  ];
}
