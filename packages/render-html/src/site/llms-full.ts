import type { ListArtifact, Piece, RenderContext } from "@fixbook/core";
import { partsOf } from "../parts/part.js";
import { llmsFullPath } from "../paths.js";
import { toolsOf } from "../tools.js";

/** How large a part may be, in bytes: what programs read in one piece. */
const LARGEST = 1_000_000;
/** The room of a part's headings. */
const HEADINGS = 10_000;

/**
 * The public entries as Markdown one after the other, in parts of at most a megabyte. An area begins a part where it would
 * not fit into the one before it.
 */
export function llmsFull(context: RenderContext): readonly ListArtifact[] {
  const { book, byteLength } = context;
  const parts: { id: string; title: string }[][] = [];
  let room = 0;
  for (const { id, title } of book.areas) {
    const entries = context.entriesOf(id).filter(({ audience }) => audience === "public");
    const sizes = entries.map((entry) => byteLength(textOf(context.partOf("full", entry.id))));
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    if (whole > room && whole <= LARGEST - HEADINGS) room = 0;
    for (const [at, entry] of entries.entries()) {
      const size = sizes[at] ?? 0;
      if (size > room) {
        parts.push([]);
        room = LARGEST - HEADINGS;
      }
      room -= size;
      parts.at(-1)?.push({ id: entry.id, title });
    }
  }
  return parts.map((entries, at) => ({
    path: llmsFullPath(at + 1),
    pieces: partPieces(entries, `${at + 1}/${parts.length}`, context),
  }));
}

function* partPieces(
  entries: readonly { readonly id: string }[],
  number: string,
  context: RenderContext,
): Generator<Piece> {
  const { markdown: write } = toolsOf(context);
  yield `${write.heading(1, context.book.title)} (${number})\n`;
  yield* partsOf("full", entries, context);
}

function textOf(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.finished;
}
