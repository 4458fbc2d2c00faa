import type { RenderContext } from "@fixbook/core";
import { compareText, contractVersion, type Entry, type InventoryJson } from "@fixbook/schema";

type Item = InventoryJson["items"][number];

/** What other books may refer to, as `inventory.json`: entries, areas and the page of support. */
export function toInventoryJson({ book, entries, pageUrl }: RenderContext): InventoryJson {
  const pages: readonly Item[] = [
    ...entries.map(toItem),
    ...book.areas.map(({ id, title }): Item => page("area", `areas/${id}`, title, `areas/${id}/`)),
    page("page", "support", book.labels.include, "support/"),
  ];
  return {
    contractVersion,
    id: book.id,
    title: book.title,
    url: pageUrl(""),
    items: pages.toSorted((a, b) => compareText(a.id, b.id)),
  };
}

function toItem({ id, title, solutions, aliases }: Entry): Item {
  return {
    id,
    kind: "entry",
    title,
    url: `${id}/`,
    anchors: solutions.map((solution) => `solution-${solution.id}`),
    aliases: [...aliases],
  };
}

function page(kind: "area" | "page", id: string, title: string, url: string): Item {
  return { id, kind, title, url, anchors: [], aliases: [] };
}
