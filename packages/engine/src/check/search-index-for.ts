import { createRenderContext, createSearchEntry, forAudience, searchIndexOf } from "@fixbook/core";
import { type Audience, type Book, wholeEntry } from "@fixbook/schema";
import type { SearchIndex } from "@fixbook/search";
import { renderHost } from "../cache/index.js";

/** What is searched by an audience on the pages of the first brand of a book. */
export function searchIndexFor(source: Book, audience: Audience): SearchIndex {
  const { brands } = source;
  const [brand] = brands;
  if (brand === undefined) throw new Error("A checked book has a brand.");
  const pages = { name: "html", renderEntry: () => [] };
  const context = createRenderContext(pages, forAudience(source, audience), brand, { ...renderHost, audience });
  const searchEntry = createSearchEntry(context);
  const entries = context.entries.map((entry) => searchEntry(wholeEntry(entry)));
  return { ...searchIndexOf(context.book), entries };
}
