import type { InventoryJson } from "@fixbook/schema";
import { strFromU8, strToU8, zlibSync } from "fflate";

/**
 * The inventory as Sphinx's `objects.inv`, version 2, so that its intersphinx can refer to entries: a line for each item
 * and alias, compressed. A character is a byte.
 */
export function sphinxInventory({ id, items }: InventoryJson): string {
  const lines = items.flatMap(({ id, title, url, aliases }) =>
    [id, ...aliases].map((name) => `${name} std:label -1 ${url} ${oneLine(title)}\n`),
  );
  const header = `# Sphinx inventory version 2\n# Project: ${id}\n# Version: \n# The remainder of this file is compressed using zlib.\n`;
  return header + strFromU8(zlibSync(strToU8(lines.join("")), { level: 9 }), true);
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, " ").trim() || "-";
}
