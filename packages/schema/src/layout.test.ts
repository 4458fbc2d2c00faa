import { describe, expect, test } from "vitest";
import { bookPartOf, bookPaths, entryPath, inventoryPath, isBookFile, makesBook } from "./layout.js";

describe("a path in a book's folder", () => {
  test.each([
    ["book.yaml", "settings"],
    ["Book.YAML", "settings"],
    ["bo\u{1d428}k.yaml", "settings"],
    ["book.yaml. .", "settings"],
    ["book.yaml::$DATA", "settings"],
    ["ids.yaml", "ledger"],
    ["querie\u017f.yml", "queries"],
    ["EVALS.yml", "evals"],
    ["evals.yaml", undefined],
    ["baseline.txt", "baseline"],
    ["baseline.txt/x", "baseline"],
    ["entries", "entries"],
    ["entries/voice/picture.png", "entries"],
    ["brands/acme.site/logo.svg", "brands"],
    ["inventories/.hidden", "inventories"],
    ["vendor/help.inv", "vendor"],
    ["drafts/a.md", "drafts"],
    ["pictures/a.png", "pictures"],
    ["files/log.zip", "files"],
    ["", undefined],
    ["reports/entries/a.json", undefined],
    ["book.yml", undefined],
    ["ids.yaml.json", undefined],
    ["entries.json", undefined],
    ["README.md", undefined],
  ])("%s is of the part %s", (path, part) => {
    expect(bookPartOf(path)).toBe(part);
  });

  test("is read where its part is", () => {
    expect(bookPaths.filter((path) => bookPartOf(path) === undefined)).toEqual([]);
    expect([entryPath({ area: "voice", id: "down" }), inventoryPath("help")].map(bookPartOf)).toEqual([
      "entries",
      "inventories",
    ]);
  });
});

test.each([
  ["/a/book.yaml", true],
  ["/a/BOOK.yaml/b.json", true],
  ["C:\\a\\book.yaml", true],
  ["/a/book.yaml.json", false],
  ["/books/a.yaml", false],
])("%s makes a book: %s", (path, makes) => {
  expect(makesBook(path)).toBe(makes);
});

test.each([
  ["book.yaml", true],
  ["books/looper/book.yaml", true],
  ["books\\looper\\book.yaml", true],
  ["node_modules/a/book.yaml", false],
  [".git/book.yaml", false],
  ["looper/entries/a/book.yaml", false],
  ["book.yml", false],
])("%s is found as a book: %s", (path, isFound) => {
  expect(isBookFile(path)).toBe(isFound);
});
