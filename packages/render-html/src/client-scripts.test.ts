import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { appliesScript, helpScript } from "./client.gen.js";

test("the script of every page weighs no more than 5.75 KB with gzip", () => {
  expect(gzipSync(helpScript, { level: 9 }).length).toBeLessThanOrEqual(5.75 * 1024);
});

test("the script of the filter weighs no more than 3 KB with gzip", () => {
  expect(gzipSync(appliesScript, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
});
