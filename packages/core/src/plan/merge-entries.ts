import type { Product } from "@fixbook/schema";
import type { Span } from "../report.js";
import { carryDefinitions } from "./carry-definitions.js";
import { type EntryEdit, editedSlice, endOfText, lineEnding, withLineEnding } from "./entry-edit.js";
import type { EntryPart, EntryParts } from "./entry-parts.js";
import { mergeFrontmatter } from "./merge-frontmatter.js";
import { type Carried, mergeSections } from "./merge-sections.js";
import { type MergedSolutions, mergeSolutions } from "./merge-solutions.js";
import { blockEdits } from "./place-blocks.js";

/** What else than its words an entry takes from another one. */
export interface MergeContext {
  /** Entries and pages that the one that goes names as related, and the other one does not. */
  readonly related: readonly string[];
  /** What it names as related no more. */
  readonly dropped: readonly string[];
  /** The ids that the entry answers to from now on. */
  readonly aliases: readonly string[];
  readonly products: readonly Product[];
  /** Edits of the entry that stays: references and rows that would lead to itself. */
  readonly intoEdits: readonly EntryEdit[];
  /** Edits of what comes: references, and the names of files. */
  readonly fromEdits: readonly EntryEdit[];
}

/** How one entry takes in another: edits of its file, and what somebody has to look at. */
export interface MergedEntries {
  readonly edits: readonly EntryEdit[];
  readonly conflicts: readonly EntryPart[];
  readonly named: MergedSolutions["named"];
  /** What is not taken, by its place in the entry that goes. */
  readonly left: readonly { readonly span: Span; readonly why: string }[];
}

/** Takes all that `from` says into `into`. Both have a name for each solution, or a part that can have one. */
export function mergeEntries(into: EntryParts, from: EntryParts, context: MergeContext): MergedEntries {
  const newLine = lineEnding(into.text);
  const spans = from.all.map(({ span }) => span);
  const definitions = carryDefinitions(from, spans, { taken: into, fromEdits: context.fromEdits });
  const fromEdits = [...context.fromEdits, ...definitions.edits];
  const carried: Carried = {
    newLine,
    slice: (span) => withLineEnding(editedSlice(from.text, span, fromEdits).trimEnd(), newLine),
  };
  const fields = mergeFrontmatter(into, from, context);
  const sections = mergeSections(into, from, carried);
  const solutions = mergeSolutions(into, from, carried, context.intoEdits);
  const moved = solutions.edits.filter(({ start, end }) => end > start);
  const isMoved = ({ start, end }: Span) => moved.some((one) => start >= one.start && end <= one.end);
  const lines = definitions.lines.map((line) => withLineEnding(line, newLine));
  const blocks = [
    ...sections.blocks,
    ...solutions.blocks,
    ...(lines.length === 0
      ? []
      : [{ at: into.text.length, rank: Number.MAX_VALUE, text: lines.join(newLine), why: "link definitions" }]),
  ];
  const end = endOfText(into.text, context.intoEdits);
  const put = blockEdits(into.text, blocks, { newLine, end });
  const isGone = ({ start }: Span) => start >= end && put.some((edit) => edit.start === end);
  return {
    edits: [
      ...fields.edits,
      ...context.intoEdits.filter((edit) => !isMoved(edit) && !isGone(edit)),
      ...sections.edits,
      ...solutions.edits,
      ...put,
    ].toSorted((a, b) => a.start - b.start || a.end - b.end),
    conflicts: sections.conflicts,
    named: solutions.named,
    left: fields.left,
  };
}
