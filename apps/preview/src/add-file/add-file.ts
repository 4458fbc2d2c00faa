import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileLimits, type ParseOptions, parseEntry, type SourceFile } from "@fixbook/core";
import { EngineError, isSystemError, writeTogether } from "@fixbook/engine";
import { type Book, type BookEntry, bookLayout, entryPath } from "@fixbook/schema";
import type { PlacesOfEntry } from "../contract.js";
import type { PreviewedBook } from "../previewed-book.js";
import { entryPlaces, likelyPlace } from "./entry-places.js";
import { attachmentLine, pictureLine } from "./file-line.js";
import { newFileName } from "./file-name.js";
import { type GivenFile, readGivenFile } from "./given-file.js";
import { insertBelow } from "./insert-below.js";
import type { MarkdownNode } from "./markdown-node.js";
import type { Refused } from "./refused.js";

/** A file that is to be put beside an entry, and into its text. */
export interface FileToAdd {
  /** The entry's file. */
  readonly entry: string;
  /** Which state of the entry was shown; see {@link PlacesOfEntry}. */
  readonly revision: string;
  /** The place, by its offset in that state. */
  readonly at: number;
  /** What the file was called where it came from. */
  readonly name: string;
  /** The alternative text of a picture, or the words of the link to an attachment. */
  readonly text: string;
  readonly caption: string;
  readonly bytes: Uint8Array;
}

/** Where a file can be put in an entry, in its state of this moment; undefined where the book has no such entry. */
export function placesOfEntry(book: PreviewedBook, path: string): PlacesOfEntry | undefined {
  const found = entryAt(book, path);
  if (found === undefined) return undefined;
  const places = entryPlaces(found.source, optionsOf(found.book));
  const likely = likelyPlace(places);
  return {
    revision: revisionOf(found.source.text),
    mostBytes: fileLimits.mostAttachmentBytes,
    places: places.map(({ at, headings, above }) => ({ at, section: headings.join(": "), above })),
    ...(likely === undefined ? {} : { likely: likely.at }),
  };
}

/**
 * Writes a file into the folder of an entry, and its line into the entry, both or none. The entry is changed at that place
 * alone, and only where it still is as it was shown; no file is overwritten. Answers the path of the new file, or why
 * nothing was written.
 */
export function addFile(book: PreviewedBook, given: FileToAdd): { readonly path: string } | Refused {
  const found = entryAt(book, given.entry);
  if (found === undefined) return { problem: `The book has no entry ${given.entry}.` };
  const { source, entry } = found;
  if (revisionOf(source.text) !== given.revision) return CHANGED;
  const options = optionsOf(found.book);
  const place = entryPlaces(source, options).find(({ at }) => at === given.at);
  if (place === undefined) return CHANGED;
  const [text, caption] = [given.text, given.caption].map(oneLine);
  if (text === undefined || text === "")
    return { problem: "The text is missing.", action: "Say what the picture shows." };
  const file = readGivenFile(given.name, given.bytes);
  if ("problem" in file) return file;
  const name = nameFor(file, given.name, text, takenNames(book.folder, entry, file));
  const line = file.kind === "picture" ? pictureLine(name, text, caption ?? "") : attachmentLine(name, text);
  const after = insertBelow(source.text, place, line);
  if (!isOneMore(source, after, file, options)) return NO_PLACE;
  const path = `${bookLayout.entries}/${entry.area}/${entry.id}/${name}`;
  try {
    writeTogether([
      { folder: book.folder, file: path, before: undefined, after: file.bytes },
      { folder: book.folder, file: source.path, before: source.text, after },
    ]);
  } catch (error) {
    if (error instanceof EngineError) return { problem: error.message, action: "Nothing has changed." };
    throw error;
  }
  return { path };
}

const CHANGED: Refused = {
  problem: "The entry has changed since it was shown, so nothing was written.",
  action: "Choose the place again.",
};
const NO_PLACE: Refused = {
  problem: "At this place the text would be read in another way, so nothing was written.",
  action: "Choose another place.",
};

interface Found {
  readonly book: Book;
  readonly entry: BookEntry;
  readonly source: SourceFile;
}

/** The entry whose file has exactly this path, with its text as it was read last. */
function entryAt({ live }: PreviewedBook, path: string): Found | undefined {
  const { book } = live;
  const entry = book?.entries.find((one) => entryPath(one) === path);
  const text = entry === undefined ? undefined : live.sourceOf(path);
  return book === undefined || entry === undefined || text === undefined
    ? undefined
    : { book, entry, source: { path, text } };
}

function optionsOf({ locale, sections }: Book): ParseOptions {
  return { locale, sections };
}

function revisionOf(text: string): string {
  return hash("sha256", text, "hex");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function nameFor(file: GivenFile, given: string, text: string, taken: ReadonlySet<string>): string {
  if (file.kind === "picture") return newFileName(text, file.format, taken, "picture");
  // Who downloads an attachment knows it by its own name.
  return newFileName(given.replace(/\.[^.]*$/, ""), file.format, taken, "file");
}

/** The names, in lower case, of all that lies where the text of an entry looks for a file. */
function takenNames(folder: string, { area, id }: BookEntry, { kind }: GivenFile): ReadonlySet<string> {
  const beside = `${bookLayout.entries}/${area}`;
  const folders = [`${beside}/${id}`, beside, kind === "picture" ? bookLayout.pictures : bookLayout.files];
  return new Set(folders.flatMap((one) => namesIn(join(folder, one))));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => name.toLowerCase());
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** Whether the changed text is read as before, with one paragraph more, and no error more. */
function isOneMore(source: SourceFile, after: string, { kind }: GivenFile, options: ParseOptions): boolean {
  const [was, is] = [source.text, after].map((text) => {
    const { tree, diagnostics } = parseEntry({ ...source, text }, options);
    const nodes = tree === undefined ? 0 : countNodes(tree.root);
    return { nodes, errors: diagnostics.filter(({ severity }) => severity === "error").length };
  });
  if (was === undefined || is === undefined) return false;
  // A paragraph with a picture, or with a link and its words.
  return is.nodes === was.nodes + (kind === "picture" ? 2 : 3) && is.errors <= was.errors;
}

function countNodes(node: MarkdownNode): number {
  let count = 1;
  if ("children" in node) for (const child of node.children) count += countNodes(child);
  return count;
}
