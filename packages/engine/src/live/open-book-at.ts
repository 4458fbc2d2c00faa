import { gitDisk } from "../git/index.js";
import { type LiveBook, type LiveOptions, openLiveBook } from "./live-book.js";

/**
 * Reads a book as it was at a commit, by any name that git knows it by: into memory, without a look at the working tree.
 * Throws an {@link EngineError} where the book is in no repository or the name means no commit.
 */
export async function openBookAt(
  folder: string,
  ref: string,
  options: Omit<LiveOptions, "disk"> = {},
): Promise<LiveBook> {
  return await openLiveBook(folder, { ...options, disk: gitDisk([folder], ref) });
}
