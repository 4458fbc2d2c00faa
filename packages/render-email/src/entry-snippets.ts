import type { Filled, RenderContext } from "@fixbook/core";
import { type Entry, type SnippetVariant, snippetVariants } from "@fixbook/schema";
import { finishSnippet } from "./draft.js";
import { type Snippet, text, wordsOf } from "./snippet.js";
import { toHtml } from "./to-html.js";
import { toText } from "./to-text.js";
import { toolsOf } from "./tools.js";
import { variantTable } from "./variants/table.js";
import { rememberingWriter } from "./writer.js";

/** A snippet of an entry, printed. Fields that an agent fills are marks in it, for {@link settle}. */
export interface PrintedSnippet {
  readonly variant: SnippetVariant;
  readonly snippet: Snippet;
  readonly html: string;
  readonly text: string;
}

/** What the email target says of an entry. */
export interface EntrySnippets {
  readonly entry: Filled<Entry>;
  /** On one line, with marks of fields. */
  readonly subject: string;
  /** The default first. One that has nothing to say is left out. */
  readonly snippets: readonly PrintedSnippet[];
}

/** Makes the snippets of an entry, all of the same text, so that they cannot differ. */
export function createEntrySnippets(entry: Filled<Entry>, context: RenderContext): EntrySnippets {
  const writer = rememberingWriter(toolsOf(context).writer);
  return {
    entry,
    subject: subjectOf(entry),
    snippets: snippetVariants.flatMap((variant): readonly PrintedSnippet[] => {
      const snippet = finishSnippet(variantTable[variant].blocks(entry, writer, context), entry.locale);
      return snippet.length === 0 ? [] : [printSnippet(variant, snippet, entry.locale)];
    }),
  };
}

/** A snippet in both forms. */
export function printSnippet(variant: SnippetVariant, snippet: Snippet, locale: string): PrintedSnippet {
  return { variant, snippet, html: toHtml(snippet, locale), text: toText(snippet, locale) };
}

/** The subject of a message about an entry: its title on one line, with marks of fields. */
export function subjectOf({ title }: Filled<Entry>): string {
  return wordsOf([text(title)]).trim();
}
