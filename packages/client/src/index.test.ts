import { readdirSync, readFileSync } from "node:fs";
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

const folder = new URL("../dist/", import.meta.url);
const sizes = (pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length / 1024);

test.each([
  ["`@fixbook/client`", /^index\.js$/],
  ["`@fixbook/client/help`", /^help\.js$/],
  ["the copying of code", /^code-.*\.js$/],
  ["the search", /^find-matches-.*\.js$/],
  ["the search's knowledge of the book's language", /^[a-z]{2}-.*\.js$/],
])("the README says what %s weighs", (name, pattern) => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const row = readme.split("\n").find((line) => line.startsWith(`| ${name} |`));
  const [, said] = /([\d.]+) KB/.exec(row ?? "") ?? [];
  const size = Math.max(...sizes(pattern));
  expect(Number(said)).toBeGreaterThan(size);
  expect(Number(said)).toBeLessThan(size + 0.75);
});

test("no type of the contract has two names", () => {
  const types = readFileSync(new URL("contract.gen.ts", import.meta.url), "utf8");
  expect(types.match(/^export (?:interface|type) \w+/gm)).toContain("export interface RichText");
  expect(types.match(/^export (?:interface|type) \w+\d\b/gm)).toBeNull();
});

test("nothing is installed with it", () => {
  const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(dependencies).toBeUndefined();
});
