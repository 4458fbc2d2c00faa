import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../dist");

/** The bytes of a built file and of all that it loads before it runs. */
function bytesLoadedBy(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(join(dist, file), "utf8");
  const loaded = Array.from(text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+)"/g), ([, name = ""]) => name);
  return loaded.reduce((sum, name) => sum + bytesLoadedBy(name, seen), text.length);
}

function builtFile(start: string): string {
  return readdirSync(dist).find((name) => name.startsWith(start)) ?? start;
}

test.each([
  ["the command before it knows what to do", "bin.js", 115_000],
  ["a build of which nothing has changed", "run-build-", 195_000],
  ["a check of which nothing has changed", "run-lint-", 175_000],
])("%s loads little", (_, start, most) => {
  expect(bytesLoadedBy(builtFile(start))).toBeLessThan(most);
});

test("all that checks and renders is there, and is counted", () => {
  expect(bytesLoadedBy(builtFile("build-books-"))).toBeGreaterThan(1_000_000);
});
