import { createSearchEntry, type RenderContext } from "@fixbook/core";
import { createWriter, type Writer } from "./writer.js";

/** What every snippet of a book is written with. */
export interface Tools {
  readonly writer: Writer;
  readonly searchEntry: ReturnType<typeof createSearchEntry>;
}

/** The tools of a context, made once in a run. */
export function toolsOf(context: RenderContext): Tools {
  return context.remember(context.book, () => ({
    writer: createWriter(context.resolve, context.book.locale),
    searchEntry: createSearchEntry(context),
  }));
}
