import { type Piece, type RenderContext, wordsFor } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import { partsOf } from "../parts/part.js";
import { areaPath, homePath, pageTwinPath, supportPath } from "../paths.js";
import { toolsOf } from "../tools.js";

/**
 * The book as one list for programs that read text (llmstxt.org): each area and each public entry with one line about it and
 * the address of its Markdown, support, and the parts of the whole. Addresses are relative where the brand has none, since the
 * list lies at the root.
 */
export function* llms(context: RenderContext, parts: readonly string[]): Generator<Piece> {
  const { book } = context;
  const { markdown: write } = toolsOf(context);
  const words = wordsFor(book.locale).words.page;
  yield write.heading(1, book.title);
  if (book.intro !== undefined) yield `\n\n${write.blocks(book.intro).replace(/^/gm, "> ")}`;
  for (const area of book.areas) {
    yield `\n\n${write.heading(2, area.title)}\n`;
    yield areaLine(area, context);
    const entries = context.entriesOf(area.id).filter(({ audience }) => audience === "public");
    yield* partsOf("llms", entries, context);
  }
  yield `\n\n${write.heading(2, words.support)}\n`;
  yield `\n- ${write.file(book.labels.include, pageTwinPath(supportPath))}`;
  yield `\n- ${write.file(words.home, pageTwinPath(homePath))}`;
  for (const path of parts) yield `\n- ${write.file(path, path)}`;
  yield "\n";
}

function areaLine(area: Area, context: RenderContext): string {
  const { markdown: write } = toolsOf(context);
  const about = area.summary === undefined ? "" : `: ${write.text(write.words(area.summary))}`;
  return `\n- ${write.file(area.title, pageTwinPath(areaPath(area.id)))}${about}`;
}

/** The line about an entry, after the line before it. */
export function llmsLine(entry: Entry, context: RenderContext): string {
  const { markdown: write } = toolsOf(context);
  const about = write.text(write.words(entry.summary ?? entry.symptom));
  return `\n- ${write.entry(entry.id, entry.title)}: ${about}`;
}
