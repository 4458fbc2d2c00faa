import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { disk, type LiveBook, openLiveBook, overlayDisk } from "@fixbook/engine";
import { bookPartOf } from "@fixbook/schema";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { BookState } from "./book-state.js";
import { pathOfUri } from "./file-uri.js";

export interface BookOptions {
  /** The folder of the cache; none when left out. */
  readonly cache?: string | undefined;
  /** The day that findings go by; the clock's when left out. */
  readonly today?: string | undefined;
}

/** A book that an editor works on: its files, with the unsaved texts of open documents in their place. */
export interface OpenBook {
  /** Its folder as the client calls it. */
  readonly folder: string;
  /** The path of a file in the book; undefined for what is none of its files. */
  pathOf(file: string): string | undefined;
  /** The address of one of its files, as the client writes it where it has it open. */
  uriOf(path: string): string;
  /** The open documents by their paths. */
  readonly documents: ReadonlyMap<string, TextDocument>;
  /** Takes a document that was opened or changed. */
  put(path: string, document: TextDocument): void;
  /** Lets the text on the disk count again. */
  remove(path: string): void;
  /** A file on the disk may have changed. Without a path: any. */
  touch(path?: string): void;
  /** The state that includes all that was put and touched before. */
  fresh(): Promise<BookState>;
  /** The last state; undefined as long as the book is being opened. */
  readonly state: BookState | undefined;
  /** The live book as it is opened. */
  readonly live: Promise<LiveBook>;
  close(): Promise<void>;
}

/** A book of more entries is checked in a thread of its own, so that keys do not wait for it. */
const LARGE = 200;

/** Opens a book; `folder` is how the client calls it, `realFolder` where it is on the disk. */
export function openBook(folder: string, realFolder: string, options: BookOptions): OpenBook {
  const texts = new Map<string, string>();
  const documents = new Map<string, TextDocument>();
  const uris = new Map<string, string>();
  /** Paths that may have changed since the last look; the empty one stands for all of them. */
  const touched = new Set<string>();
  const live = openLiveBook(realFolder, {
    ...options,
    texts,
    stage: "writing",
    asksQuestions: true,
    readsHistory: true,
    largeBook: LARGE,
  });
  const uriOf = (path: string) => uris.get(path) ?? pathToFileURL(join(folder, path)).href;
  const pathOf = (file: string): string | undefined => {
    const path = relative(folder, file).split(sep).join("/");
    return path === "" || path.startsWith("../") || bookPartOf(path) === undefined ? undefined : path;
  };
  const io = overlayDisk(disk, texts);
  const stateOf = (book: LiveBook): BookState => ({
    folder: realFolder,
    live: book,
    book: book.book,
    sources: book.sources,
    disk: io,
    documents,
    uriOf,
    pathOf: (uri) => {
      const file = pathOfUri(uri);
      return file === undefined ? undefined : pathOf(file);
    },
    textOf: (path) => book.sourceOf(path),
  });
  let state: BookState | undefined;
  const opened = live.then((book) => {
    state = stateOf(book);
  });
  opened.catch(() => {});
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    await opened;
    const book = await live;
    while (touched.size > 0) {
      const paths = [...touched];
      touched.clear();
      try {
        const change = await book.update(paths.includes("") ? undefined : paths);
        if (change !== undefined) state = stateOf(book);
      } catch (error) {
        touched.add("");
        throw error;
      }
    }
  };
  return {
    folder,
    documents,
    live,
    get state() {
      return state;
    },
    uriOf,
    pathOf,
    put: (path, document) => {
      documents.set(path, document);
      uris.set(path, document.uri);
      texts.set(join(realFolder, path), document.getText());
      touched.add(path);
    },
    remove: (path) => {
      documents.delete(path);
      uris.delete(path);
      texts.delete(join(realFolder, path));
      touched.add(path);
    },
    touch: (path = "") => touched.add(path),
    fresh: async () => {
      do {
        looking ??= look().finally(() => {
          looking = undefined;
        });
        await looking;
      } while (touched.size > 0);
      if (state === undefined) throw new Error("A book that was opened has a state.");
      return state;
    },
    close: async () => {
      await (await live).close();
    },
  };
}
