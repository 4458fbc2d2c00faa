import {
  createFiller,
  createRenderContext,
  type Filled,
  type Filler,
  finishArtifact,
  type RenderContext,
  type Renderer,
} from "@fixbook/core";
import type { Book, Brand, Entry } from "@fixbook/schema";

/** The artifacts of a book, made when they are asked for. */
export interface LivePages {
  /** One artifact as it would be published, by its exact path in the target's folder; undefined where there is none. */
  artifact(book: Book, brandId: string, target: string, path: string): string | undefined;
}

/**
 * Makes the pages of a book that changes: what is filled for a brand is kept as long as the entry and the brand are the
 * same, and artifacts of the book as a whole until the book is another one.
 */
export function createLivePages(renderers: readonly Renderer[]): LivePages {
  const memories = new Map<string, Memory>();
  return {
    artifact: (book, brandId, target, path) => {
      const renderer = renderers.find(({ name }) => name === target);
      const brand = book.brands.find(({ id }) => id === brandId);
      if (renderer === undefined || brand === undefined) return undefined;
      const key = `${target}/${brandId}`;
      const memory = recall(memories.get(key), renderer, book, brand);
      memories.set(key, memory);
      return ofEntry(memory, renderer, path) ?? ofBook(memory, renderer).get(path);
    },
  };
}

interface Memory {
  readonly book: Book;
  readonly brand: Brand;
  readonly filler: Filler;
  readonly context: RenderContext;
  /** The artifacts of the book as a whole. */
  bookArtifacts?: ReadonlyMap<string, string>;
}

function recall(memory: Memory | undefined, renderer: Renderer, book: Book, brand: Brand): Memory {
  if (memory?.book === book) return memory;
  const isSame =
    memory !== undefined &&
    sameMap(memory.brand.values, brand.values) &&
    sameMap(memory.book.placeholders, book.placeholders);
  const filler = isSame ? memory.filler : rememberEntries(createFiller(book.placeholders, brand, renderer.keeps));
  return { book, brand, filler, context: createRenderContext(renderer, book, brand, filler) };
}

function rememberEntries(filler: Filler): Filler {
  const filled = new WeakMap<Entry, Filled<Entry>>();
  const entry = (source: Entry): Filled<Entry> => {
    const made = filled.get(source) ?? filler.entry(source);
    filled.set(source, made);
    return made;
  };
  return {
    ...filler,
    entry,
    book: (book) => ({ ...filler.book({ ...book, entries: [] }), entries: book.entries.map(entry) }),
  };
}

function ofEntry({ context }: Memory, renderer: Renderer, path: string): string | undefined {
  const names = path.split(/[/.]/);
  const entry = context.entries.find(({ id }) => names.includes(id));
  if (entry === undefined) return undefined;
  for (const artifact of renderer.renderEntry(entry, context)) {
    if (artifact.path === path) return finishArtifact(artifact, () => true).artifact.contents;
  }
  return undefined;
}

function ofBook(memory: Memory, renderer: Renderer): ReadonlyMap<string, string> {
  memory.bookArtifacts ??= new Map(
    Array.from(renderer.renderBook?.(memory.context.book, memory.context) ?? [], (artifact) => [
      artifact.path,
      finishArtifact(artifact, () => true).artifact.contents,
    ]),
  );
  return memory.bookArtifacts;
}

function sameMap(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => JSON.stringify(b.get(key)) === JSON.stringify(value));
}
