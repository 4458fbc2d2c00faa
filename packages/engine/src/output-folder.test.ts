import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { bookOnDisk, readTree, tempFolder, writeFiles } from "../test/book-on-disk.js";
import { EngineError } from "./errors.js";
import { openOutputFolder } from "./output-folder.js";

afterEach(() => void vi.unstubAllEnvs());

/** A folder with a book in books/demo, which is also where the command runs. */
function workspace() {
  const book = bookOnDisk();
  return { book, cwd: join(book, "..") };
}

function refusal(out: string, books: readonly string[], cwd: string): string | undefined {
  try {
    openOutputFolder(out, books, cwd);
    return undefined;
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
}

test.each([
  ["a new name", "dist"],
  ["a new nested path", "a/b/c"],
  ["a name with spaces and letters of all kinds", "Ausgabe für alle 日本 🛠"],
  ["a name that only begins like the book's", "demo-out"],
  ["a path with a slash at the end", "dist/"],
])("accepts %s", (_, out) => {
  const { book, cwd } = workspace();
  const before = readdirSync(cwd);
  expect(refusal(out, [book], cwd)).toBeUndefined();
  expect(readdirSync(cwd)).toEqual(before);
});

test("accepts an empty folder, also by an absolute path and through a link above it", () => {
  const { book, cwd } = workspace();
  mkdirSync(join(cwd, "empty"));
  symlinkSync(cwd, join(cwd, "here"));
  expect(refusal("empty", [book], cwd)).toBeUndefined();
  expect(openOutputFolder(join(cwd, "here/empty"), [book], cwd)).toEqual({
    link: join(cwd, "empty"),
    store: join(cwd, ".empty.fixbook"),
  });
});

test.each([
  [
    "the folder that the command runs in",
    ".",
    /^\. cannot be an output folder: it holds the folder that the command runs in\.$/,
  ],
  ["an empty name", "", /holds the folder that the command runs in/],
  ["the root", "/", /holds the folder that the command runs in/],
  ["a folder above", "..", /holds the folder that the command runs in/],
  ["the book itself", "demo", /is a folder with files|holds the book demo/],
  ["a folder of the book", "demo/dist", /^demo\/dist is inside the book demo\.$/],
  ["a deep new folder in the book", "demo/entries/x/y", /is inside the book demo/],
  ["a file", "file.txt", /^file\.txt is a file\.$/],
  ["a folder with files", "full", /^full is a folder with files that Fixbook has not made\.$/],
  ["a symbolic link to a folder", "linked", /^linked is a symbolic link that Fixbook has not made\.$/],
  ["a symbolic link to nothing", "dangling", /is a symbolic link that Fixbook has not made/],
  ["a way into the book through a link", "way/dist", /is inside the book demo/],
])("refuses %s, and touches nothing", (_, out, message) => {
  const { book, cwd } = workspace();
  writeFiles(cwd, { "file.txt": "mine", "full/mine.txt": "mine" });
  symlinkSync("full", join(cwd, "linked"));
  symlinkSync("nowhere", join(cwd, "dangling"));
  symlinkSync("demo", join(cwd, "way"));
  const before = readTree(cwd);
  expect(refusal(out, [book], cwd)).toMatch(message);
  expect(readTree(cwd)).toEqual(before);
});

test("refuses a folder that holds a book, one inside a book that is not built, and the home folder", () => {
  const { book, cwd } = workspace();
  const home = tempFolder();
  vi.stubEnv("HOME", home);
  expect(refusal(join(cwd), [book], tempFolder())).toMatch(/holds the book demo/);
  expect(refusal(join(book, "dist"), [], tempFolder())).toMatch(/is inside the book demo/);
  expect(refusal(home, [book], cwd)).toMatch(/it holds your home folder/);
});

test("refuses a store that is not a folder", () => {
  const { book, cwd } = workspace();
  writeFileSync(join(cwd, ".dist.fixbook"), "mine");
  expect(refusal("dist", [book], cwd)).toMatch(/\.dist\.fixbook is in the way\.$/);
  symlinkSync("demo", join(cwd, ".out.fixbook"));
  expect(refusal("out", [book], cwd)).toMatch(/\.out\.fixbook is in the way\.$/);
});
