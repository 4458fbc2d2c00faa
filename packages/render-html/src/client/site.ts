import { loadScript } from "@fixbook/core/client";
import type { PageIndex } from "../search/page-search.js";
import type { Answer, Answers } from "./answers.js";

/** The published help center, as a page of it sees it. */
export interface Site {
  /** The path of its folder on the server. */
  readonly root: string;
  /** The address of a page by its path without the file's name, as `support/`. */
  address(path: string): string;
  /** What there is for a text. The engine and the index are loaded when the first one is asked for. */
  search(text: string): Promise<Answer>;
}

/** What the loaded scripts leave behind. */
interface Loaded {
  readonly fixbookAnswers?: (index: PageIndex, site: Site) => Answers;
  readonly fixbookIndex?: PageIndex;
}

/**
 * The site whose script lies at an address: `assets/help.js` of its folder. `index` is the file's name at the end of links,
 * empty where they follow addresses.
 */
export function createSite(scriptUrl: string, index: string): Site {
  const root = new URL("../", scriptUrl);
  let loaded: Promise<Answers> | undefined;
  const load = async (): Promise<Answers> => {
    await Promise.all(["search.js", "search-index.js"].map((name) => loadScript(new URL(`assets/${name}`, root).href)));
    const { fixbookAnswers, fixbookIndex } = globalThis as Loaded;
    if (fixbookAnswers === undefined || fixbookIndex === undefined) throw new Error("The search did not load.");
    return fixbookAnswers(fixbookIndex, site);
  };
  const site: Site = {
    root: root.pathname,
    address: (path) => new URL(path + index, root).href,
    async search(text) {
      loaded ??= load();
      try {
        return (await loaded)(text);
      } catch (error) {
        // A failure is not kept: the next letter tries again.
        loaded = undefined;
        throw error;
      }
    },
  };
  return site;
}
