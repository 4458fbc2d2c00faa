import { colonBoxes } from "./common.js";
import type { Dialect } from "./dialect.js";
import { plain } from "./plain.js";

/** VitePress: `::: tip Title`, groups of code, and parts in comments. */
export const vitepress: Dialect = {
  ...plain,
  id: "vitepress",
  title: "VitePress",
  signs: [/(?:^|\/)\.vitepress\/config\.\w+$/],
  blocks: [
    {
      pattern: /^<!--\s*@include:\s*([^\s>]+?)(?:\{[^}]*\}|#[\w-]+)?\s*-->\s*$/,
      read: ([line, path = ""]) => ({ write: [], syntax: line, include: path }),
    },
    { pattern: /^\[\[toc\]\]\s*$/i, read: ([line]) => ({ write: [], syntax: line }) },
    {
      pattern: /^<<<\s+(\S+).*$/,
      read: ([line, path = ""]) => ({ write: [], loss: { code: "include-missing", text: line, address: path } }),
    },
    colonBoxes(/^:{3,}\s*([A-Za-z][\w-]*)[ \t]*(.*)$/),
    ...plain.blocks,
  ],
  inlines: [
    {
      pattern: /<Badge\b[^>]*?text="([^"]*)"[^>]*\/?>/g,
      read: ([tag, words = ""]) => ({ write: words, syntax: tag.replace(words, " ") }),
    },
    ...plain.inlines,
  ],
  fields: {
    ...plain.fields,
    outline: "settings",
    prev: "settings",
    next: "settings",
    head: "settings",
    editlink: "settings",
    aside: "settings",
  },
  roots: ["", "public"],
};
