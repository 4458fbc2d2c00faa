import { bookLayout } from "@fixbook/schema";
import type { IdPlace } from "./find-ids.js";
import type { PlanBook } from "./plan-book.js";
import type { PlanBuilder } from "./plan-builder.js";

/** Rows of `baseline.txt`, by the present ones: what they would be under another id. */
export type RowsOfFindings = ReadonlyMap<string, string>;

/**
 * Gives the rows of the baseline another id. A row holds a hash of the finding, which only the gate can tell: without
 * `rows`, and where it finds that no more, a warning says what to do.
 */
export function renameRows(
  { baseline }: PlanBook,
  places: readonly IdPlace[],
  { from, to }: { readonly from: string; readonly to: string },
  rows: RowsOfFindings | undefined,
  builder: PlanBuilder,
): void {
  for (const { file, kind, whole } of places) {
    if (kind !== "baseline" || baseline === undefined) continue;
    const row = baseline.text.slice(whole.start, whole.end);
    const renamed = rows?.get(row);
    if (renamed !== undefined) builder.edit({ file, span: whole }, renamed, `a known finding of ${from}`);
    else
      builder.warn(
        { file, span: whole },
        `A known finding of ${from} is found as one of ${to}: fixbook lint --update-baseline keeps it known.`,
      );
  }
}

/** Takes out the rows of an entry that goes. */
export function removeRows(places: readonly IdPlace[], builder: PlanBuilder): void {
  for (const { file, kind, id, whole } of places) {
    if (kind !== "baseline") continue;
    const text = builder.textOf(file);
    const newline = text.indexOf("\n", whole.end);
    const end = newline === -1 ? text.length : newline + 1;
    builder.edit({ file, span: { start: whole.start, end } }, "", `a known finding of ${id} in ${bookLayout.baseline}`);
  }
}
