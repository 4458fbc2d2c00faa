import { pageAddress, pageAnchors, type RenderContext } from "@fixbook/core";
import { compareText, contractVersion, type Entry, type InventoryJson } from "@fixbook/schema";

type Item = InventoryJson["items"][number];

/** What other books may refer to, as `inventory.json`, its list of items empty. */
export function toInventoryJson(context: RenderContext): InventoryJson {
  const { id, title } = context.book;
  return { contractVersion, id, title, ...pageAddress("", context), items: [] };
}

/** What the inventory lists, by id: entries, areas and the page of support. */
export function inventoryOrder({ book, entries }: RenderContext): readonly (RenderContext["entries"][number] | Item)[] {
  const pages: readonly (RenderContext["entries"][number] | Item)[] = [
    ...entries,
    ...book.areas.map(({ id, title }): Item => page("area", `areas/${id}`, title, `areas/${id}/`)),
    page("page", "support", book.labels.include, "support/"),
  ];
  return pages.toSorted((a, b) => compareText(a.id, b.id));
}

/** An entry in the inventory. */
export function toInventoryItem(entry: Entry, { book }: RenderContext): Item {
  const { id, title, aliases } = entry;
  return {
    id,
    kind: "entry",
    title,
    url: entryUrl(id),
    anchors: [...pageAnchors(entry, book)],
    aliases: [...aliases],
  };
}

/** The address of an entry's page, relative to the book's. */
export function entryUrl(id: string): string {
  return `${id}/`;
}

function page(kind: "area" | "page", id: string, title: string, url: string): Item {
  return { id, kind, title, url, anchors: [], aliases: [] };
}
