import { alertKindOf, alertLines, type BlockRow, type FieldUse, type InlineRow, without } from "./dialect.js";

/** A row for fenced boxes: `:::note Title` to `:::`. What no alert is called is dissolved. */
export function colonBoxes(pattern: RegExp): BlockRow {
  return {
    pattern,
    read: ([line, name = "", title = ""]) => {
      const kind = alertKindOf(name);
      const words = title.trim().replace(/^[[{"](.*)[\]}"]$/, "$1");
      const syntax = without(line, words);
      const until = /^:{3,}\s*$/;
      if (kind !== undefined)
        return {
          write: alertLines(kind, words),
          // The name is written anew.
          syntax,
          added: kind.toUpperCase(),
          body: { as: "alert", until },
        };
      return {
        write: words === "" ? [] : [`**${words}**`, ""],
        syntax,
        loss: { code: "container-unwrapped", says: line },
        body: { as: "same", until },
      };
    },
  };
}

/** Rows for alerts in quotes, as GitHub, Microsoft and Obsidian write them, with any name and title. */
export const quoteAlerts: readonly BlockRow[] = [
  {
    // > [!div class="nextstepaction"]
    pattern: /^(>\s*)\[!div\b[^\]]*\]\s*$/i,
    read: ([line]) => ({ write: [], syntax: line, loss: { code: "container-unwrapped", says: line } }),
  },
  {
    pattern: /^(>+\s*)\[!(\w+)\][+-]?[ \t]*(.*)$/,
    read: ([line, quote = "", name = "", rest = ""]) => {
      const kind = alertKindOf(name);
      if (kind === undefined) return { write: [line] };
      const sign = `${quote.trimEnd()} `;
      const words = rest.trim();
      return {
        write: [`${sign}[!${kind.toUpperCase()}]`, ...(words === "" ? [] : [sign + words])],
        syntax: name,
        added: kind.toUpperCase(),
      };
    },
  },
];

/** Pieces that many systems share. */
export const commonInlines: readonly InlineRow[] = [
  // What has the shape of a placeholder, and Markdown takes for a tag.
  { pattern: /<<([A-Z][A-Z0-9_]*)>>/g, read: ([, name = ""]) => ({ write: `\\<\\<${name}>>` }) },
  {
    // Anchors and attributes: {#id}, {.class}, {: .class}, { width=50% }
    pattern:
      /[ \t]?\{(?:#[A-Za-z][\w:.-]*|\.[a-z][\w-]*|:[ \t]*[^{}\n]*|[ \t]*[a-z-]+=[^{}\n]*)(?:[ \t]+[^{}\n]*)?\}(?=[ \t]*$)/g,
    isAtEnd: true,
    read: ([text]) => ({ write: "", syntax: text }),
  },
  {
    pattern: /(?<=[)\]])\{(?::|#|\.|[ \t]*[\w-]+=)[^{}\n]*\}/g,
    read: ([text]) => ({ write: "", syntax: text, loss: { code: "attribute-dropped", says: text } }),
  },
  {
    // Links between pages of wikis: [[Page|words]], [[words|Page]]
    pattern: /!?\[\[([^[\]|\n<>]+)(?:\|([^[\]\n]+))?\]\]/g,
    read: ([text, page = "", words]) => ({
      write: `${text.startsWith("!") ? "!" : ""}[${words ?? page}](<${page.trim()}>)`,
      added: words === undefined ? page : "",
    }),
  },
  {
    pattern: /(?<=[\p{L}\p{N}])\^([\p{L}\p{N}]{1,8})\^/gu,
    read: ([, words = ""]) => ({ write: ` (${words})` }),
  },
  {
    pattern: /(?<![\p{L}\p{N}=!<>])==(?![=\s])([^=\n]*[^=\s])==(?![\p{L}\p{N}=])/gu,
    read: ([, words = ""]) => ({ write: `**${words}**` }),
  },
];

/** The check boxes of lists. */
export const checkBoxes: BlockRow = {
  pattern: /^((?:[-*+]|\d+[.)])[ \t]+)\[([ xX])\][ \t]+(.*)$/,
  read: ([, sign = "", mark = "", rest = ""]) => ({ write: [sign + rest], syntax: mark }),
};

/** Fields that nearly every system has. */
export const commonFields: Readonly<Record<string, FieldUse>> = {
  title: "title",
  description: "summary",
  summary: "summary",
  excerpt: "summary",
  tags: "labels",
  labels: "labels",
  keywords: "labels",
  categories: "labels",
  slug: "settings",
  permalink: "settings",
  aliases: "aliases",
  redirect_from: "aliases",
  redirects: "aliases",
  date: "settings",
  lastmod: "settings",
  draft: "draft",
  published: "settings",
  author: "settings",
  authors: "settings",
  owner: "settings",
  layout: "settings",
  weight: "settings",
  order: "settings",
  id: "settings",
  type: "settings",
  toc: "settings",
  sidebar: "settings",
  hide: "settings",
};
