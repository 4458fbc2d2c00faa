import type { Block, Inline } from "@fixbook/schema";
import type { DraftBlock, DraftLine } from "./draft.js";
import type { Joint } from "./joint.js";
import type { Line } from "./snippet.js";
import type { Writer } from "./writer.js";

/** What becomes of one kind of block in an email. */
export interface BlockRewriting<Node extends Block> {
  /** What stands in its place. */
  readonly becomes: string;
  /** What an editor or a mail client would make of it otherwise. */
  readonly reason: string;
  /** The block outside of lists. */
  toBlocks(node: Node, writer: Writer): readonly DraftBlock[];
  /** The block inside a list item, and how it is joined to what stands before it there. */
  toPart(node: Node, writer: Writer, depth: number): { readonly joint: Joint; readonly line: DraftLine };
}

/** What becomes of one kind of inline node in an email. */
export interface InlineRewriting<Node extends Inline> {
  readonly becomes: string;
  readonly reason: string;
  toLine(node: Node, writer: Writer): Line;
}
