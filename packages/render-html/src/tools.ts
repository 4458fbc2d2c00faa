import { createSearchEntry, lookColors, type RenderContext } from "@fixbook/core";
import { createPage, type Page } from "./page.js";
import { homePath } from "./paths.js";
import { createMarkdownWriter, type MarkdownWriter } from "./site/markdown.js";

/** What every artifact of a book is written with. */
export interface Tools {
  readonly markdown: MarkdownWriter;
  /** The same for files that lie in a folder. */
  readonly nestedMarkdown: MarkdownWriter;
  readonly searchEntry: ReturnType<typeof createSearchEntry>;
  /** The home page, for what it shows of an entry. */
  readonly home: Page;
  readonly colors: ReturnType<typeof lookColors>;
}

/** The tools of a context, made once in a run. */
export function toolsOf(context: RenderContext): Tools {
  return context.remember(context.book, () => ({
    markdown: createMarkdownWriter(context),
    nestedMarkdown: createMarkdownWriter(context, "../"),
    searchEntry: createSearchEntry(context),
    home: createPage(homePath, context),
    colors: lookColors(context.brand.look),
  }));
}
