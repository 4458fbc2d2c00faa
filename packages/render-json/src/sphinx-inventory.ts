import type { RenderContext } from "@fixbook/core";
import { strFromU8, strToU8, zlibSync } from "fflate";
import { entryUrl, inventoryOrder } from "./inventory-json.js";

/**
 * The inventory as Sphinx's `objects.inv`, version 2, so that its intersphinx can refer to entries: a line for each item
 * and alias, compressed. A character is a byte.
 */
export function sphinxInventory(context: RenderContext): string {
  let lines = "";
  for (const item of inventoryOrder(context)) {
    const url = "url" in item ? item.url : entryUrl(item.id);
    for (const name of [item.id, ...item.aliases]) lines += `${name} std:label -1 ${url} ${oneLine(item.title)}\n`;
  }
  const header = `# Sphinx inventory version 2\n# Project: ${context.book.id}\n# Version: \n# The remainder of this file is compressed using zlib.\n`;
  return header + strFromU8(zlibSync(strToU8(lines), { level: 9 }), true);
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, " ").trim() || "-";
}
