import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { bookOnDisk, readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { EngineError } from "../disk/errors.js";
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
  ["a folder of the book that contains none of its sources", "demo/site"],
  ["a folder deep in the book that contains none of its sources", "demo/public/help"],
  ["a folder with files", "full"],
  ["a symbolic link to a folder", "linked"],
  ["a folder of the book through a link", "way/dist"],
])("accepts %s", (_, out) => {
  const { book, cwd } = workspace();
  writeFiles(cwd, { "full/mine.txt": "mine" });
  symlinkSync("full", join(cwd, "linked"));
  symlinkSync("demo", join(cwd, "way"));
  const before = readTree(cwd);
  expect(refusal(out, [book], cwd)).toBeUndefined();
  expect(readTree(cwd)).toEqual(before);
});

test("resolves links above it, and the folder itself where it is one", () => {
  const { book, cwd } = workspace();
  mkdirSync(join(cwd, "empty"));
  symlinkSync(cwd, join(cwd, "here"));
  symlinkSync("empty", join(cwd, "mine"));
  expect(openOutputFolder(join(cwd, "here/empty"), [book], cwd)).toEqual({ folder: join(cwd, "empty") });
  expect(openOutputFolder("mine", [book], cwd)).toEqual({ folder: join(cwd, "empty") });
  expect(openOutputFolder("here/mine/deep", [book], cwd)).toEqual({ folder: join(cwd, "empty/deep") });
});

test("a repository that is the book has its site in it", () => {
  const book = bookOnDisk();
  expect(openOutputFolder("site", [book], book)).toEqual({ folder: join(book, "site") });
});

test("knows the link of earlier versions", () => {
  const cwd = tempFolder();
  const slot = ".out.fixbook/slot-0123456789abcdef";
  mkdirSync(join(cwd, slot), { recursive: true });
  symlinkSync(slot, join(cwd, "out"));
  expect(openOutputFolder("out", [], cwd)).toEqual({ folder: join(cwd, "out"), earlier: join(cwd, ".out.fixbook") });
});

test.each([
  ["the folder that contains the book", ".", /^\. contains the book demo\.$/],
  ["an empty name", "", /contains the book demo/],
  ["the root", "/", /contains your home folder/],
  ["a folder above", "..", /contains the book demo/],
  ["the book itself", "demo", /contains the book demo/],
  [
    "a folder of entries",
    "demo/entries/x/y",
    /^demo\/entries\/x\/y is in entries, where the book demo keeps its sources\.$/,
  ],
  ["the folder of brands", "demo/brands", /is in brands, where the book demo/],
  ["drafts", "demo/drafts/site", /is in drafts/],
  ["entries in another spelling", "demo/ENTRIES", /is in entries/],
  ["the file of the book's settings", "demo/book.yaml", /is in book\.yaml/],
  ["a way into the sources through a link", "way/entries/dist", /is in entries/],
  ["a name that would make a book", "other/book.yaml", /a book has a file of this name/],
  ["a file", "file.txt", /^file\.txt is a file\.$/],
  ["a symbolic link to nothing", "dangling", /is a symbolic link to nothing/],
])("refuses %s, and touches nothing", (_, out, message) => {
  const { book, cwd } = workspace();
  writeFiles(cwd, { "file.txt": "mine" });
  symlinkSync("nowhere", join(cwd, "dangling"));
  symlinkSync("demo", join(cwd, "way"));
  const before = readTree(cwd);
  expect(refusal(out, [book], cwd)).toMatch(message);
  expect(readTree(cwd)).toEqual(before);
  expect(readdirSync(cwd).some((name) => name.startsWith("."))).toBe(false);
});

test("refuses a book that is not built, and the home folder", () => {
  const { book, cwd } = workspace();
  const home = tempFolder();
  vi.stubEnv("HOME", home);
  expect(refusal(book, [], tempFolder())).toMatch(/is the book demo\.$/);
  expect(refusal(join(book, "entries"), [], tempFolder())).toMatch(/is in entries/);
  expect(refusal(home, [book], cwd)).toMatch(/it contains your home folder/);
});
