import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const golden = join(import.meta.dirname, "../golden");

// The golden tree equals the build (books.test.ts).
test.each(["looper", "peptideclients"])("the first page of %s loads less than 30 KB compressed", (book) => {
  const folder = join(golden, book, book, "html");
  const all = ["index.html", "assets/fixbook.css", "assets/help.js", "assets/applies.js"];
  const files = all.map((file) => join(folder, file)).filter((path) => existsSync(path));
  const sizes = files.map((path) => gzipSync(readFileSync(path)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
});
