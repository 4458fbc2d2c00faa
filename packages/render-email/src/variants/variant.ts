import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { DraftBlock } from "../draft.js";
import type { Writer } from "../writer.js";

/** The headings of sections in the book's words. */
export type Labels = RenderContext["book"]["labels"];

/** What a snippet of one kind says. */
export interface VariantOf {
  /** What an agent uses it for. */
  readonly purpose: string;
  /** Its blocks, without a greeting and a signature, since agents and desks add theirs. None: the entry has no such snippet. */
  blocks(entry: Filled<Entry>, writer: Writer, context: RenderContext): readonly DraftBlock[];
}
