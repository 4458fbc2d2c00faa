import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import * as face from "./index.js";

test("the package exports what opens a book, what fills a file, and its errors", () => {
  expect(Object.keys(face)).toEqual(["ContractError", "FillError", "fill", "openBook"]);
});

test.each([
  { file: "index.js", budget: 4 * 1024 },
  { file: "help.js", budget: 5.75 * 1024 },
])("$file weighs less than $budget bytes with gzip, and imports nothing before it is needed", ({ file, budget }) => {
  const built = readFileSync(new URL(`../dist/${file}`, import.meta.url));
  expect(gzipSync(built, { level: 9 }).length).toBeLessThan(budget);
  expect(built.toString()).not.toMatch(/\bimport\b(?!\()|\brequire\(/);
});

test("nothing is installed with it", () => {
  const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(dependencies).toBeUndefined();
});
