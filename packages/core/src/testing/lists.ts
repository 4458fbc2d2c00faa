import { type Book, type BookEntry, type Entry, headOf, wholeEntry } from "@fixbook/schema";
import { entryStub } from "../entry/entry-stub.js";
import { finishText, withoutGuards } from "../leak.js";
import { createRenderContext, finishedPiece, renderTarget, wholeArtifact } from "../render.js";
import type { Artifact, Filled, ListArtifact, Piece, RenderContext, Renderer, RenderHost } from "../renderer.js";
import { sampleBytes } from "./sample-book.js";

/** What a renderer makes of a book as a whole, once from whole entries and once from their heads and parts alone. */
export interface Lists {
  readonly whole: readonly Artifact[];
  /** Throws where the renderer looks at the body of an entry. */
  lazy(): readonly Artifact[];
}

/** Makes the lists of a book for its first brand. */
export function createLists(renderer: Renderer, book: Book, host: RenderHost): Lists {
  const [brand] = book.brands;
  if (brand === undefined) throw new Error("There is no brand to render the book for.");
  const digestOf = ({ id }: BookEntry) => host.sha256(id);
  const contextOf = (entries: readonly BookEntry[]) =>
    createRenderContext(renderer, { ...book, entries }, brand, { ...host, digestOf, bytesOf: sampleBytes });
  const context = contextOf(book.entries);
  const files = Array.from(
    renderTarget(renderer, context, () => false),
    ({ path, contents, encoding }) => ({
      path,
      bytes: host.byteLength(contents, encoding),
      sha256: host.sha256(contents, encoding),
    }),
  );
  const listsOf = (of: RenderContext): readonly Artifact[] => [
    ...Array.from(renderer.renderBook?.(of.book, of) ?? [], published),
    ...Array.from(renderer.renderManifest?.(files, of) ?? [], published),
  ];
  const lazy = (): readonly Artifact[] => {
    const parts = new Map<string, ReturnType<RenderContext["partOf"]>>();
    const keyOf = (name: string, id: string) => `${name} ${id}`;
    for (const [name, render] of Object.entries(renderer.parts ?? {}))
      for (const entry of context.entries) {
        const isMade = render(wholeEntry(entry) as Filled<Entry>, context, () => []) !== undefined;
        if (isMade) parts.set(keyOf(name, entry.id), finished(context.partOf(name, entry.id)));
      }
    const partOf: RenderContext["partOf"] = (name, id) => {
      const part = parts.get(keyOf(name, id));
      if (part === undefined) throw new Error(`a list asks for the part ${name} of ${id}, which was not made`);
      return part;
    };
    return listsOf({ ...contextOf(book.entries.map(withoutBody)), partOf });
  };
  return { whole: listsOf(context), lazy };
}

function published(made: Artifact | ListArtifact): Artifact {
  const whole = wholeArtifact(made);
  return { ...whole, contents: withoutGuards(whole.contents) };
}

function finished(piece: Piece): Piece {
  return typeof piece === "string" ? finishedPiece(finishText(piece, () => true).text) : piece;
}

function withoutBody(entry: BookEntry): BookEntry {
  return entryStub(headOf(wholeEntry(entry)), () => {
    throw new Error(`a list reads the body of ${entry.id}`);
  });
}
