import type { EntryFile, PublishedFile } from "@fixbook/schema";
import { createFileIndex, type FilePlace, type FileVariant } from "./file-index.js";

/** Finds what is published of a file that a text names; undefined where the book has no such file. */
export type FileLookup = (name: string, place: FilePlace | undefined) => PublishedFile | undefined;

/** How much of a file's hash its published name carries, in hexadecimal digits. */
const DIGITS = 20;

/** The path at which targets publish a file, by its bytes and format. */
export function publishedPath({ sha256, format }: EntryFile): string {
  return `assets/${sha256.slice(0, DIGITS)}.${format}`;
}

/** Makes the lookup of a book's files under a brand. */
export function createFileLookup(files: readonly EntryFile[], variant: FileVariant): FileLookup {
  if (files.length === 0) return () => undefined;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const index = createFileIndex(byPath.keys());
  const publishedOf = (path: string | undefined): PublishedFile | undefined => {
    const file = byPath.get(path ?? "");
    return file === undefined ? undefined : { ...file, published: publishedPath(file) };
  };
  return (name, place) => {
    const [found] = index.find(name, place);
    if (found === undefined) return undefined;
    const path = index.variantOf(found, variant);
    const file = publishedOf(path);
    const dark = publishedOf(index.darkOf(path));
    return file === undefined || dark === undefined ? file : { ...file, dark };
  };
}
