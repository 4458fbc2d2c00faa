import { mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { EngineError } from "../disk/errors.js";
import { findBooks } from "./find-books.js";

function folderWith(...paths: string[]): string {
  const folder = tempFolder();
  writeFiles(folder, Object.fromEntries(paths.map((path) => [path, ""])));
  return folder;
}

function problem(names: string[], cwd: string): string {
  try {
    return findBooks(names, cwd).join();
  } catch (error) {
    if (error instanceof EngineError) return `${error.message} ${error.action}`;
    throw error;
  }
}

test("finds every book below a folder, sorted, each once", () => {
  const cwd = folderWith("b/book.yaml", "a/deep/book.yaml", "a/book.yaml");
  expect(findBooks([], cwd)).toEqual(["a", "a/deep", "b"].map((name) => join(cwd, name)));
  expect(findBooks(["b", "./b/", join(cwd, "b")], cwd)).toEqual([join(cwd, "b")]);
  expect(findBooks(["."], join(cwd, "b"))).toEqual([join(cwd, "b")]);
});

test("looks into no hidden folder, no package and no symbolic link", () => {
  const outside = folderWith("book.yaml", "deep/book.yaml");
  const cwd = folderWith(".git/book.yaml", "node_modules/x/book.yaml", "a/book.yaml", "a/entries/area/book.yaml");
  symlinkSync(outside, join(cwd, "linked"));
  symlinkSync(".", join(cwd, "a/loop"));
  expect(findBooks([], cwd)).toEqual([join(cwd, "a")]);
});

test("follows a symbolic link that the user names", () => {
  const book = folderWith("book.yaml");
  const cwd = tempFolder();
  symlinkSync(book, join(cwd, "linked"));
  expect(findBooks(["linked"], cwd)).toEqual([book]);
});

test("says what to do where there is no book", () => {
  const cwd = folderWith("books/looper/book.yaml", "books/old/book.yml", "books/notes.md");
  mkdirSync(join(cwd, "empty"));
  expect(problem([], join(cwd, "empty"))).toBe(
    "There is no book below this folder. Name a folder that contains a book.yaml, or run the command above one.",
  );
  expect(problem(["empty"], cwd)).toBe(
    "empty contains no book.yaml. Name the folder of a book: the one that contains its book.yaml.",
  );
  expect(problem(["books"], cwd)).toBe("books contains no book.yaml. Did you mean books/looper?");
  expect(problem(["books/loper"], cwd)).toBe("books/loper does not exist. Did you mean books/looper?");
  expect(problem(["looper"], cwd)).toBe("looper does not exist. Did you mean books/looper?");
  expect(problem(["books/looper/book.yaml"], cwd)).toBe(
    "books/looper/book.yaml is not a folder. Did you mean books/looper?",
  );
  expect(problem(["books/old"], cwd)).toBe("books/old contains no book.yaml. Rename its book.yml to book.yaml.");
  expect(problem(["books/looper", "nothing-like-it"], cwd)).toBe(
    "nothing-like-it does not exist. Name the folder of a book: the one that contains its book.yaml.",
  );
});

test("searches nothing that a build has published", () => {
  const cwd = tempFolder();
  writeFiles(cwd, {
    "book/book.yaml": "",
    "site/demo/acme/html/.fixbook-manifest.json": "{}",
    "site/demo/acme/html/files/book.yaml": "no book",
    "site/demo/acme/other/book.yaml": "",
  });
  expect(findBooks([], cwd).map((path) => relative(cwd, path))).toEqual(["book", "site/demo/acme/other"]);
});
