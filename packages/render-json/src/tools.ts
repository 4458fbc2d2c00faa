import { createMarkdownRenderer, createSearchEntry, createTextRenderer, type RenderContext } from "@fixbook/core";
import type { RichText } from "@fixbook/schema";
import { createRichTextWriter, type RichTextWriter } from "./rich-text-json.js";

/** What every file of a book is written with. */
export interface Tools {
  readonly write: RichTextWriter;
  /** Rich text as plain text. */
  text(nodes: RichText): string;
  /** The same without the addresses of links. */
  words(nodes: RichText): string;
  markdown(nodes: RichText): string;
  titleOfArea(id: string): string;
  /** What the search knows of an entry. */
  readonly searchEntry: ReturnType<typeof createSearchEntry>;
  /** Whether texts may hold placeholders of the application. */
  readonly hasPlaceholders: boolean;
}

/** The tools of a context, made once in a run. */
export function toolsOf(context: RenderContext): Tools {
  return context.remember(context.book, () => {
    const { areas, placeholders } = context.book;
    const titles = new Map(areas.map(({ id, title }) => [id, title]));
    return {
      write: createRichTextWriter(context),
      text: createTextRenderer(context.resolve).blocks,
      words: createTextRenderer(context.resolve, (words) => words).blocks,
      markdown: createMarkdownRenderer(context.resolve).blocks,
      titleOfArea: (id) => titles.get(id) ?? id,
      searchEntry: createSearchEntry(context),
      hasPlaceholders: [...placeholders.values()].some(({ filledBy }) => context.keeps.includes(filledBy)),
    };
  });
}
