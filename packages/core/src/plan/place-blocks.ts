import type { EntryEdit } from "./entry-edit.js";
import type { EntryPart, EntryParts } from "./entry-parts.js";
import { rankOf } from "./entry-parts.js";

/** Lines that come into an entry between its parts. */
export interface PlacedBlock {
  /** Where a line begins, or the text ends. */
  readonly at: number;
  /** Of several at one place, the lowest stands first. */
  readonly rank: number;
  /** Without empty lines around it. */
  readonly text: string;
  readonly why: string;
}

/** Where a part of some rank belongs in an entry: below those that come before it. */
export function placeFor(row: EntryPart["row"], { all, text }: Pick<EntryParts, "all" | "text">): number {
  const rank = placeRank(row);
  const fixed = all.filter((part) => !part.row.anywhere || part.row.id === row.id);
  const above = fixed.findLast((part) => placeRank(part.row) <= rank);
  if (above !== undefined) return above.span.end;
  return fixed[0]?.span.start ?? all[0]?.span.start ?? text.length;
}

/** The place of a part among others; those of all solutions have one. */
export function placeRank(row: EntryPart["row"]): number {
  return row.of === "solution" ? FIRST_OF_SOLUTION : rankOf(row);
}

const FIRST_OF_SOLUTION = rankOf({ id: "cause" });

/** The edits that put blocks into a text that ends at `end`, with an empty line above and below each. */
export function blockEdits(
  text: string,
  blocks: readonly PlacedBlock[],
  { newLine, end }: { readonly newLine: string; readonly end: number },
): readonly EntryEdit[] {
  const between = newLine + newLine;
  return [...Map.groupBy(blocks, ({ at }) => (at >= end ? text.length : at))].map(([at, here]): EntryEdit => {
    const sorted = here.toSorted((a, b) => a.rank - b.rank);
    const lines = sorted.map((block) => block.text).join(between);
    const why = [...new Set(sorted.map((block) => block.why))].join(", ");
    if (at === text.length) return { start: end, end: at, text: between + lines + newLine, why };
    const before = text.slice(0, at);
    const gap = before === "" || /\n[ \t]*\r?\n$/.test(before) ? "" : newLine;
    return { start: at, end: at, text: gap + lines + between, why };
  });
}
