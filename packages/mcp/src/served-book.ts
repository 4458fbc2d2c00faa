import type { Entry, Head, OpenBook } from "@fixbook/client";
import { type BookSource, openSource, RefusedBuildError } from "./book-source.js";

/** A book of a server, as it is when the server is made. */
export interface ServedBook {
  /** What tells it from the server's other books: its id, with that of the brand where several are served. */
  readonly key: string;
  /** Put behind the names of prompts and resources; empty where it is the only book. */
  readonly suffix: string;
  readonly book: OpenBook;
  /** The build of the moment. */
  open(): Promise<OpenBook>;
}

/** Opens the books of a server, and names them. */
export async function openServedBooks(
  sources: readonly BookSource[],
  allowsInternal: boolean,
): Promise<readonly ServedBook[]> {
  const opened = await Promise.all(
    sources.map(async (source) => {
      const open = () => openSource(source, allowsInternal);
      return { book: await open(), open };
    }),
  );
  return opened.map((one) => {
    const { id, brand } = one.book.data;
    const others = opened.filter((other) => other !== one && other.book.data.id === id);
    if (others.some((other) => other.book.data.brand.id === brand.id))
      throw new RefusedBuildError("twice", `Two builds are of the book ${id} for the brand ${brand.id}.`);
    const isShared = others.length > 0;
    const key = isShared ? `${id}.${brand.id}` : id;
    return { ...one, key, suffix: opened.length > 1 ? `_${key.replace(/[^\w-]/g, "_")}` : "" };
  });
}

/** Entries that were found in a build, and loaded from it. */
export interface LoadedEntries<Found> {
  readonly book: OpenBook;
  readonly found: readonly Found[];
  /** Those of `found`, in the same order. */
  readonly entries: readonly Entry[];
}

/**
 * Finds entries in a book and loads them. A build that was published in between is opened anew once, so that an answer is never of
 * two builds.
 */
export async function loadEntries<Found extends { readonly entry: Head }>(
  { open }: Pick<ServedBook, "open">,
  find: (book: OpenBook) => readonly Found[] | Promise<readonly Found[]>,
): Promise<LoadedEntries<Found>> {
  for (let attempt = 0; ; attempt++) {
    const book = await open();
    const found = await find(book);
    try {
      const loaded = await Promise.all(found.map(({ entry: { id } }) => book.entry(id)));
      const entries = loaded.filter((one) => one.kind === "entry");
      if (entries.every(({ revision }, at) => revision === found[at]?.entry.revision)) return { book, found, entries };
    } catch (error) {
      if (attempt > 0) throw error;
    }
    if (attempt > 0) throw new Error("The book is being published.");
  }
}
