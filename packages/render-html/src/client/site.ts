import { loadScript } from "@fixbook/core/client";
import type { SearchIndex } from "@fixbook/search";
import type { PageSearch } from "../search/page-search.js";

/** The published help center, as a page of it sees it. */
export interface Site {
  /** The address of an entry's page, or of a solution on it. */
  entryUrl(id: string, solution: string | undefined): string;
  readonly supportUrl: string;
  /** The search. The engine and the index are loaded when it is asked for the first time. */
  loadSearch(): Promise<PageSearch>;
}

/** What the loaded scripts leave behind. */
interface Loaded {
  readonly fixbookSearch?: (index: SearchIndex) => PageSearch;
  readonly fixbookIndex?: SearchIndex;
}

/**
 * The site whose script lies at an address: `assets/help.js` of its folder. `index` is the file's name at the end of links,
 * empty where they follow addresses.
 */
export function createSite(scriptUrl: string, index: string): Site {
  const address = (path: string) => new URL(`../${path}`, scriptUrl).href;
  let search: Promise<PageSearch> | undefined;
  return {
    entryUrl: (id, solution) => address(`${id}/${index}${solution === undefined ? "" : `#solution-${solution}`}`),
    supportUrl: address(`support/${index}`),
    loadSearch() {
      search ??= Promise.all(
        ["search.js", "search-index.js"].map((name) => loadScript(address(`assets/${name}`))),
      ).then(() => {
        const { fixbookSearch, fixbookIndex } = globalThis as Loaded;
        if (fixbookSearch === undefined || fixbookIndex === undefined) throw new Error("The search did not load.");
        return fixbookSearch(fixbookIndex);
      });
      // A failure is not kept: the next letter tries again.
      search.catch(() => {
        search = undefined;
      });
      return search;
    },
  };
}
