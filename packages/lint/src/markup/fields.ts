import type { YamlString } from "@fixbook/core";

/** What the strings of a book's YAML are for readers. What is not here is no text: ids, addresses, options, verbatim messages. */
const OF_ENTRIES: readonly (readonly [path: RegExp, kind: "markdown" | "plain"])[] = [
  [/^(?:summary|firstCheck)$/, "markdown"],
  [/^(?:title|(?:appliesTo|also)\/\d+)$/, "plain"],
  // Whatever a team's own programs make of them.
  [/^x-[\w.-]+(?:\/|$)/, "plain"],
];
const OF_BOOKS: typeof OF_ENTRIES = [
  // book.yaml.
  [/^(?:intro|footer|support\/(?:intro|contact|checklist\/\d+)|areas\/\d+\/(?:summary|guide\/summary))$/, "markdown"],
  [/^(?:title|areas\/\d+\/(?:title|empty|guide\/title)|labels\/\w+)$/, "plain"],
  // brands/*.yaml.
  [/^name$/, "plain"],
  // ids.yaml.
  [/^[a-z0-9-]+\/retired$/, "plain"],
];

/**
 * Whether a string of an entry's frontmatter, or of another file of the book, is Markdown or published as it stands;
 * undefined for what readers do not see as text.
 */
export function fieldKind(path: YamlString["path"], of: "entry" | "book"): "markdown" | "plain" | undefined {
  const written = path.join("/");
  return (of === "entry" ? OF_ENTRIES : OF_BOOKS).find(([pattern]) => pattern.test(written))?.[1];
}
