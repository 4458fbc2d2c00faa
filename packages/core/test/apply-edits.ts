import type { Fix } from "@fixbook/schema";

/** A text with the edits of a fix made. */
export function applyEdits(text: string, edits: Fix["edits"]): string {
  return [...edits]
    .sort((a, b) => b.range.start.offset - a.range.start.offset)
    .reduce((all, { range, text: by }) => all.slice(0, range.start.offset) + by + all.slice(range.end.offset), text);
}
