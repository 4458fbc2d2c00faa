import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { helpScript } from "./client.gen.js";

test("the script of every page weighs no more than 5 KB with gzip", () => {
  expect(gzipSync(helpScript, { level: 9 }).length).toBeLessThanOrEqual(5 * 1024);
});
