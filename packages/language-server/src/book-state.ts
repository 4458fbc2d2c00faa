import type { CheckedSources, LiveBook } from "@fixbook/engine";
import type { Book } from "@fixbook/schema";

/** A book at one moment, as features read it. */
export interface BookState {
  /** Its folder as the client calls it. */
  readonly folder: string;
  readonly live: LiveBook;
  /** The book as far as it can be read; undefined as long as `book.yaml` never could be. */
  readonly book: Book | undefined;
  /** Its files, and what is known of each entry whether it can be published or not. */
  readonly sources: CheckedSources;
  /** The address of a file of the book, as the client writes it where it has it open. */
  uriOf(path: string): string;
  /** The text of a file of the book, unsaved changes included; undefined where there is none. */
  textOf(path: string): string | undefined;
}

/** The state of a live book. */
export function bookState(folder: string, live: LiveBook, uriOf: BookState["uriOf"]): BookState {
  const { book, sources } = live;
  return {
    folder,
    live,
    book,
    sources,
    uriOf,
    textOf: (path) => live.sourceOf(path),
  };
}
