import { createLineIndex, spreadOut } from "@fixbook/core";
import { compareText, type Diagnostic, type Fix } from "@fixbook/schema";

/** A text after one pass of fixing. */
export interface AppliedFixes {
  readonly text: string;
  /** The findings whose fix was applied, in the order of their edits. */
  readonly applied: readonly Diagnostic[];
  /** What was replaced, in the order of the text. */
  readonly edits: readonly Edit[];
}

/**
 * Applies the fixes of a file's findings, by offsets only: what lies outside the edits stays as it is. Takes at most one
 * fix of a finding, the first of an allowed kind. A fix is applied whole or not at all, and waits for another pass
 * where it overlaps or touches one that comes before it in the text. What a closing finding stands for counts singly. Leaves out fixes that change nothing, that change
 * other files as well, and whose ranges are no ranges of the text. The order of the findings does not matter.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  kinds: readonly Fix["kind"][],
  isAllowed: (diagnostic: Diagnostic) => boolean = () => true,
): AppliedFixes {
  const { range } = createLineIndex(text);
  const candidates = diagnostics
    .flatMap((one) => spreadOut(one, range))
    .flatMap((one) => (isAllowed(one) ? candidateOf(one, text, kinds) : undefined) ?? [])
    .sort(compareCandidates);
  const taken: Edit[] = [];
  const applied: Diagnostic[] = [];
  for (const { diagnostic, edits } of candidates) {
    const places = edits.map((edit) => placeAmong(taken, edit));
    if (places.includes(undefined)) continue;
    // From the last one, so that the places before it stay true.
    for (let index = edits.length - 1; index >= 0; index--) taken.splice(places[index] ?? 0, 0, edits[index] as Edit);
    applied.push(diagnostic);
  }
  return { text: replaced(text, taken), applied, edits: taken };
}

/** A replacement by offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Candidate {
  readonly diagnostic: Diagnostic;
  /** Sorted by place, insertions at one place as the fix has them; apart from each other, and each changes something. */
  readonly edits: readonly Edit[];
}

function candidateOf(diagnostic: Diagnostic, text: string, kinds: readonly Fix["kind"][]): Candidate | undefined {
  const fix = diagnostic.fixes?.find(({ kind }) => kinds.includes(kind));
  if (fix === undefined || fix.edits.some(({ file }) => file !== diagnostic.file)) return undefined;
  const all = fix.edits.map(
    (edit): Edit => ({ start: edit.range.start.offset, end: edit.range.end.offset, text: edit.text }),
  );
  if (!all.every((edit) => isIn(text, edit))) return undefined;
  const edits = all.filter((edit) => text.slice(edit.start, edit.end) !== edit.text).sort(comparePlaces);
  const overlaps = edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0));
  return edits.length === 0 || overlaps ? undefined : { diagnostic, edits };
}

/** Whether an edit replaces whole characters of a text by whole characters. */
function isIn(text: string, { start, end, text: wanted }: Edit): boolean {
  const isBetween = (offset: number) =>
    !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
  return start <= end && end <= text.length && isBetween(start) && isBetween(end) && wanted.isWellFormed();
}

/** Where an edit belongs among others; undefined where it overlaps or touches one. */
function placeAmong(taken: readonly Edit[], { start, end }: Edit): number | undefined {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next === undefined || next.start > end ? low : undefined;
}

function replaced(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let last = 0;
  for (const edit of edits) {
    parts.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
  }
  return parts.join("") + text.slice(last);
}

function comparePlaces(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

function compareEdits(a: Edit, b: Edit): number {
  return comparePlaces(a, b) || compareText(a.text, b.text);
}

/** By the edits alone, then by rule: equal ones are interchangeable. */
function compareCandidates(a: Candidate, b: Candidate): number {
  for (const [index, edit] of a.edits.entries()) {
    const other = b.edits[index];
    if (other === undefined) return 1;
    const order = compareEdits(edit, other);
    if (order !== 0) return order;
  }
  return a.edits.length - b.edits.length || compareText(a.diagnostic.ruleId, b.diagnostic.ruleId);
}
