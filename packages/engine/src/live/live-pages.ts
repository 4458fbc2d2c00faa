import {
  type Artifact,
  createBookFiller,
  createRenderContext,
  type Filled,
  type Filler,
  finishArtifact,
  type ListArtifact,
  type RenderContext,
  type Renderer,
  rememberFilled,
  renderTarget,
  wholeArtifact,
} from "@fixbook/core";
import { type Book, type Brand, type Entry, type EntryFile, wholeEntry } from "@fixbook/schema";
import { createDigests } from "../build/index.js";
import { renderHost } from "../cache/index.js";

/** The artifacts of a book, made when they are asked for. */
export interface LivePages {
  /** One artifact as it would be published, by its exact path in the target's folder; undefined where there is none. */
  artifact(book: Book, brandId: string, target: string, path: string): string | undefined;
  /** Every artifact of a target, one after the other; none where there is no such brand or target. */
  artifacts(book: Book, brandId: string, target: string): Iterable<Artifact>;
  /** The book as a target gets it: filled for the brand. */
  filled(book: Book, brandId: string, target: string): Book | undefined;
}

/**
 * Makes the pages of a book that changes, with links by file, since they are not at their address. What is filled for a
 * brand is kept as long as the entry and the brand are the same, and artifacts of the book as a whole until the book is
 * another one. `bytesOf` gives the bytes that are published of a file.
 */
export function createLivePages(renderers: readonly Renderer[], bytesOf: BytesOf): LivePages {
  const memories = new Map<string, Memory>();
  const memoryOf = (book: Book, brandId: string, target: string): Memory | undefined => {
    const renderer = renderers.find(({ name }) => name === target);
    const brand = book.brands.find(({ id }) => id === brandId);
    if (renderer === undefined || brand === undefined) return undefined;
    const key = `${target}/${brandId}`;
    const memory = recall(memories.get(key), { renderer, book, brand, bytesOf });
    memories.set(key, memory);
    return memory;
  };
  return {
    artifact: (book, brandId, target, path) => {
      const memory = memoryOf(book, brandId, target);
      return memory === undefined ? undefined : (ofEntry(memory, path) ?? ofBook(memory, path));
    },
    *artifacts(book, brandId, target) {
      const memory = memoryOf(book, brandId, target);
      if (memory === undefined) return;
      yield* renderTarget(memory.renderer, memory.context, () => true);
    },
    filled: (book, brandId, target) => memoryOf(book, brandId, target)?.context.book,
  };
}

/** The bytes that are published of a file. */
type BytesOf = (file: EntryFile) => Uint8Array;

interface Memory {
  readonly renderer: Renderer;
  readonly book: Book;
  readonly brand: Brand;
  readonly filler: Filler;
  readonly context: RenderContext;
  /** The artifacts of the book as a whole that were met so far, and the source of the others. */
  readonly bookArtifacts: Map<string, Artifact | ListArtifact>;
  readonly moreArtifacts: Iterator<Artifact | ListArtifact>;
}

function recall(
  memory: Memory | undefined,
  { renderer, book, brand, bytesOf }: Pick<Memory, "renderer" | "book" | "brand"> & { readonly bytesOf: BytesOf },
): Memory {
  if (memory?.book === book) return memory;
  const isSame =
    memory !== undefined &&
    sameMap(memory.brand.values, brand.values) &&
    sameMap(memory.book.placeholders, book.placeholders) &&
    memory.book.files === book.files;
  const filler = isSame ? memory.filler : rememberFilled(createBookFiller(book, brand, renderer.keeps));
  // Pages are shown to writers, who see internal entries there, so they see internal notes as well.
  const audience = renderer.name === "html" ? "internal" : "public";
  const digestOf = createDigests(book, audience);
  const context = createRenderContext(renderer, book, brand, {
    ...renderHost,
    filler,
    links: "file",
    audience,
    digestOf,
    bytesOf,
  });
  return {
    renderer,
    book,
    brand,
    filler,
    context,
    bookArtifacts: new Map(),
    moreArtifacts: ofWhole(renderer, context),
  };
}

/** The artifacts of the book as a whole. Those that list all others come last, since they need them all. */
function* ofWhole(renderer: Renderer, context: RenderContext): Generator<Artifact | ListArtifact> {
  yield* renderer.renderBook?.(context.book, context) ?? [];
  if (renderer.renderManifest === undefined) return;
  for (const artifact of renderTarget(renderer, context, () => true)) {
    if (artifact.entryId === undefined) yield artifact;
  }
}

/** The parts of an artifact's path, one of which is the id of its entry where it has one. */
export function namesIn(path: string): readonly string[] {
  return path.split(/[/.]/);
}

function ofEntry({ renderer, context }: Memory, path: string): string | undefined {
  // A variant or a folder may have the name of another entry.
  const names = namesIn(path);
  for (const entry of context.entries.filter(({ id }) => names.includes(id))) {
    for (const artifact of renderer.renderEntry(wholeEntry(entry) as Filled<Entry>, context)) {
      if (artifact.path === path) return finish(artifact).contents;
    }
  }
  return undefined;
}

/** Makes no more artifacts than it takes to find the one that is asked for. */
function ofBook({ bookArtifacts, moreArtifacts }: Memory, path: string): string | undefined {
  while (!bookArtifacts.has(path)) {
    const next = moreArtifacts.next();
    if (next.done === true) return undefined;
    bookArtifacts.set(next.value.path, next.value);
  }
  const met = bookArtifacts.get(path);
  if (met === undefined) return undefined;
  // The pieces of a list can be taken once only.
  const made = finish(wholeArtifact(met));
  bookArtifacts.set(path, made);
  return made.contents;
}

function finish(artifact: Artifact): Artifact {
  return finishArtifact(artifact, () => true).artifact;
}

function sameMap(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => JSON.stringify(b.get(key)) === JSON.stringify(value));
}
