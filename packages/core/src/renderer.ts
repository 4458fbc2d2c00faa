import type { Book, Brand, Entry, PlaceholderFiller } from "@fixbook/schema";

/** One file of a target. `path` is relative to the target's folder, with forward slashes. */
export interface Artifact {
  readonly path: string;
  readonly contents: string;
}

/** Where a reference leads: the title to show, and the address for the place that asks. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

/** Looks up an id; undefined when nothing has it. */
export type ResolveReference = (id: string) => Reference | undefined;

/** What an id stands for, in filled form. `url` is absolute. */
export type ReferenceTarget =
  | { readonly kind: "entry"; readonly id: string; readonly title: string; readonly url: string }
  | { readonly kind: "page"; readonly id: string; readonly title: string; readonly url: string };

/** A book or entry whose placeholders are filled for a brand: its templates are plain strings, ready to be escaped. */
export type Filled<T> = T & { readonly [filled]: true };
declare const filled: unique symbol;

/** What a renderer may know besides the entry. */
export interface RenderContext {
  readonly book: Filled<Book>;
  readonly brand: Brand;
  /** Every entry of the book, filled, in the book's order. */
  readonly entries: readonly Filled<Entry>[];
  /** The entries of an area, in order. */
  entriesOf(areaId: string): readonly Filled<Entry>[];
  /** What an id stands for: an entry (also by an alias) or an item of an inventory. */
  resolve(id: string): ReferenceTarget | undefined;
  /** The absolute address of a page of the HTML target, such as `support/`. The home page is the empty path. */
  pageUrl(path: string): string;
}

/**
 * One target. Pure: the same input gives the same artifacts, in the same order, whatever the machine, the clock and the
 * locale. A new target is one package that exports one value of this type.
 */
export interface Renderer {
  /** The target's name, and its folder in the output. */
  readonly name: string;
  /** Whose placeholders stay in the artifacts as `<<NAME>>`. All others that the build does not fill become `[name]`. */
  readonly keeps?: readonly PlaceholderFiller[];
  /** The artifacts of one entry. */
  renderEntry(entry: Filled<Entry>, context: RenderContext): Iterable<Artifact>;
  /** The artifacts of the book as a whole, such as its home page. */
  renderBook?(book: Filled<Book>, context: RenderContext): Iterable<Artifact>;
}
