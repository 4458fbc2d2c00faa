import type { Filled, RenderContext } from "@fixbook/core";
import { withoutGuards } from "@fixbook/core";
import type { Entry, SnippetVariant } from "@fixbook/schema";
import { createEntrySnippets, type EntrySnippets, type PrintedSnippet } from "./entry-snippets.js";
import { type Settled, settle } from "./settle.js";

/** A text of a snippet, and what its bytes are. */
export interface PublishedText extends Settled {
  readonly bytes: number;
  readonly sha256: string;
}

/** A snippet as it is published, in both forms. */
export interface PublishedSnippet {
  readonly variant: SnippetVariant;
  readonly html: PublishedText;
  readonly text: PublishedText;
}

/** What is published of an entry: labels stand where an agent fills in. */
export interface Published {
  /** As they were printed, fields being marks: help desks put other things in their place. */
  readonly printed: EntrySnippets;
  readonly subject: Settled;
  readonly snippets: readonly PublishedSnippet[];
}

/** What is published of an entry, made once for all files that say it. */
export function publishedOf(entry: Filled<Entry>, context: RenderContext): Published {
  return context.remember(entry, () => {
    const { placeholders } = context.book;
    const printed = createEntrySnippets(entry, context);
    const { subject, snippets } = printed;
    return {
      printed,
      subject: settle(subject, "text", placeholders),
      snippets: snippets.map((snippet) => publishSnippet(snippet, context)),
    };
  });
}

/** A printed snippet as it is published. */
export function publishSnippet({ variant, html, text }: PrintedSnippet, context: RenderContext): PublishedSnippet {
  const publish = (printed: string, kind: "html" | "text"): PublishedText => {
    const settled = settle(printed, kind, context.book.placeholders);
    const finished = withoutGuards(settled.contents);
    return { ...settled, bytes: context.byteLength(finished), sha256: context.sha256(finished) };
  };
  return { variant, html: publish(html, "html"), text: publish(text, "text") };
}
