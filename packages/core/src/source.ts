/** A file of a book as text. `path` is relative to the book's folder, with forward slashes; `text` has no byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
