import type { ResolveReference } from "@fixbook/core";
import type { Block, Inline, RichText } from "@fixbook/schema";
import { type DraftBlock, type DraftLine, hasWords } from "./draft.js";
import { join } from "./joint.js";
import type { BlockRewriting, InlineRewriting } from "./rewriting.js";
import { blockRewritings, inlineRewritings } from "./rewritings.js";
import type { Line, Span } from "./snippet.js";

/** Rewrites filled rich text into what a snippet can hold, losing no word and no link. */
export interface Writer {
  readonly resolve: ResolveReference;
  /** The language of the texts. */
  readonly locale: string;
  /** Rich text as blocks of the snippet. */
  blocks(nodes: RichText): readonly DraftBlock[];
  /** Rich text as one line of a list. `depth` is how many lists the line is in, beyond the first. */
  line(nodes: RichText, depth: number): DraftLine;
  /** Inline nodes, breaks included. */
  spans(nodes: readonly Inline[]): Line;
}

/** Makes the writer of a book under a brand. */
export function createWriter(resolve: ResolveReference, locale: string): Writer {
  const writer: Writer = {
    resolve,
    locale,
    blocks: (nodes) =>
      nodes
        .flatMap((node) => blockRewriting(node).toBlocks(node, writer))
        .filter((block) => block.type === "list" || hasWords(block.line)),
    line: (nodes, depth) =>
      nodes.reduce<DraftLine>((before, node) => {
        const { joint, line } = blockRewriting(node).toPart(node, writer, depth);
        return join(before, joint, line);
      }, []),
    spans: (nodes) => {
      const [first] = nodes;
      if (first !== undefined && nodes.length === 1) return inlineRewriting(first).toLine(first, writer);
      const line: Span[] = [];
      for (const node of nodes) line.push(...inlineRewriting(node).toLine(node, writer));
      return line;
    },
  };
  return writer;
}

/** A writer that remembers what it has written, for the snippets of one entry, which share most of its texts. */
export function rememberingWriter(writer: Writer): Writer {
  const blocks = new Map<RichText, readonly DraftBlock[]>();
  const lines = new Map<RichText, DraftLine>();
  return {
    ...writer,
    blocks: (nodes) => remembered(blocks, nodes, () => writer.blocks(nodes)),
    line: (nodes, depth) =>
      depth === 0 ? remembered(lines, nodes, () => writer.line(nodes, 0)) : writer.line(nodes, depth),
  };
}

function remembered<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

/** The row of a node's kind; TypeScript cannot see that the row and the node belong together. */
function blockRewriting(node: Block): BlockRewriting<Block> {
  return blockRewritings[node.type] as unknown as BlockRewriting<Block>;
}

function inlineRewriting(node: Inline): InlineRewriting<Inline> {
  return inlineRewritings[node.type] as unknown as InlineRewriting<Inline>;
}
