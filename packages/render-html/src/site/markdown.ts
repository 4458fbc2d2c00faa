import { createMarkdownRenderer, createTextRenderer, oneLine, type RenderContext, safeUrl } from "@fixbook/core";
import type { RichText } from "@fixbook/schema";
import { twinPath } from "../paths.js";

/**
 * Writes filled text as Markdown for programs that read it alone: every address is absolute, other than those of entries
 * where the brand has none.
 */
export interface MarkdownWriter {
  blocks(nodes: RichText): string;
  /** The same below a heading of the third level. */
  deeper(nodes: RichText): string;
  /** Steps or points as one list. */
  list(items: readonly RichText[], ordered: boolean): string;
  /** The words of some text on one line, without markup. Not Markdown before {@link text} has escaped them. */
  words(nodes: RichText): string;
  heading(level: 1 | 2 | 3, text: string): string;
  /** Plain text, escaped. */
  text(text: string): string;
  /** An entry's title, which leads to its Markdown. */
  entry(id: string, title: string): string;
  /** A file of the site, by its path: absolute where the brand has an address. */
  file(title: string, path: string): string;
  /** What an id leads to: the Markdown of an entry, or a page of an inventory. */
  reference(id: string): string;
}

/** Makes the writer of a book. `root` leads from the files that it writes to the root of the site. */
export function createMarkdownWriter({ resolve, pageUrl, book }: RenderContext, root = ""): MarkdownWriter {
  const fileUrl = (path: string): string => {
    const url = pageUrl(path);
    return (url === undefined ? undefined : safeUrl(url)) ?? root + path;
  };
  const twinUrl = (id: string) => fileUrl(twinPath(id));
  const target = (id: string) => {
    const found = resolve(id);
    if (found === undefined) return undefined;
    const url = found.kind === "entry" ? twinUrl(found.id) : safeUrl(found.url);
    return url === undefined ? undefined : { title: found.title, url };
  };
  const plain = createTextRenderer(target, (words) => words, book.locale);
  const { blocks } = createMarkdownRenderer(target);
  const text = (value: string) => blocks([{ type: "paragraph", children: [{ type: "text", value }] }]);
  const link = (words: string, url: string) =>
    blocks([
      { type: "paragraph", children: [{ type: "link", url, title: null, children: [{ type: "text", value: words }] }] },
    ]);
  return {
    blocks,
    deeper: createMarkdownRenderer(target, 3).blocks,
    list: (items, ordered) =>
      blocks([{ type: "list", ordered, children: items.map((children) => ({ type: "listItem", children })) }]),
    words: (nodes) => oneLine(plain.blocks(nodes)),
    heading: (level, title) => `${"#".repeat(level)} ${text(title).replace(/#+$/, "\\$&")}`,
    text,
    entry: (id, title) => link(title, twinUrl(id)),
    file: (title, path) => link(title, fileUrl(path)),
    reference: (id) => {
      const found = target(id);
      return found === undefined ? text(id) : link(found.title, found.url);
    },
  };
}
