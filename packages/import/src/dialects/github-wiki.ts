import type { Dialect } from "./dialect.js";
import { plain } from "./plain.js";

/** A GitHub wiki: pages beside each other, which link by name: `[[Page name]]`. */
export const githubWiki: Dialect = {
  ...plain,
  id: "github-wiki",
  title: "GitHub wiki",
  inlines: [
    {
      // The words stand first, other than in most wikis.
      pattern: /\[\[([^[\]|\n<>]+)\|([^[\]\n<>]+)\]\]/g,
      read: ([, words = "", page = ""]) => ({ write: `[${words}](<${page.trim()}>)` }),
    },
    ...plain.inlines,
  ],
  signs: [/^_Sidebar\.md$/i, /^_Footer\.md$/i],
};
