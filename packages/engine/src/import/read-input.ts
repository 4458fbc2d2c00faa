import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compareText } from "@fixbook/schema";
import { type Disk, decode, disk, EngineError, readRegularFile } from "../disk/index.js";

/** The files of an input. Only texts are read; of all others it is known that they are there. */
export interface Input {
  /** What the input is called: the name of its folder or file. */
  readonly name: string;
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Every file, by path with forward slashes, in order. */
  readonly paths: readonly string[];
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** The texts that are no UTF-8, and were decoded as it was asked for. */
  readonly decoded: ReadonlySet<string>;
  /** Files that could not be read, with the reason, the end of a sentence. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/** Encodings of texts that are no UTF-8, by the names that people call them; browsers read Latin-1 as windows-1252 too. */
export const inputEncodings = { latin1: "windows-1252", "windows-1252": "windows-1252" } as const;
export type InputEncoding = keyof typeof inputEncodings;

/** The most files of an input, and the most bytes of a text. */
const MOST_FILES = 50_000;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_DEPTH = 32;

const TEXT = /\.(?:mdx?|markdown|html?|xhtml|json|csv|ya?ml|txt)$|(?:^|\/)_redirects$/i;

/**
 * Reads an input: a folder, or one file. Regular files only, inside of it; no symbolic link is followed. Throws an
 * {@link EngineError} where it is neither, or holds too many files. `encoding` is that of texts which are no UTF-8; it is never
 * guessed.
 */
export function readInput(path: string, named: string, encoding: InputEncoding | undefined, io: Disk = disk): Input {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new EngineError(`${named} does not exist.`, "Name the folder or the file that was exported.");
  const folder = stat.isDirectory() ? path : dirname(path);
  const paths = stat.isDirectory() ? filesBelow(path, named, io) : [basename(path)];
  if (!stat.isDirectory() && /\.(?:zip|tar|gz|tgz|7z|rar)$/i.test(path))
    throw new EngineError(`${named} is an archive.`, "Unpack it, and name the folder.");
  const texts: { path: string; text: string }[] = [];
  const decoded = new Set<string>();
  const unread: { path: string; reason: string }[] = [];
  for (const file of paths) {
    if (!TEXT.test(file)) continue;
    const read = readRegularFile(join(folder, file), MOST_BYTES, io);
    if ("reason" in read) unread.push({ path: file, reason: read.reason });
    else if ("kind" in read) unread.push({ path: file, reason: `it is ${read.kind}` });
    else if ("tooLarge" in read)
      unread.push({ path: file, reason: `it has ${read.tooLarge} bytes, and ${MOST_BYTES} are read` });
    else {
      const text = decode(read.bytes);
      if (typeof text === "string") texts.push({ path: file, text });
      else if (encoding !== undefined && !read.bytes.includes(0)) {
        texts.push({ path: file, text: new TextDecoder(inputEncodings[encoding]).decode(read.bytes) });
        decoded.add(file);
      } else
        unread.push({
          path: file,
          reason: `it is not UTF-8 (byte ${text.byte}); convert it, or say --encoding latin1 where it is that`,
        });
    }
  }
  return { name: basename(path), folder, paths, texts, decoded, unread };
}

function filesBelow(root: string, named: string, io: Disk): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string, depth: number): void => {
    if (depth > MOST_DEPTH) return;
    for (const item of io.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory()) {
        if (item.name !== "node_modules" && (!item.name.startsWith(".") || item.name === ".vitepress"))
          visit(path, depth + 1);
      } else if (item.isFile() && (!item.name.startsWith(".") || item.name.startsWith(".openpublishing")))
        found.push(path);
      if (found.length > MOST_FILES)
        throw new EngineError(
          `${named} contains more than ${MOST_FILES} files.`,
          "Name the folder in it that contains the pages.",
        );
    }
  };
  visit("", 0);
  return found.sort(compareText);
}
