import { existsSync, globSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { EngineError } from "./errors.js";

/**
 * The folders of the books that a command is about, absolute and sorted: those named, or every folder with a
 * `book.yaml` below `cwd`. Throws an {@link EngineError} when a name is no book, or when there is none at all.
 */
export function findBooks(names: readonly string[], cwd: string): readonly string[] {
  const found = names.length > 0 ? names.map((name) => bookAt(name, cwd)) : booksBelow(cwd);
  if (found.length === 0) {
    throw new EngineError("There is no book below this folder.", "Name a folder that holds a book.yaml, or run the command above one.");
  }
  return [...new Set(found)].sort();
}

function bookAt(name: string, cwd: string): string {
  const folder = resolve(cwd, name);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) throw new EngineError(`${name} is not a folder.`, "Name the folder of a book: the one that holds its book.yaml.");
  if (existsSync(join(folder, "book.yaml"))) return realpathSync(folder);
  const below = booksBelow(folder).map((path) => relative(cwd, path));
  throw new EngineError(
    `${name} holds no book.yaml.`,
    below.length > 0 ? `Did you mean ${below.slice(0, 3).join(" or ")}?` : "Create one, or name the folder of a book.",
  );
}

function booksBelow(folder: string): string[] {
  return globSync("**/book.yaml", {
    cwd: folder,
    exclude: (path) => /(?:^|[\\/])(?:node_modules|\.[^\\/]+)$/.test(path),
  })
    .filter((path) => !path.split(sep).includes("entries"))
    .map((path) => realpathSync(join(folder, dirname(path))));
}
