import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { EngineError, findBooks } from "@fixbook/engine";
import { bookLayout } from "@fixbook/schema";
import { pathOfUri } from "./file-uri.js";
import { type BookOptions, type OpenBook, openBook } from "./open-book.js";

/** A file of a book. */
export interface FileOfBook {
  readonly book: OpenBook;
  readonly path: string;
}

/** The books of a workspace: those below its folders, and those that its folders or documents lie in. */
export interface Books {
  readonly open: readonly OpenBook[];
  /** Opens the books of a folder of the workspace that are not open yet. */
  addFolder(uri: string): void;
  /** Closes the books that no folder of the workspace has any more. */
  removeFolder(uri: string): Promise<void>;
  /** Looks for books that have come or gone. */
  refresh(): Promise<void>;
  /** The file that an address means. Opens the book that it lies in, where it is not open yet. */
  find(uri: string): FileOfBook | undefined;
  close(): Promise<void>;
}

export interface BooksOptions extends BookOptions {
  onOpen(book: OpenBook): void;
  onClose(book: OpenBook): void;
}

export function createBooks(options: BooksOptions): Books {
  /** By their real folders. */
  const books = new Map<string, OpenBook>();
  const folders = new Set<string>();
  const add = (folder: string): OpenBook | undefined => {
    const real = realPath(folder);
    if (real === undefined) return undefined;
    const known = books.get(real);
    if (known !== undefined) return known;
    const book = openBook(folder, real, options);
    books.set(real, book);
    options.onOpen(book);
    return book;
  };
  const drop = async (real: string): Promise<void> => {
    const book = books.get(real);
    if (book === undefined) return;
    books.delete(real);
    options.onClose(book);
    await book.close();
  };
  const search = (folder: string): void => {
    const around = bookAround(folder);
    if (around !== undefined) add(around);
    for (const found of booksBelow(folder)) add(found);
  };
  return {
    get open() {
      return [...books.values()];
    },
    addFolder: (uri) => {
      const folder = pathOfUri(uri);
      if (folder === undefined) return;
      folders.add(folder);
      search(folder);
    },
    removeFolder: async (uri) => {
      const folder = pathOfUri(uri);
      if (folder === undefined || !folders.delete(folder)) return;
      const isWanted = (book: OpenBook) => [...folders].some((other) => isBelow(book.folder, other));
      for (const [real, book] of books) if (isBelow(book.folder, folder) && !isWanted(book)) await drop(real);
    },
    refresh: async () => {
      for (const [real, { folder, documents }] of books)
        if (documents.size === 0 && !existsSync(join(folder, bookLayout.settings))) await drop(real);
      for (const folder of folders) search(folder);
    },
    find: (uri) => {
      const file = pathOfUri(uri);
      if (file === undefined) return undefined;
      // The innermost book: one may lie below the folder of another.
      const around = [...books.values()]
        .filter(({ folder }) => isBelow(file, folder))
        .toSorted((a, b) => b.folder.length - a.folder.length);
      const missing = around.length === 0 ? bookAround(dirname(file)) : undefined;
      const opened = missing === undefined ? undefined : add(missing);
      for (const book of opened === undefined ? around : [opened]) {
        const path = book.pathOf(file);
        if (path !== undefined) return { book, path };
      }
      return undefined;
    },
    close: async () => {
      for (const real of [...books.keys()]) await drop(real);
    },
  };
}

function booksBelow(folder: string): readonly string[] {
  const real = realPath(folder);
  if (real === undefined) return [];
  try {
    // As the client calls them, which may be by a symbolic link.
    return findBooks([], real).map((found) => join(folder, relative(real, found)));
  } catch (error) {
    if (error instanceof EngineError) return [];
    throw error;
  }
}

function bookAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, bookLayout.settings))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
