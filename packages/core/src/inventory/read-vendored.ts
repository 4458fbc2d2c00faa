import type { InventoryItem, Template } from "@fixbook/schema";
import { inventoryHash, inventoryItemsLeft, inventoryUnreadable } from "../findings/inventory.js";
import type { Report } from "../report.js";
import type { YamlData } from "../yaml.js";
import { readItems } from "./read-items.js";
import type { VendoredFile } from "./vendored.js";

/** A source as an inventory names it. */
export interface SourcePin {
  readonly source: string;
  readonly sha256: string | undefined;
}

/**
 * The items of an inventory's source, where it is the file that was pinned. Nothing is read of one that is another: what
 * it says was not reviewed.
 */
export function readVendored(
  { source, sha256 }: SourcePin,
  inventory: string,
  base: Template,
  file: VendoredFile | undefined,
  { report, locate }: { readonly report: Report; readonly locate: YamlData["locate"] },
): readonly InventoryItem[] {
  if (file === undefined || file.problem !== undefined) {
    report.add(inventoryUnreadable, locate(["source"]), { file: source, problem: file?.problem ?? "does not exist" });
    return [];
  }
  if (file.sha256 !== sha256) {
    report.add(inventoryHash, locate(["sha256"]), { file: source, inventory });
    return [];
  }
  const contents = file.unpack();
  const read = "problem" in contents ? contents : readItems(contents, inventory, base);
  if ("problem" in read) {
    report.add(inventoryUnreadable, locate(["source"]), { file: source, problem: read.problem });
    return [];
  }
  const count = Object.values(read.left).reduce((sum, one) => sum + one, 0);
  if (count > 0)
    report.add(inventoryItemsLeft, locate(["source"]), { file: source, ...read.left, count, kept: read.items.length });
  return read.items;
}
