import type { RenderContext } from "@fixbook/core";
import { twinPath } from "../paths.js";
import { createMarkdownWriter } from "./markdown.js";

/**
 * The book as one list for programs that read text (llmstxt.org): each public entry with one line about it and the
 * address of its Markdown.
 */
export function llms(context: RenderContext): string {
  const { book, pageUrl } = context;
  const write = createMarkdownWriter(context);
  const areas = book.areas.flatMap(({ id, title }) => {
    const entries = context.entriesOf(id).filter(({ audience }) => audience === "public");
    if (entries.length === 0) return [];
    const rows = entries.map((entry) => {
      const about = write.text(write.words(entry.summary ?? entry.symptom));
      return `- ${write.link(entry.title, pageUrl(twinPath(entry.id)))}: ${about}`;
    });
    return [`${write.heading(2, title)}\n\n${rows.join("\n")}`];
  });
  const intro = book.intro === undefined ? [] : [write.blocks(book.intro).replace(/^/gm, "> ")];
  return [write.heading(1, book.title), ...intro, ...areas].join("\n\n").concat("\n");
}
