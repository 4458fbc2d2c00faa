import type { LiveBook } from "@fixbook/engine";

/** An artifact as it can be shown. */
export interface Shown {
  readonly contents: string;
  /** Why it cannot be made any more, where what is shown is its last good state. */
  readonly failure?: string;
}

/** An artifact, or its last good state where it cannot be made; undefined where there is none. Throws where there is no such state. */
export function shownArtifact(book: LiveBook, brandId: string, target: string, path: string): Shown | undefined {
  try {
    const contents = book.artifact(brandId, target, path);
    return contents === undefined ? undefined : { contents };
  } catch (error) {
    const contents = book.lastGood(brandId, target, path);
    if (contents === undefined) throw error;
    return { contents, failure: error instanceof Error ? error.message : String(error) };
  }
}
