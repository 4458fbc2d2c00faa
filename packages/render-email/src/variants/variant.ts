import { type Filled, labelFor, type RenderContext, wordsFor } from "@fixbook/core";
import { type Entry, type SectionId, sections } from "@fixbook/schema";
import type { DraftBlock } from "../draft.js";
import type { Label } from "../snippet.js";
import type { Writer } from "../writer.js";

/** The headings of sections as the book has them. */
export type Labels = Readonly<Record<SectionId, Label>>;

/** The headings of sections for a text in a language. */
export function labelsOf({ book }: RenderContext, locale: string): Labels {
  const found = sections.map(({ id }) => {
    const { label, foreign } = labelFor(id, book, locale);
    return [id, { label, foreign, colon: wordsFor(foreign ?? locale).words.signs.colon }] as const;
  });
  return Object.fromEntries(found) as Record<SectionId, Label>;
}

/** What a snippet of one kind says. */
export interface VariantOf {
  /** What an agent uses it for. */
  readonly purpose: string;
  /** Its blocks, without a greeting and a signature, since agents and desks add theirs. None: the entry has no such snippet. */
  blocks(entry: Filled<Entry>, writer: Writer, context: RenderContext): readonly DraftBlock[];
}
