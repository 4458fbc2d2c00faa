import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkFloors, type House } from "./floors.js";

const house: House = {
  floors: [
    { packages: ["packages/ground"], node: false },
    { packages: ["packages/upper"], node: true },
  ],
  rooms: { "packages/upper": [["low"], ["high", "beside"]] },
  browser: { "packages/upper": "packages/upper/client" },
  node: { "packages/ground": "packages/ground/src/node" },
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function check(file: string, text: string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "fixbook-floors-"));
  folders.push(root);
  const files = {
    "packages/ground/package.json": JSON.stringify({ name: "@fixbook/ground", dependencies: { zod: "1" } }),
    "packages/upper/package.json": JSON.stringify({
      name: "@fixbook/upper",
      dependencies: { "@fixbook/ground": "1" },
      devDependencies: { preact: "1" },
    }),
    [file]: text,
  };
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  return checkFloors(root, house);
}

test.each([
  ["packages/ground/src/a.ts", 'import { z } from "zod";'],
  ["packages/upper/src/a.ts", 'import { readFileSync } from "node:fs";'],
  ["packages/ground/src/node/a.ts", 'import { readFileSync } from "node:fs";'],
  ["packages/upper/src/a.ts", 'export { b } from "@fixbook/ground/parse";'],
  ["packages/upper/src/index.ts", 'export { b } from "./high/index.js";'],
  ["packages/upper/src/high/a.ts", 'import { b } from "../low/index.js";'],
  ["packages/upper/src/high/a.ts", 'const b = await import("../low/later.js");'],
  ["packages/upper/src/high/a.ts", "const b = await import(process.env.NAME);"],
  ["packages/upper/src/high/a.ts", 'import { b } from "./b.js";'],
  ["packages/upper/client/a.tsx", 'import { h } from "preact";\nexport const b = () => <p>a</p>;'],
  ["packages/ground/src/a.test.ts", 'import { readFileSync } from "node:fs";'],
])("%s: %s is right", (file, text) => {
  expect(check(file, text)).toEqual([]);
});

test.each([
  ["packages/ground/src/a.ts", 'import { b } from "@fixbook/upper";', "imports @fixbook/upper, which is not below it"],
  ["packages/ground/src/a.ts", 'const b = await import("@fixbook/upper");', "which is not below it"],
  ["packages/ground/src/a.ts", "const b = await import(`@fixbook/upper`);", "which is not below it"],
  ["packages/ground/src/deep/a.tsx", 'export * from "@fixbook/upper/low";', "which is not below it"],
  ["packages/ground/src/a.ts", 'import { readFileSync } from "node:fs";', "runs in a browser"],
  ["packages/ground/src/a.ts", 'const fs = await import("node:fs");', "runs in a browser"],
  ["packages/ground/src/nodes/a.ts", 'import { readFileSync } from "node:fs";', "runs in a browser"],
  ["packages/ground/src/a.ts", 'import x from "left-pad";', "which @fixbook/ground does not declare"],
  ["packages/upper/src/a.ts", 'import { h } from "preact";', "which @fixbook/upper does not declare"],
  ["packages/upper/client/a.tsx", 'import { readFileSync } from "node:fs";', "runs in a browser"],
  ["packages/upper/client/a.tsx", 'const x = import("left-pad");', "does not declare"],
  ["packages/upper/src/low/a.ts", 'import { b } from "../high/index.js";', "which is not below it"],
  ["packages/upper/src/high/a.ts", 'import { b } from "../beside/index.js";', "which is not below it"],
  ["packages/upper/src/low/a.ts", 'const b = await import("../high/b.js");', "which is not below it"],
  ["packages/upper/src/high/a.ts", 'import { b } from "../low/b.js";', "passes by the face of low"],
  ["packages/upper/src/high/a.ts", 'import { b } from "../index.js";', "which is not below it"],
  ["packages/upper/src/new/a.ts", 'import { b } from "../low/index.js";', "stands on no floor"],
])("%s: %s is told", (file, text, problem) => {
  expect(check(file, text)).toEqual([expect.stringContaining(problem)]);
});
