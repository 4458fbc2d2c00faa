import type { Area, AreaFrom, DeclaredSection } from "@fixbook/import";
import type { SectionId } from "@fixbook/schema";
import type { Disk } from "../disk/index.js";
import type { BookAdditions } from "./edit-book.js";
import type { InputEncoding } from "./read-input.js";

/** What somebody wants to bring in. */
export interface ImportRequest {
  readonly format: string;
  /** The folder or file, absolute, and as it was named. */
  readonly input: string;
  readonly inputName: string;
  /** The book's folder, absolute, and as it was named. It need not be there. */
  readonly folder: string;
  readonly folderName: string;
  readonly areaFrom?: AreaFrom | undefined;
  readonly headings?: ReadonlyMap<string, SectionId> | undefined;
  /** Which pages, by path or id; all when left out. */
  readonly only?: ((path: string) => boolean) | undefined;
  readonly limit?: number | undefined;
  readonly all?: boolean | undefined;
  /** The encoding of texts that are no UTF-8; they are refused when it is left out. */
  readonly encoding?: InputEncoding | undefined;
  readonly site?: string | undefined;
  /** The language of a new book; a book that is there has its own. */
  readonly locale?: string | undefined;
  /** Whether what is here answers conflicts, so that nobody is asked again. */
  readonly mine?: boolean | undefined;
  readonly isDryRun?: boolean | undefined;
  /** The files of a new book with some areas, by path. */
  newBook(contents: NewBookContents): ReadonlyMap<string, string>;
  readonly disk?: Disk | undefined;
  onProgress?(line: string): void;
}

/** What a new book has to hold from the start. */
export interface NewBookContents {
  readonly areas: readonly (Area & { readonly isEmpty: boolean })[];
  readonly sections: readonly DeclaredSection[];
  readonly placeholders: BookAdditions["placeholders"];
  readonly ids: readonly string[];
}
