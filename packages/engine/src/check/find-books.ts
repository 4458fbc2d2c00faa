import { existsSync, globSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { nearest } from "@fixbook/core";
import { bookLayout, compareText, isBookFile, outputManifest } from "@fixbook/schema";
import { EngineError } from "../disk/index.js";

/**
 * The folders of the books that a command is about, absolute and sorted: those named, or every folder with a
 * `book.yaml` below `cwd`. Symbolic links are followed in names, and nowhere below. Throws an {@link EngineError} when
 * a name is no book, or when there is none at all.
 */
export function findBooks(names: readonly string[], cwd: string): readonly string[] {
  const found = names.length > 0 ? names.map((name) => bookAt(name, cwd)) : booksBelow(cwd);
  if (found.length === 0) {
    throw new EngineError(
      "There is no book below this folder.",
      "Name a folder that contains a book.yaml, or run the command above one.",
    );
  }
  return [...new Set(found)].sort(compareText);
}

function bookAt(name: string, cwd: string): string {
  const folder = resolve(cwd, name);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory() && existsSync(join(folder, bookLayout.settings))) return realpathSync(folder);
  throw new EngineError(`${name} ${problemOf(stat)}.`, advice(name, folder, cwd));
}

function problemOf(stat: { isDirectory(): boolean } | undefined): string {
  if (stat === undefined) return "does not exist";
  return stat.isDirectory() ? "contains no book.yaml" : "is not a folder";
}

function advice(name: string, folder: string, cwd: string): string {
  if (basename(folder) === bookLayout.settings) return `Did you mean ${dirname(name)}?`;
  if (existsSync(join(folder, "book.yml"))) return "Rename its book.yml to book.yaml.";
  const below = booksBelow(folder).map((path) => relative(cwd, path));
  const all = booksBelow(cwd).map((path) => relative(cwd, path) || ".");
  const near = all.filter(
    (path) => nearest(basename(name), [basename(path)]).length > 0 || basename(path) === basename(name),
  );
  const meant = [...below, ...near].slice(0, 3);
  return meant.length > 0
    ? `Did you mean ${meant.join(" or ")}?`
    : "Name the folder of a book: the one that contains its book.yaml.";
}

/** Nothing is searched for in what packages have installed, what is hidden, and what a build has published. */
function booksBelow(folder: string): string[] {
  return globSync(`**/${bookLayout.settings}`, {
    cwd: folder,
    exclude: (path) =>
      /(?:^|[\\/])(?:node_modules|\.[^\\/]+)$/.test(path) || existsSync(join(folder, path, outputManifest)),
  })
    .filter(isBookFile)
    .map((path) => realpathSync(join(folder, dirname(path))));
}
