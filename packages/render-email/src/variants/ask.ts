import { type Filled, type RenderContext, wordsFor } from "@fixbook/core";
import type { Entry, RichText } from "@fixbook/schema";
import type { DraftBlock } from "../draft.js";
import { listOf } from "../introduce.js";
import { pageLink } from "../page-link.js";
import type { Writer } from "../writer.js";
import type { VariantOf } from "./variant.js";

/**
 * What the entry and the book ask for, as a list. An entry that asks for nothing of its own has no such snippet: that of
 * the book is for all of those.
 */
export const ask: VariantOf = {
  purpose: "what the customer should send",
  blocks: (entry, writer, context) =>
    entry.include.length === 0 ? [] : [...asked(entry, writer, context), pageLink(entry, context)],
};

/** What the entry and the book ask for, as support asks a customer for it; nothing where they ask for nothing. */
export function asked(entry: Filled<Entry>, writer: Writer, { book }: RenderContext): readonly DraftBlock[] {
  return askedList([...entry.include, ...book.support.checklist], entry.locale, writer);
}

/** Points as a list of what support asks a customer for. */
export function askedList(points: readonly RichText[], locale: string, writer: Writer): readonly DraftBlock[] {
  const { words, foreign } = wordsFor(locale);
  return listOf({ label: words.email.pleaseSend, foreign, colon: words.signs.colon }, points, false, writer);
}
