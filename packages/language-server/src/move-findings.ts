import { createLineIndex } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";

/** Findings of a text as they stand in a later one: those of what was edited are gone, those behind it have moved. */
export function moveFindings(found: readonly Diagnostic[], before: string, after: string): readonly Diagnostic[] {
  if (before === after || found.length === 0) return found;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const shift = after.length - before.length;
  const { range: rangeOf } = createLineIndex(after);
  return found.flatMap((one): readonly Diagnostic[] => {
    const { start: first, end: last } = one.range;
    if (last.offset <= start) return [one];
    if (first.offset < before.length - end) return [];
    return [{ ...one, range: rangeOf({ start: first.offset + shift, end: last.offset + shift }) }];
  });
}
