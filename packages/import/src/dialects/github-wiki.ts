import type { Dialect } from "./dialect.js";
import { plain } from "./plain.js";

/** A GitHub wiki: pages beside each other, which link by name: `[[Page name]]`. */
export const githubWiki: Dialect = {
  ...plain,
  id: "github-wiki",
  title: "GitHub wiki",
  signs: [/^_Sidebar\.md$/i, /^_Footer\.md$/i],
};
