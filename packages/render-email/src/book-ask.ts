import { type RenderContext, wordsFor } from "@fixbook/core";
import { finishSnippet } from "./draft.js";
import { type PrintedSnippet, printSnippet } from "./entry-snippets.js";
import { type PublishedSnippet, publishSnippet } from "./published.js";
import { toolsOf } from "./tools.js";
import { askedList } from "./variants/ask.js";

/** What the book asks every customer for. */
export interface BookAsk {
  /** What it is called where snippets have titles, in the language of the book. */
  readonly title: string;
  readonly printed: PrintedSnippet;
  readonly published: PublishedSnippet;
}

/**
 * The Ask of all entries that ask for nothing of their own, made once for all files that say it. Undefined where the book
 * asks for nothing.
 */
export function bookAskOf(context: RenderContext): BookAsk | undefined {
  const { support, locale } = context.book;
  return context.remember(support, () => {
    const snippet = finishSnippet(askedList(support.checklist, locale, toolsOf(context).writer), locale);
    if (snippet.length === 0) return undefined;
    const printed = printSnippet("ask", snippet, locale);
    return { title: wordsFor(locale).words.email.pleaseSend, printed, published: publishSnippet(printed, context) };
  });
}
