import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { type BookData, openBook } from "@fixbook/client";

/** Answers with the ids of entries, best first. */
export type Ask = (text: string) => readonly string[];

/** The search of the pages that are published in a folder of a brand: its own scripts, as a page runs them. */
export function pageSearch(folder: string): Ask {
  return openPage(folder, () => true);
}

/** The same, without what is only closest to what is asked. */
export function pageAnswers(folder: string): Ask {
  return openPage(folder, ({ kind }) => kind === "answer");
}

interface Found {
  readonly entry: { readonly id: string };
  readonly kind: string;
}

function openPage(folder: string, isWanted: (found: Found) => boolean): Ask {
  const page = createContext({});
  runInContext("self = globalThis", page);
  for (const script of ["search.js", "search-index.js"])
    runInContext(readFileSync(join(folder, "html/assets", script), "utf8"), page);
  const search = runInContext("fixbookSearch(fixbookIndex)", page);
  return (text) => search(text).flatMap((found: Found) => (isWanted(found) ? found.entry.id : []));
}

/** The search of an application that reads the JSON build in a folder of a brand. */
export function clientSearch(folder: string): (text: string) => Promise<readonly string[]> {
  const load = async (path: string) => JSON.parse(readFileSync(join(folder, "json", path), "utf8"));
  const book = load("book.json").then((data) => openBook(data as BookData, load));
  return async (text) => (await (await book).search(text)).map(({ entry }) => entry.id);
}
