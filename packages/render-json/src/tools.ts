import { createSearchEntry, type RenderContext } from "@fixbook/core";
import { createRichTextWriter, type RichTextWriter } from "./rich-text-json.js";

/** What every file of a book is written with. */
export interface Tools {
  readonly write: RichTextWriter;
  /** What the search knows of an entry. */
  readonly searchEntry: ReturnType<typeof createSearchEntry>;
  /** Whether texts may hold placeholders of the application. */
  readonly hasPlaceholders: boolean;
}

/** The tools of a context, made once in a run. */
export function toolsOf(context: RenderContext): Tools {
  return context.remember(context.book, () => {
    const { placeholders } = context.book;
    return {
      write: createRichTextWriter(context),
      searchEntry: createSearchEntry(context),
      hasPlaceholders: [...placeholders.values()].some(({ filledBy }) => context.keeps.includes(filledBy)),
    };
  });
}
