import { alertKindOf, alertLines, attributesOf, type BlockRow, type InlineRow } from "./dialect.js";

/** Lines of MDX: imports, and components that stand alone on a line. `parts` are the components that include others. */
export const mdxBlocks: readonly BlockRow[] = [
  {
    pattern: /^(?:import\s+[\w*{},\s$]+\s+from\s+|import\s+)["'][^"']+["'];?\s*$/,
    read: ([line]) => ({ write: [], syntax: line }),
  },
  {
    pattern: /^export\s+(?:const|let|default|function)\b.*[;}\])"']\s*$/,
    read: ([line]) => ({ write: [], syntax: line }),
  },
  {
    pattern: /^\{\/\*(.*?)\*\/\}\s*$/,
    read: ([, words = ""]) => ({ write: [], loss: { code: "comment-dropped", text: words } }),
  },
  {
    // Shared parts: <$Partial path="x.mdx" />, <Include file="x" />
    pattern: /^<(\$?Partial|Include|Import)\b([^>]*)\/?>\s*$/,
    read: ([line, , rest = ""]) => {
      const { path, file, src } = attributesOf(rest);
      return { write: [], syntax: line, include: path ?? file ?? src ?? "" };
    },
  },
  {
    // One line: <Aside type="tip">words</Aside>
    pattern: /^<(Admonition|Aside|Callout|Alert|Note|Tip|Warning|Info|Danger|Caution)\b([^>]*)>(.+)<\/\1>\s*$/,
    read: ([, name = "", rest = "", words = ""]) => {
      const { type = "", title = "", label = "", variant = "" } = attributesOf(rest);
      const kind = alertKindOf(type) ?? alertKindOf(variant) ?? alertKindOf(name) ?? "note";
      const shown = title || label;
      return {
        write: [...alertLines(kind, shown), words.trim()].map((line) => `> ${line}`.trimEnd()),
        syntax: `${name} ${rest.replace(shown, " ")} ${name}`,
        added: kind.toUpperCase(),
      };
    },
  },
  {
    pattern: /^<(Admonition|Aside|Callout|Alert|Note|Tip|Warning|Info|Danger|Caution)\b([^>]*)>\s*$/,
    read: ([, name = "", rest = ""]) => {
      const { type = "", title = "", label = "", variant = "" } = attributesOf(rest);
      const kind = alertKindOf(type) ?? alertKindOf(variant) ?? alertKindOf(name) ?? "note";
      const shown = title || label;
      return {
        write: alertLines(kind, shown),
        syntax: `${name} ${rest.replace(shown, " ")}`,
        added: kind.toUpperCase(),
        body: { as: "alert", until: new RegExp(`^</${name}>\\s*$`) },
      };
    },
  },
  {
    pattern: /^<(TabItem|TabPanel|Tab|AccordionItem|Accordion|Step|Card|LinkCard)\b([^>]*?)\/?>\s*$/,
    read: ([line, name = "", rest = ""]) => {
      const { label, title, header, value, id, description } = attributesOf(rest);
      const words = label ?? title ?? header ?? value ?? id ?? "";
      const more = description ?? "";
      const syntax = `${name} ${[words, more].reduce((left, piece) => left.replace(piece, " "), rest)}`;
      return {
        write: [words === "" ? "" : `**${words}**`, "", ...(more === "" ? [] : [more, ""])],
        syntax,
        loss: { code: "container-unwrapped", says: line },
      };
    },
  },
  {
    // What else opens or closes a component.
    pattern: /^<(?:\/([A-Z$][\w.$]*)\s*|([A-Z$][\w.$]*)\b([^<>]*)\/?)>\s*$/,
    read: ([line, closing, , rest = ""]) => {
      if (closing !== undefined) return { write: [""], syntax: line };
      const { label, title, text } = attributesOf(rest);
      const words = label ?? title ?? text ?? "";
      return {
        write: words === "" ? [""] : [`**${words}**`, ""],
        syntax: words === "" ? line : line.replace(words, " "),
        loss: { code: "container-unwrapped", says: line },
      };
    },
  },
];

/** Components within a line. */
export const mdxInlines: readonly InlineRow[] = [
  {
    pattern: /\{\/\*(.*?)\*\/\}/g,
    read: ([, words = ""]) => ({ write: "", loss: { code: "comment-dropped", text: words } }),
  },
  { pattern: /\{["'`]([^"'`{}]*)["'`]\}/g, read: ([, words = ""]) => ({ write: words }) },
  {
    pattern: /<\/?([A-Z$][\w.$]*)\b([^<>]*)>/g,
    read: ([tag]) => ({ write: "", syntax: tag, loss: { code: "container-unwrapped", says: tag } }),
  },
];
