import { join, resolve } from "node:path";
import { checkBook, findBooks, pinInventory } from "@fixbook/engine";
import { plain, plural } from "@fixbook/lint";
import { inventoryPath } from "@fixbook/schema";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import type { InventoryFlags } from "./inventory.js";

/** Keeps and pins an inventory, and says what it holds. */
export async function runInventory(
  bookName: string,
  id: string,
  file: string | undefined,
  { title, url }: InventoryFlags,
  host: Host,
): Promise<ExitCode> {
  const [folder = ""] = findBooks([bookName], host.cwd);
  const from = file === undefined ? undefined : resolve(host.cwd, file);
  const { written } = pinInventory({ folder, id, file: from, title, url }, host.disk);
  for (const path of written) host.out(`Wrote ${plain(join(bookName, path))}.\n`);
  if (written.length === 0) host.out("Nothing has changed.\n");
  const { diagnostics, book } = await checkBook(folder, { disk: host.disk });
  const path = inventoryPath(id);
  for (const { message, action } of diagnostics.filter((one) => one.file === path))
    host.out(`${plain(`${message} ${action}`)}\n`);
  const items = book?.inventories.find((one) => one.id === id)?.items.length;
  if (items !== undefined) host.out(`${plural(items, "item", "items")} can be referred to.\n`);
  return exitCodes.clean;
}
