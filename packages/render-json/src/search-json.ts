import { type Filled, pageAddress, type RenderContext, searchIndexOf } from "@fixbook/core";
import { contractVersion, type Entry, type SearchJson } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** `search.json`, its list of entries empty. */
export function toSearchJson({ book }: RenderContext): SearchJson {
  // Its lists are read-only, and those of the contract's type are not.
  const index: unknown = searchIndexOf(book);
  return { contractVersion, ...(index as Omit<SearchJson, "contractVersion">) };
}

/** What is searched of an entry: what the search of its page reads, so that all searches find the same. */
export function toSearchEntryJson(entry: Filled<Entry>, context: RenderContext): SearchJson["entries"][number] {
  const { id, ...texts } = toolsOf(context).searchEntry(entry);
  return { id, ...pageAddress(`${id}/`, context), ...texts } as SearchJson["entries"][number];
}
