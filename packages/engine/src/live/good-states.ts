import type { Book, Diagnostic } from "@fixbook/schema";

/** Remembers, for each file of a book that is being written, the last state in which the gate found no error in it. */
export interface GoodStates {
  /** Takes a state and what was found in it. */
  note(book: Book, findings: readonly Diagnostic[]): void;
  /** Undefined where the file has had an error ever since. */
  of(file: string): Book | undefined;
}

/** Holds one state, and one more for each group of files that broke together. */
export function createGoodStates(): GoodStates {
  let last: Book | undefined;
  let broken: ReadonlyMap<string, Book | undefined> = new Map();
  const of = (file: string) => (broken.has(file) ? broken.get(file) : last);
  return {
    note: (book, findings) => {
      const files = new Set(findings.filter(({ severity }) => severity === "error").map(({ file }) => file));
      broken = new Map([...files].map((file) => [file, of(file)]));
      last = book;
    },
    of,
  };
}
