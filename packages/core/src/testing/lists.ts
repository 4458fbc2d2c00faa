import { type Book, type BookEntry, headOf, wholeEntry } from "@fixbook/schema";
import { entryStub } from "../entry/entry-stub.js";
import { finishText, withoutGuards } from "../leak.js";
import { createRenderContext, renderTarget, wholeArtifact } from "../render.js";
import type { Artifact, ListArtifact, Piece, RenderContext, Renderer, RenderHost } from "../renderer.js";

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
    createRenderContext(renderer, { ...book, entries }, brand, { ...host, digestOf });
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
    for (const name of Object.keys(renderer.parts ?? {}))
      for (const { id } of book.entries) parts.set(keyOf(name, id), finished(context.partOf(name, id)));
    const partOf: RenderContext["partOf"] = (name, id) => parts.get(keyOf(name, id)) ?? "";
    return listsOf({ ...contextOf(book.entries.map(withoutBody)), partOf });
  };
  return { whole: listsOf(context), lazy };
}

function published(made: Artifact | ListArtifact): Artifact {
  const whole = wholeArtifact(made);
  return { ...whole, contents: withoutGuards(whole.contents) };
}

function finished(piece: Piece): Piece {
  return typeof piece === "string" ? { finished: finishText(piece, () => true).text } : piece;
}

function withoutBody(entry: BookEntry): BookEntry {
  return entryStub(headOf(wholeEntry(entry)), () => {
    throw new Error(`a list reads the body of ${entry.id}`);
  });
}
