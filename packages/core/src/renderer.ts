import type { Audience, Book, BookEntry, Brand, Entry, PlaceholderFiller, PublishedFile } from "@fixbook/schema";
import type { FindingData, FindingType } from "./finding.js";

/** One file of a target. `path` is relative to the target's folder, with forward slashes. */
export interface Artifact {
  readonly path: string;
  readonly contents: string;
  /** How the contents become bytes: in UTF-8 when left out, or a byte for each character, for files that are no text. */
  readonly encoding?: "latin1";
  /** What is wrong with it that only its renderer can see. It is said of the entry, or of the book as a whole. */
  readonly findings?: readonly ArtifactFinding[];
}

/**
 * One file that lists much of the book, in pieces, since as a whole it may not fit into memory. Nothing that could be a
 * leak begins in one piece and ends in another.
 */
export interface ListArtifact {
  readonly path: string;
  readonly pieces: Iterable<Piece>;
}

/** Text of a list; what is finished was searched for leaks when it was made. */
export type Piece = string | FinishedPiece;

export interface FinishedPiece {
  readonly finished: string;
  /** Whether there is nothing in it, for those who would not read it to know. */
  readonly isEmpty: boolean;
}

/**
 * What lists hold of one entry, as text. It depends on nothing but the entry, the settings of the book and what it asks
 * of the context. `files` are the entry's own. Undefined: under the settings of the book no list has this part.
 */
export type RenderPart = (
  entry: Filled<Entry>,
  context: RenderContext,
  files: () => readonly FinishedFile[],
) => string | undefined;

/** A finding about an artifact: its kind, and the data of its sentences. */
export interface ArtifactFinding {
  readonly type: FindingType;
  readonly data: FindingData;
}

/** Puts together a kind of finding and the data that it asks for. */
export function artifactFinding<Data extends FindingData>(type: FindingType<Data>, data: Data): ArtifactFinding {
  return { type: type as unknown as FindingType, data };
}

/** What is known of a file of a target when it is finished. */
export interface FinishedFile {
  readonly path: string;
  /** How many bytes it has. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a renderer needs of the machine that it runs on. */
export interface RenderHost {
  /** SHA-256 of an artifact's bytes, in lower-case hexadecimal. */
  sha256(contents: string, encoding?: Artifact["encoding"]): string;
  /** How many bytes an artifact has. */
  byteLength(contents: string, encoding?: Artifact["encoding"]): number;
}

/** Where a reference leads: the title to show, and the address for the place that asks, where there is one. */
export interface Reference {
  readonly title: string;
  readonly url: string | undefined;
}

/** Looks up an id; undefined when nothing has it. */
export type ResolveReference = (id: string) => Reference | undefined;

/** What an id stands for, in filled form. `url` is absolute; that of an entry is undefined where its brand has none. */
export type ReferenceTarget =
  | { readonly kind: "entry"; readonly id: string; readonly title: string; readonly url: string | undefined }
  | { readonly kind: "page"; readonly id: string; readonly title: string; readonly url: string };

/** A book or entry whose placeholders are filled for a brand: its templates are plain strings, ready to be escaped. */
export type Filled<T> = T & { readonly [filled]: true };
declare const filled: unique symbol;

/**
 * How pages link to each other: `site` by the paths of their published addresses, such as `/help/<id>/`, for a server;
 * `file` by relative paths of files, so that they can be opened from a folder.
 */
export const linkStyles = ["site", "file"] as const;
export type LinkStyle = (typeof linkStyles)[number];

/** What a renderer may know besides the entry. */
export interface RenderContext extends RenderHost {
  readonly book: Filled<Book>;
  readonly brand: Brand;
  /** Whose placeholders are kept, as marks. */
  readonly keeps: readonly PlaceholderFiller[];
  /** For whom this is published: where it is `internal`, entries of all audiences are here. */
  readonly audience: Audience;
  /** `site` only where the brand has an address. */
  readonly links: LinkStyle;
  /** Every entry of the book, filled, in the book's order. */
  readonly entries: readonly Filled<BookEntry>[];
  /**
   * Whether the book has more entries than `count`. What asks this is rendered again when the answer changes; what counts
   * {@link entries} itself is rendered by every build.
   */
  hasMoreThan(count: number): boolean;
  /** The entries of an area, in order. */
  entriesOf(areaId: string): readonly Filled<BookEntry>[];
  /** What an id stands for: an entry (also by an alias) or an item of an inventory. */
  resolve(id: string): ReferenceTarget | undefined;
  /** The entries before and after one in its area. */
  neighboursOf(id: string): { readonly previous?: ReferenceTarget; readonly next?: ReferenceTarget };
  /**
   * The absolute address of a page of the HTML target, such as `support/`. The home page is the empty path. Undefined where
   * the brand has no address.
   */
  pageUrl(path: string): string | undefined;
  /**
   * The revision of an entry: another one whenever its source says something else to the audience, and the same under
   * every brand and in every target. 12 hexadecimal digits.
   */
  revisionOf(id: string): string;
  /**
   * The bytes that are published of a file that a text names; for renderers that say {@link Renderer.readsFiles}. Nothing
   * else depends on them but what is made of that text: its entry is another one where they are others.
   */
  bytesOf(file: PublishedFile): Uint8Array;
  /** What a list holds of an entry: the text that the renderer's part of that name makes of it. */
  partOf(name: string, id: string): Piece;
  /** What `make` answers for an object, made once in a run: for what several artifacts hold. One use per renderer. */
  remember<Value>(key: object, make: () => Value): Value;
}

/**
 * One target. Pure: the same input gives the same artifacts, in the same order, whatever the machine, the clock and the
 * locale. A new target is one package that exports one value of this type.
 */
export interface Renderer {
  /** The target's name, and its folder in the output. */
  readonly name: string;
  /**
   * Whose placeholders the renderer gets as {@link keptPlaceholder} marks, to write them as it sees fit. All others that
   * the build does not fill become `[name]`.
   */
  readonly keeps?: readonly PlaceholderFiller[];
  /** Whether the target is of use to those who fill every placeholder themselves. */
  readonly canBeUnfilled?: true;
  /** The npm package that the target's folder is; none is one when left out. */
  packageName?(job: { readonly book: Book; readonly brand: Brand }): string;
  /** Whether the files that a brand adds to its site are published at the root of the target's folder. */
  readonly takesSiteFiles?: true;
  /** Whether the files that its text names are published in the target's folder, by {@link PublishedFile.published}. */
  readonly shipsFiles?: true;
  /** Whether it asks for the bytes of files that texts name, to put them into artifacts. */
  readonly readsFiles?: true;
  /** The artifacts of one entry. */
  renderEntry(entry: Filled<Entry>, context: RenderContext): Iterable<Artifact>;
  /** What the lists of {@link renderBook} hold of each entry, by name: made with its artifacts, and kept with them. */
  readonly parts?: Readonly<Record<string, RenderPart>>;
  /** The artifacts of the book as a whole, such as its home page. */
  renderBook?(book: Filled<Book>, context: RenderContext): Iterable<Artifact | ListArtifact>;
  /** The last artifacts, which say what the others are. `files` are sorted by path, and may be gone through twice. */
  renderManifest?(files: Iterable<FinishedFile>, context: RenderContext): Iterable<Artifact | ListArtifact>;
}
