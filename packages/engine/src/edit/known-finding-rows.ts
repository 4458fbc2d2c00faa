import { join } from "node:path";
import { type PlanBook, type Planned, partsOf, type RowsOfFindings } from "@fixbook/core/plan";
import { renameBaselineRows } from "@fixbook/lint";
import { bookLayout } from "@fixbook/schema";
import { checkBook } from "../check/index.js";
import { type Disk, disk, overlayDisk } from "../disk/index.js";

/**
 * The rows of the baseline that a rename changes: what the gate would write for the same findings under the new id.
 * Undefined where the baseline has none of the entry, so that nothing has to be checked.
 */
export async function knownFindingRows(
  folder: string,
  { baseline }: PlanBook,
  planned: Planned,
  io: Disk = disk,
): Promise<RowsOfFindings | undefined> {
  const [rename] = "plan" in planned ? planned.plan.renames.filter(({ from }) => from.endsWith(".md")) : [];
  if (rename === undefined || baseline === undefined) return undefined;
  const [from, to] = [partsOf(rename.from).id, partsOf(rename.to).id];
  if (from === to || !baseline.text.includes(` ${from} `)) return undefined;
  // Without the baseline, which takes out what it knows.
  const texts = new Map([[join(folder, bookLayout.baseline), ""]]);
  const { diagnostics, sourceOf } = await checkBook(folder, { disk: overlayDisk(io, texts) });
  return renameBaselineRows(diagnostics, { file: rename.from, to }, sourceOf);
}
