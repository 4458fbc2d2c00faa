import {
  createRenderContext,
  forAudience,
  type RenderContext,
  type RenderedArtifact,
  renderTarget,
} from "@fixbook/core";
import { everyNode, sampleBook } from "@fixbook/core/testing";
import type { Audience, Book, Brand, RichText } from "@fixbook/schema";
import { renderHost } from "../../../test/render-host.js";
import { jsonRenderer } from "../src/index.js";

/** The published artifacts of a book, under its first brand and for the public by default. Leaks are refused. */
export function render(
  book: Book,
  { brand = brandOf(book), audience = "public" }: { readonly brand?: Brand; readonly audience?: Audience } = {},
): readonly RenderedArtifact[] {
  const context = createRenderContext(jsonRenderer, forAudience(book, audience), brand, { ...renderHost, audience });
  const artifacts = [...renderTarget(jsonRenderer, context, () => false)];
  for (const { path, leaks } of artifacts) if (leaks.length > 0) throw new Error(`${path} leaks ${leaks[0]?.text}`);
  return artifacts;
}

/** One artifact, parsed. */
export function read(book: Book, path: string): ReturnType<typeof JSON.parse> {
  const artifact = render(book).find((each) => each.path === path);
  if (artifact === undefined) throw new Error(`There is no ${path}.`);
  return JSON.parse(artifact.contents);
}

/** The context that the renderer gets for a book. */
export function contextOf(book: Book): RenderContext {
  return createRenderContext(jsonRenderer, book, brandOf(book), renderHost);
}

/** Every node kind, each text of it a word of its own: `word1`, `word2`, … */
export function numberedNodes(): RichText {
  let count = 0;
  return JSON.parse(JSON.stringify(everyNode("words")).replaceAll("words", () => `word${++count}`));
}

/** The sample book, its first entry replaced by the fields given. */
export function sampleWith(fields: Partial<Book["entries"][number]>): Book {
  const book = sampleBook("words");
  return { ...book, entries: book.entries.map((entry, index) => (index === 0 ? { ...entry, ...fields } : entry)) };
}

function brandOf({ brands: [brand] }: Book): Brand {
  if (brand === undefined) throw new Error("A sample book has a brand.");
  return brand;
}
