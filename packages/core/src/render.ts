import type { Book, Brand, Entry } from "@fixbook/schema";
import { createFiller, type Filler } from "./fill.js";
import { finishArtifact, type Leak } from "./leak.js";
import type { Artifact, Filled, ReferenceTarget, RenderContext, Renderer } from "./renderer.js";

/** An artifact as it is published, with the entry that it came from (undefined: the book as a whole). */
export interface RenderedArtifact extends Artifact {
  readonly entryId: string | undefined;
  readonly leaks: readonly Leak[];
}

/**
 * Renders a checked book for one brand and one target, entry by entry in the book's order, then the book's own pages.
 * `known` tells whether the book's sources hold a text; see {@link finishArtifact}.
 */
export function* renderTarget(
  renderer: Renderer,
  book: Book,
  brand: Brand,
  known: (text: string) => boolean,
): Generator<RenderedArtifact> {
  const context = createRenderContext(renderer, book, brand);
  const finish = (artifact: Artifact, entryId: string | undefined): RenderedArtifact => {
    const finished = finishArtifact(artifact, known);
    return { ...finished.artifact, entryId, leaks: finished.leaks };
  };
  for (const entry of context.entries) {
    for (const artifact of renderer.renderEntry(entry, context)) yield finish(artifact, entry.id);
  }
  for (const artifact of renderer.renderBook?.(context.book, context) ?? []) yield finish(artifact, undefined);
}

/** What a renderer gets to know of a book under a brand. `filler` is the brand's own unless it has a better one. */
export function createRenderContext(
  renderer: Renderer,
  source: Book,
  brand: Brand,
  filler: Filler = createFiller(source.placeholders, brand, renderer.keeps),
): RenderContext {
  const book = filler.book(source);
  const entries = book.entries as readonly Filled<Entry>[];
  const pageUrl = (path: string) => `${brand.url.replace(/\/$/, "")}/${path}`;
  const targets = new Map<string, ReferenceTarget>();
  const add = (target: ReferenceTarget) => {
    if (!targets.has(target.id)) targets.set(target.id, target);
  };
  for (const { id, title } of entries) add({ kind: "entry", id, title, url: pageUrl(`${id}/`) });
  for (const { id, title, aliases } of entries) {
    const target: ReferenceTarget = { kind: "entry", id, title, url: pageUrl(`${id}/`) };
    for (const alias of aliases) if (!targets.has(alias)) targets.set(alias, target);
  }
  for (const { items } of book.inventories) {
    for (const { id, title, url } of items) add({ kind: "page", id, title, url });
  }
  const byArea = Map.groupBy(entries, ({ area }) => area);
  return {
    book,
    brand,
    entries,
    entriesOf: (areaId) => byArea.get(areaId) ?? [],
    resolve: (id) => targets.get(id),
    pageUrl,
  };
}
