import type { List } from "mdast";
import type { Span } from "../report.js";
import { type EntryEdit, trimmedSpan } from "./entry-edit.js";
import type { EntryPart, EntryParts } from "./entry-parts.js";
import { type PlacedBlock, placeFor, placeRank } from "./place-blocks.js";

/** What an entry takes of another's sections that are no part of a solution. */
export interface MergedSections {
  readonly blocks: readonly PlacedBlock[];
  readonly edits: readonly EntryEdit[];
  /** The sections of `into` of which both versions stand between conflict lines. */
  readonly conflicts: readonly EntryPart[];
}

/** Of the entry that goes, as its words stand in the one that stays. */
export interface Carried {
  slice(span: Span): string;
  readonly newLine: string;
}

/**
 * Takes the sections that `into` lacks, adds the points of lists, and sets two versions of one text between conflict
 * lines.
 */
export function mergeSections(into: EntryParts, from: EntryParts, { slice, newLine }: Carried): MergedSections {
  const blocks: PlacedBlock[] = [];
  const edits: EntryEdit[] = [];
  const conflicts: EntryPart[] = [];
  const [own, other] = [into.entry.id, from.entry.id];
  for (const [id, parts] of Map.groupBy(from.sections, ({ row }) => row.id)) {
    const { row } = parts.at(-1) as EntryPart;
    const mine = into.sections.findLast((part) => part.row.id === id);
    const theirs = parts.map(({ content }) => slice(content)).join(newLine + newLine);
    const why = `${row.heading} of ${other}`;
    if (mine === undefined) {
      const heading = parts.at(-1)?.heading;
      const written = heading === undefined ? `## ${row.heading}` : slice(heading);
      const text = written + newLine + newLine + theirs;
      blocks.push({ at: placeFor(row, into), rank: placeRank(row), text, why });
      continue;
    }
    const { start, end } = mine.content;
    const ours = into.text.slice(start, end);
    if (folded(ours) === folded(theirs)) continue;
    if (row.holds === "items") {
      const has = new Set(itemsOf(mine, into.text).map(folded));
      const added = parts.flatMap((part) => itemSpans(part)).map((span) => slice(trimmedSpan(from.text, span)));
      const lines = added.filter((item) => !has.has(folded(item)) && has.add(folded(item)));
      if (lines.length > 0) edits.push({ start: end, end, text: newLine + lines.join(newLine), why });
      continue;
    }
    conflicts.push(mine);
    const gap = newLine + newLine;
    edits.push(
      { start, end: start, text: `${OURS} ${own}${gap}`, why: `what ${own} says, in ${row.heading}` },
      { start: end, end, text: `${gap}${BETWEEN}${gap}${theirs}${gap}${THEIRS} ${other}`, why },
    );
  }
  return { blocks, edits, conflicts };
}

/** The lines of a conflict as git writes them, which structure/conflict-marker refuses. */
const [OURS, BETWEEN, THEIRS] = ["<", "=", ">"].map((sign) => sign.repeat(7)) as [string, string, string];

function itemsOf(part: EntryPart, text: string): readonly string[] {
  return itemSpans(part).map(({ start, end }) => text.slice(start, end));
}

function itemSpans({ nodes }: EntryPart): readonly Span[] {
  const lists = nodes.filter((node): node is List => node.type === "list");
  return lists.flatMap(({ children }) =>
    children.map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })),
  );
}

/** Words without the mark of a list, in whatever lines they stand. */
function folded(text: string): string {
  return text
    .replace(/^[ \t]*[-+*][ \t]+/, "")
    .replace(/\s+/g, " ")
    .trim();
}
