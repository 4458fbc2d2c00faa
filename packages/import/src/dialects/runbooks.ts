import { alertKindOf, alertLines, type Dialect } from "./dialect.js";
import { plain } from "./plain.js";

/** Runbooks of alerts, which Hugo shows: the name of the page is that of the alert. */
export const runbooks: Dialect = {
  ...plain,
  id: "runbooks",
  title: "Runbooks (Hugo)",
  signs: [/(?:^|\/)runbooks\/.+\.md$/],
  isNamedByCode: true,
  blocks: [
    {
      pattern: /^\{\{[<%]\s*(hint|alert|notice|admonition|callout|details|expand)\b([^>%]*)[>%]\}\}\s*$/,
      read: ([, name = "", rest = ""]) => {
        const words = rest.match(/"[^"]*"|[\w-]+/g) ?? [];
        const kind = words.map((word) => alertKindOf(word)).find((one) => one !== undefined);
        const title = words
          .find((word) => word.startsWith('"') && alertKindOf(word.slice(1, -1)) === undefined)
          ?.slice(1, -1);
        const syntax = `${name} ${title === undefined ? rest : rest.replace(title, " ")}`;
        return {
          write: alertLines(kind ?? "note", title),
          syntax,
          added: (kind ?? "note").toUpperCase(),
          body: { as: "alert", until: new RegExp(`^\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}\\s*$`) },
        };
      },
    },
    ...plain.blocks,
  ],
  inlines: [
    {
      // The address in a link: [words]({{< ref "page" >}})
      pattern: /\]\(\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s]*)"?\s*[>%]\}\}([^)\s]*)\)/g,
      read: ([, page = "", rest = ""]) => ({ write: `](${page}${rest})`, syntax: "ref" }),
    },
    {
      // A value of the site in an address makes it a relative one.
      pattern: /\{\{[<%]\s*param\s+"?([\w.]+)"?\s*[>%]\}\}/g,
      read: ([text]) => ({ write: "/", syntax: text, loss: { code: "link-unknown", says: text } }),
    },
    {
      pattern: /\{\{[<%]\s*(?!\/?\*)([^{}]*?)[>%]\}\}/g,
      read: ([text]) => ({ write: "", loss: { code: "include-missing", text } }),
    },
    ...plain.inlines,
  ],
  fields: { ...plain.fields, title: "also", weight: "settings", bookcollapsesection: "settings" },
};
