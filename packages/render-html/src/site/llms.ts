import type { Piece, RenderContext } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { partsOf } from "../parts/part.js";
import { toolsOf } from "../tools.js";

/**
 * The book as one list for programs that read text (llmstxt.org): each public entry with one line about it and the
 * address of its Markdown: relative where the brand has none, since all of them lie in one folder.
 */
export function* llms(context: RenderContext): Generator<Piece> {
  const { book } = context;
  const { markdown: write } = toolsOf(context);
  yield write.heading(1, book.title);
  if (book.intro !== undefined) yield `\n\n${write.blocks(book.intro).replace(/^/gm, "> ")}`;
  for (const { id, title } of book.areas) {
    const entries = context.entriesOf(id).filter(({ audience }) => audience === "public");
    if (entries.length === 0) continue;
    yield `\n\n${write.heading(2, title)}\n`;
    yield* partsOf("llms", entries, context);
  }
  yield "\n";
}

/** The line about an entry, after the line before it. */
export function llmsLine(entry: Entry, context: RenderContext): string {
  const { markdown: write } = toolsOf(context);
  const about = write.text(write.words(entry.summary ?? entry.symptom));
  return `\n- ${write.entry(entry.id, entry.title)}: ${about}`;
}
