import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { openBook } from "@fixbook/client";

/** Answers with the ids of entries, best first. */
export type Ask = (text: string) => readonly string[];

/** The search of the pages that are published in a folder of a brand: its own scripts, as a page runs them. */
export function pageSearch(folder: string): Ask {
  const page = createContext({});
  runInContext("self = globalThis", page);
  for (const script of ["search.js", "search-index.js"])
    runInContext(readFileSync(join(folder, "html/assets", script), "utf8"), page);
  const search = runInContext("fixbookSearch(fixbookIndex)", page);
  return (text) => search(text).map(({ entry }: { entry: { id: string } }) => entry.id);
}

/** The search of an application that reads the JSON build in a folder of a brand. */
export function clientSearch(folder: string): Ask {
  const book = openBook(JSON.parse(readFileSync(join(folder, "json/book.json"), "utf8")));
  return (text) => book.search(text).map(({ entry }) => entry.id);
}
