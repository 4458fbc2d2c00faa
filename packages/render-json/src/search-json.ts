import { type Filled, pageAddress, type RenderContext, searchIndexOf } from "@fixbook/core";
import { contractVersion, type Entry, type SearchJson } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** `search.json`, its list of entries empty. */
export function toSearchJson({ book }: RenderContext): SearchJson {
  const { locale, synonyms } = searchIndexOf(book);
  const rows = synonyms?.map(({ from, to }) => ({ from: [...from], to: [...to] }));
  return { contractVersion, locale, ...(rows && { synonyms: rows }), entries: [] };
}

/** What is searched of an entry: what the search of its page reads, so that all searches find the same. */
export function toSearchEntryJson(entry: Filled<Entry>, context: RenderContext): SearchJson["entries"][number] {
  const { id, ...texts } = toolsOf(context).searchEntry(entry);
  return { id, ...pageAddress(`${id}/`, context), ...texts } as SearchJson["entries"][number];
}
