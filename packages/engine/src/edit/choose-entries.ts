import { existsSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { bookLayout, compareText } from "@fixbook/schema";
import { findBooks } from "../check/index.js";
import { EngineError } from "../disk/index.js";

/** Entries of a book that a command is about. */
export interface ChosenEntries {
  /** The book's folder, absolute. */
  readonly folder: string;
  /** Whether an entry is among them, by its path in the folder. */
  wanted(path: string): boolean;
}

/**
 * The entries that paths name, book by book: an entry's file, a folder of entries, a book, or a folder above books; without
 * paths, those of every book below `cwd`. With `book`, only entries of that book. Throws an {@link EngineError} where a
 * path is none of these.
 */
export function chooseEntries(
  paths: readonly string[],
  { book, cwd }: { readonly book?: string | undefined; readonly cwd: string },
): readonly ChosenEntries[] {
  const [only] = book === undefined ? [] : findBooks([book], cwd);
  const places =
    paths.length === 0
      ? (only === undefined ? findBooks([], cwd) : [only]).map((folder): Place => ({ folder, path: "" }))
      : paths.flatMap((path) => placesOf(path, cwd));
  const strange = only === undefined ? undefined : places.find(({ folder }) => folder !== only);
  if (strange !== undefined)
    throw new EngineError(
      `${join(strange.folder, strange.path)} is not in the book ${book}.`,
      "Name entries of that book, or leave --book out.",
    );
  return [...Map.groupBy(places, ({ folder }) => folder)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([folder, list]) => {
      const files = new Set(list.map(({ path }) => path));
      const folders = list.map(({ path }) => path).filter((path) => !path.endsWith(".md"));
      const isAll = files.has("") || files.has(bookLayout.entries);
      return {
        folder,
        wanted: (path) => isAll || files.has(path) || folders.some((one) => path.startsWith(`${one}/`)),
      };
    });
}

/** A path in a book, with forward slashes; empty for the whole of it. */
interface Place {
  readonly folder: string;
  readonly path: string;
}

function placesOf(name: string, cwd: string): readonly Place[] {
  const absolute = resolve(cwd, name);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new EngineError(`${name} does not exist.`, "Name an entry, a folder of entries, or a book.");
  // Links are followed in folders; a file that is a link is told about where it is read.
  const path = stat.isDirectory() ? realpathSync(absolute) : join(realpathSync(dirname(absolute)), basename(absolute));
  const folder = bookAround(stat.isDirectory() ? path : dirname(path));
  if (folder === undefined && stat.isDirectory())
    return findBooks([], path).map((found) => ({ folder: found, path: "" }));
  const inside = folder === undefined ? "" : relative(folder, path).split(sep).join("/");
  if (folder === undefined || !isOfEntries(inside, stat))
    throw new EngineError(
      `${name} is ${folder === undefined ? "in no book" : "no entry of its book"}.`,
      "An entry is entries/<area>/<id>.md below a book.yaml. To format other text, give it on standard input: fixbook fmt -",
    );
  return [{ folder, path: inside }];
}

function isOfEntries(path: string, stat: Stats): boolean {
  const [first, ...rest] = path.split("/");
  if (path === "") return true;
  if (first !== bookLayout.entries) return false;
  return stat.isDirectory() ? rest.length < 2 : rest.length === 2 && path.endsWith(".md");
}

/** The nearest book around a folder, or at it. */
function bookAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, bookLayout.settings))) return at;
    if (dirname(at) === at) return undefined;
  }
}
