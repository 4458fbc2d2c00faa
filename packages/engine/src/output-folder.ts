import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { bookLayout } from "@fixbook/schema";
import { type Disk, disk } from "./disk.js";
import { EngineError } from "./errors.js";

/**
 * Where a build is published. `link` is what the user named: a symbolic link to one of the slots in `store`, the
 * hidden folder beside it, so that one rename replaces the whole build.
 */
export interface OutputFolder {
  readonly link: string;
  readonly store: string;
}

const OF_ITS_OWN = "Name a folder of its own, such as --out dist.";

/**
 * Checks that `out` may become an output folder: it does not exist, is empty, or is one already, and it has no part in
 * a book, in the folder that the command runs in or in the user's home. Throws an {@link EngineError} otherwise.
 * Touches nothing.
 */
export function openOutputFolder(out: string, books: readonly string[], cwd: string, io: Disk = disk): OutputFolder {
  const link = join(realParent(resolve(cwd, out), io), basename(resolve(cwd, out)));
  const store = join(dirname(link), `.${basename(link)}.fixbook`);
  if (basename(link) === "" || contains(link, io.realpathSync(cwd))) {
    throw new EngineError(
      `${out} cannot be an output folder: it holds the folder that the command runs in.`,
      OF_ITS_OWN,
    );
  }
  if (contains(link, homedir()))
    throw new EngineError(`${out} cannot be an output folder: it holds your home folder.`, OF_ITS_OWN);
  const around = bookAround(link, io);
  if (around !== undefined)
    throw new EngineError(
      `${out} is inside the book ${basename(around)}.`,
      "Name a folder outside the book: a build never touches its sources.",
    );
  for (const book of books) {
    if (contains(link, book)) throw new EngineError(`${out} holds the book ${basename(book)}.`, OF_ITS_OWN);
  }
  const state = stateOf(link, store, io);
  if (state !== undefined)
    throw new EngineError(`${out} ${state}.`, "Name a new or empty folder; Fixbook replaces only what it has made.");
  const storeStat = io.lstatSync(store, { throwIfNoEntry: false });
  if (storeStat !== undefined && !storeStat.isDirectory())
    throw new EngineError(`${store} is in the way.`, "Remove it, or name another output folder.");
  return { link, store };
}

/**
 * The slot that is published, by name. Undefined where none is. Throws where that cannot be found out: what may be
 * published must not be taken for what is not.
 */
export function currentSlot({ link, store }: OutputFolder, io: Disk = disk): string | undefined {
  if (!io.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const target = resolve(dirname(link), io.readlinkSync(link));
  return dirname(target) === store ? basename(target) : undefined;
}

/** The nearest folder above a path that is a book. */
function bookAround(path: string, io: Disk): string | undefined {
  for (let folder = path; folder !== dirname(folder); ) {
    folder = dirname(folder);
    if (io.lstatSync(join(folder, bookLayout.settings), { throwIfNoEntry: false }) !== undefined) return folder;
  }
  return undefined;
}

/** Why a path cannot be replaced; undefined when it can. */
function stateOf(link: string, store: string, io: Disk): string | undefined {
  const stat = io.lstatSync(link, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink())
    return currentSlot({ link, store }, io) === undefined ? "is a symbolic link that Fixbook has not made" : undefined;
  if (!stat.isDirectory()) return "is a file";
  return io.readdirSync(link).length > 0 ? "is a folder with files that Fixbook has not made" : undefined;
}

/** The path with its existing part resolved, without its last name. */
function realParent(path: string, io: Disk): string {
  const parent = dirname(path);
  if (parent === path) return path;
  const stat = io.lstatSync(parent, { throwIfNoEntry: false });
  return stat === undefined ? join(realParent(parent, io), basename(parent)) : io.realpathSync(parent);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
