import { attributesOf, type BlockRow, type Dialect, without } from "./dialect.js";
import { plain } from "./plain.js";

const images: BlockRow = {
  pattern: /^(?:((?:[-*+]|\d+[.)])[ \t]+))?:::image\s+([^\n]*?)(?::::)?\s*$/,
  read: ([line, sign = "", rest = ""]) => {
    const { source = "", "alt-text": alt = "" } = attributesOf(rest);
    return {
      write: [`${sign}![${alt.replace(/[[\]]/g, "\\$&")}](<${source}>)`],
      syntax: without(line, alt).replace(source, " "),
      added: "",
    };
  },
};

/** DocFX, as Microsoft Learn and Adobe Experience League write it. */
export const docfx: Dialect = {
  ...plain,
  id: "docfx",
  title: "DocFX (Microsoft Learn, Adobe Experience League)",
  signs: [/(?:^|\/)docfx\.json$/, /(?:^|\/)\.openpublishing\.[\w.]+\.json$/],
  blocks: [
    {
      pattern: /^:::image-end:::\s*$/,
      read: ([line]) => ({ write: [], syntax: line }),
    },
    images,
    {
      pattern: /^\[!INCLUDE\s*\[([^\]]*)\]\(([^)\s]+)\)\]\s*$/i,
      read: ([, words = "", path = ""]) => ({ write: [], syntax: `INCLUDE ${words} ${path}`, include: path }),
    },
    {
      pattern: /^#\s*\[(.+)\]\(#tab\/([^)]*)\)\s*$/,
      read: ([, words = "", address = ""]) => ({
        write: [`**${words}**`, ""],
        syntax: `tab ${address}`,
        loss: { code: "container-unwrapped", says: words },
      }),
    },
    {
      pattern: /^(#{2,6})\s*\[(.+)\]\(#tab\/([^)]*)\)\s*$/,
      read: ([, signs = "", words = "", address = ""]) => ({
        write: [`${signs} ${words}`],
        syntax: `tab ${address}`,
        loss: { code: "container-unwrapped", says: words },
      }),
    },
    {
      // What is shown only in some versions or for some readers: all of it is kept.
      pattern: /^:::\s*(zone|moniker|row|column|form|no-loc|code)\b([^\n]*)$/,
      read: ([line, name = ""]) => ({
        write: [],
        syntax: line,
        loss: {
          code: name === "zone" || name === "moniker" ? "conditional-unwrapped" : "container-unwrapped",
          says: line,
        },
      }),
    },
    { pattern: /^:::\s*(?:zone|moniker|row|column|form)?-end:::\s*$/, read: ([line]) => ({ write: [], syntax: line }) },
    {
      pattern: /^(>?\s*)\[!(?:VIDEO)\s+([^\]\s]+)\]\s*$/i,
      read: ([, quote = "", url = ""]) => ({
        write: [`${quote}<${url}>`],
        syntax: "VIDEO",
        loss: { code: "video-linked", says: url },
      }),
    },
    ...plain.blocks,
  ],
  inlines: [
    {
      pattern: /:::image\s+([^\n]*?):::/g,
      read: ([text, rest = ""]) => {
        const { source = "", "alt-text": alt = "" } = attributesOf(rest);
        return {
          write: `![${alt.replace(/[[\]]/g, "\\$&")}](<${source}>)`,
          syntax: without(text, alt).replace(source, " "),
        };
      },
    },
    {
      pattern: /\[!(UICONTROL|DNL|BADGE|PREVIEW)\s+([^\]\n]*)\](?:\{[^}\n]*\})?/gi,
      read: ([text, , words = ""]) => ({
        write: /^\[!UICONTROL/i.test(text) ? `**${words.trim()}**` : words.trim(),
        syntax: without(text, words),
      }),
    },
    {
      pattern: /\[!INCLUDE\s*\[([^\]]*)\]\(([^)\s]+)\)\]/gi,
      read: ([, words = "", path = ""]) => ({
        write: "",
        syntax: `INCLUDE ${path}`,
        loss: { code: "include-missing", text: words, address: path },
      }),
    },
    {
      // Cross references: <xref:System.String>, [words](xref:id)
      pattern: /<xref:([^>?\s]+)[^>]*>/g,
      read: ([text, name = ""]) => ({ write: `\`${name}\``, syntax: without(text, name) }),
    },
    ...plain.inlines,
  ],
  fields: {
    ...plain.fields,
    appliesto: "appliesTo",
    "ms.date": "reviewed",
    "ms.author": "settings",
    "ms.reviewer": "settings",
    "ms.topic": "settings",
    "ms.service": "settings",
    "ms.custom": "settings",
    "ms.assetid": "settings",
    "ms.prod": "settings",
    "search.appverid": "settings",
    manager: "settings",
    audience: "settings",
    localization_priority: "settings",
    "exl-id": "settings",
    feature: "labels",
    role: "settings",
    level: "settings",
    topic: "settings",
    redirect_url: "settings",
  },
};
