import { alertKindOf, alertLines, type Dialect } from "./dialect.js";
import { plain } from "./plain.js";

/** MkDocs, and Material for it: `!!! note "Title"`, `=== "Tab"`, snippets. */
export const mkdocs: Dialect = {
  ...plain,
  id: "mkdocs",
  title: "MkDocs (Material)",
  signs: [/(?:^|\/)mkdocs\.ya?ml$/],
  blocks: [
    {
      pattern: /^(?:!{3}|\?{3}\+?)[ \t]+([A-Za-z-]+(?:[ \t]+[a-z][\w-]*)*)(?:[ \t]+"([^"]*)")?[ \t]*$/,
      read: ([, name = "", title = ""]) => {
        const kind =
          name
            .split(/\s+/)
            .map((word) => alertKindOf(word))
            .find((one) => one !== undefined) ?? "note";
        return {
          write: alertLines(kind, title),
          syntax: name,
          added: kind.toUpperCase(),
          body: { as: "alert", until: "indentation" },
        };
      },
    },
    {
      pattern: /^={3}[!+]?[ \t]+"([^"]*)"[ \t]*$/,
      read: ([, words = ""]) => ({
        write: [`**${words}**`, ""],
        loss: { code: "container-unwrapped", says: words },
        body: { as: "same", until: "indentation" },
      }),
    },
    {
      pattern: /^;?-{2,}8<-{2,}[ \t]+"([^"]+)"[ \t]*$/,
      read: ([line, path = ""]) => ({ write: [], syntax: line, include: path }),
    },
    {
      pattern: /^\{!\s*([\w./-]+)\s*!\}\s*$/,
      read: ([line, path = ""]) => ({ write: [], syntax: line, include: path }),
    },
    { pattern: /^\[TOC\]\s*$/i, read: ([line]) => ({ write: [], syntax: line }) },
    {
      pattern: /^\/{3}[ \t]+([A-Za-z-]+)(?:[ \t]*\|[ \t]*(.*))?$/,
      read: ([, name = "", title = ""]) => {
        const kind = alertKindOf(name) ?? "note";
        return {
          write: alertLines(kind, title),
          syntax: name,
          added: kind.toUpperCase(),
          body: { as: "alert", until: /^\/{3}\s*$/ },
        };
      },
    },
    ...plain.blocks,
  ],
  inlines: [
    {
      pattern: /\+\+([\w-]+(?:\+[\w-]+)*)\+\+/g,
      read: ([, keys = ""]) => ({
        write: keys
          .split("+")
          .map((key) => `**${key}**`)
          .join("+"),
      }),
    },
    {
      pattern: /(?<![\w:]):(?:material|fontawesome|octicons|simple)-[\w-]+:/g,
      read: ([text]) => ({ write: "", syntax: text }),
    },
    ...plain.inlines,
  ],
  fields: {
    ...plain.fields,
    icon: "settings",
    status: "settings",
    search: "settings",
    template: "settings",
    comments: "settings",
  },
  roots: ["docs"],
};
