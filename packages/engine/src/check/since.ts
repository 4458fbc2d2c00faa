import { newFindings } from "@fixbook/lint";
import type { Diagnostic } from "@fixbook/schema";
import { gitDisk } from "../git/index.js";
import type { BookFindings } from "./check-book.js";
import { type CheckOptions, checkBooks } from "./check-books.js";

/** What books were at a commit, and so what has come to them since. */
export interface Since {
  /** The commit as it was named. */
  readonly ref: string;
  /**
   * The findings of a book that are about what has changed: those that its changed files have by themselves, and those
   * of the book that it did not have then, in whichever file. Which files have changed is settled when a book is first
   * asked about, so that fixes of the same run change nothing about it. All findings of a book whose `book.yaml`
   * cannot be read: nothing can be said of what such a book was.
   */
  select(book: BookFindings): readonly Diagnostic[];
  /** How many files of books have changed, and how many there are, those that are gone included. */
  counts(books: readonly BookFindings[]): { readonly changed: number; readonly files: number };
}

/**
 * Checks books as they were at a commit, by any name that git knows it by. Reads the repository's objects and nothing
 * of the working tree. Throws an {@link EngineError} where a book is in no repository or the name means no commit.
 */
export async function checkSince(ref: string, folders: readonly string[], options: CheckOptions = {}): Promise<Since> {
  const then = await checkBooks(folders, { ...options, disk: gitDisk(folders, ref) });
  const before = new Map(then.map((book) => [book.folder, book]));
  const changes = new Map<string, Changes>();
  const changesOf = (book: BookFindings): Changes => {
    const known = changes.get(book.folder) ?? compare(book, before.get(book.folder));
    changes.set(book.folder, known);
    return known;
  };
  return {
    ref,
    select: (book) => {
      const { changed } = changesOf(book);
      const earlier = before.get(book.folder);
      const fresh = new Set(earlier === undefined || !book.isReadable ? book.diagnostics : newFindings(book, earlier));
      const own = book.own();
      return book.diagnostics.filter((one) => fresh.has(one) || (own.has(one) && changed.has(one.file)));
    },
    counts: (books) => {
      const all = books.map(changesOf);
      const sum = (count: (one: Changes) => number) => all.reduce((total, one) => total + count(one), 0);
      return { changed: sum(({ changed }) => changed.size), files: sum(({ files }) => files) };
    },
  };
}

interface Changes {
  readonly changed: ReadonlySet<string>;
  readonly files: number;
}

function compare(now: BookFindings, before: BookFindings | undefined): Changes {
  const paths = new Set([...now.paths(), ...(before?.paths() ?? [])]);
  const isChanged = (path: string) => withoutCr(now.sourceOf(path)) !== withoutCr(before?.sourceOf(path));
  return { changed: new Set([...paths].filter(isChanged)), files: paths.size };
}

/** A checkout may have other line endings than the repository. */
function withoutCr(text: string | undefined): string | undefined {
  return text?.replaceAll("\r\n", "\n");
}
