import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { bookLayout, bookPartOf, makesBook } from "@fixbook/schema";
import { type Disk, disk, EngineError, lookAt } from "../disk/index.js";

/** Where builds are published: a plain folder. */
export interface OutputFolder {
  /** Absolute, with all symbolic links resolved. */
  readonly folder: string;
  /** The hidden folder that `folder` is a link into, as earlier versions have made it. */
  readonly earlier?: string;
}

const OF_ITS_OWN = "Name a folder of its own, such as --out site.";

/**
 * Checks that `out` may be an output folder: it is a folder or does not exist, and it neither holds a book or the user's
 * home nor lies where a book keeps its sources. Throws an {@link EngineError} otherwise. Touches nothing.
 */
export function openOutputFolder(out: string, books: readonly string[], cwd: string, io: Disk = disk): OutputFolder {
  const named = join(realPath(dirname(resolve(cwd, out)), io), basename(resolve(cwd, out)));
  const earlier = storeOf(named, io);
  const folder = earlier === undefined ? realPath(named, io) : named;
  if (basename(folder) === "" || contains(folder, homedir()))
    throw new EngineError(`${out} cannot be an output folder: it contains your home folder.`, OF_ITS_OWN);
  for (const book of books)
    if (contains(folder, book)) throw new EngineError(`${out} contains the book ${basename(book)}.`, OF_ITS_OWN);
  const { book, part } = sourcesAround(folder, io) ?? {};
  if (book !== undefined)
    throw new EngineError(
      part === undefined
        ? `${out} is the book ${basename(book)}.`
        : `${out} is in ${part}, where the book ${basename(book)} keeps its sources.`,
      "Name a folder outside the book's sources: a build never touches those.",
    );
  if (makesBook(folder))
    throw new EngineError(`${out} cannot be an output folder: a book has a file of this name.`, OF_ITS_OWN);
  if (earlier !== undefined) return { folder, earlier };
  const stat = lookAt(folder, io);
  if (stat?.isSymbolicLink()) throw new EngineError(`${out} is a symbolic link to nothing.`, OF_ITS_OWN);
  if (stat !== undefined && !stat.isDirectory()) throw new EngineError(`${out} is a file.`, OF_ITS_OWN);
  return { folder };
}

/** Where hidden names of an output folder may lie, and what they begin with there. */
export interface HiddenPlace {
  readonly folder: string;
  readonly prefix: string;
}

/** The hidden name of the lock, after the prefix. */
export const LOCK = "lock";

/**
 * The places of an output folder's hidden names: the folder around it, and itself, where its own name is not told, since
 * it may be mounted under another one.
 */
export function placesOf({
  folder,
}: Pick<OutputFolder, "folder">): readonly [beside: HiddenPlace, inside: HiddenPlace] {
  return [
    { folder: dirname(folder), prefix: `.${basename(folder)}.fixbook-` },
    { folder, prefix: ".fixbook-" },
  ];
}

/** Whether a path is a folder or lies in it. Both are absolute. */
function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** The hidden folder that earlier versions have linked a path into. */
function storeOf(path: string, io: Disk): string | undefined {
  if (!lookAt(path, io)?.isSymbolicLink()) return undefined;
  const target = resolve(dirname(path), io.readlinkSync(path));
  const store = join(dirname(path), `.${basename(path)}.fixbook`);
  return dirname(target) === store && /^slot-[0-9a-f]{16}$/.test(basename(target)) ? store : undefined;
}

/** The nearest book that a folder is or lies in, where that is among the book's sources, and the part that it lies in. */
function sourcesAround(path: string, io: Disk): { readonly book: string; readonly part?: string } | undefined {
  const isBook = (folder: string) => lookAt(join(folder, bookLayout.settings), io) !== undefined;
  if (isBook(path)) return { book: path };
  for (let folder = path; folder !== dirname(folder); ) {
    folder = dirname(folder);
    if (!isBook(folder)) continue;
    const part = bookPartOf(relative(folder, path).split(sep).join("/"));
    return part === undefined ? undefined : { book: folder, part: bookLayout[part] };
  }
  return undefined;
}

/** The path with its existing part resolved. */
function realPath(path: string, io: Disk): string {
  const parent = dirname(path);
  const stat = lookAt(path, io);
  if (stat === undefined) return parent === path ? path : join(realPath(parent, io), basename(path));
  try {
    return io.realpathSync(path);
  } catch {
    // A link to nothing.
    return path;
  }
}
