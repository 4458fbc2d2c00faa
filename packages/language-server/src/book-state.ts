import type { CheckedSources, Disk, LiveBook } from "@fixbook/engine";
import type { Book } from "@fixbook/schema";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** A book at one moment, as features read it. */
export interface BookState {
  /** Its folder on the disk. */
  readonly folder: string;
  readonly live: LiveBook;
  /** The book as far as it can be read; undefined as long as `book.yaml` never could be. */
  readonly book: Book | undefined;
  /** Its files, and what is known of each entry whether it can be published or not. */
  readonly sources: CheckedSources;
  /** The disk with the unsaved texts of open documents in the place of what they were opened from. */
  readonly disk: Disk;
  /** The open documents by their paths in the book. */
  readonly documents: ReadonlyMap<string, TextDocument>;
  /** The address of a file of the book, as the client writes it where it has it open. */
  uriOf(path: string): string;
  /** The path in the book of an address; undefined for what is none of its files. */
  pathOf(uri: string): string | undefined;
  /** The text of a file of the book, unsaved changes included; undefined where there is none. */
  textOf(path: string): string | undefined;
}
