import { globSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { type Files, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { fingerprint, fingerprintOf } from "./fingerprint.js";
import { programFiles } from "./program-files.js";

const manifest = (name: string, dependencies: readonly string[], version = "1.0.0") =>
  JSON.stringify({ name, version, dependencies: Object.fromEntries(dependencies.map((one) => [one, "*"])) });

const WORKSPACE: Files = {
  "packages/engine/package.json": manifest("engine", ["renderer", "@types/x", "yaml"]),
  "packages/engine/dist/index.js": "engine",
  "packages/engine/dist/chunk-A.js": "chunk",
  "packages/engine/src/deep/fingerprint.ts": "engine",
  "packages/renderer/package.json": manifest("renderer", ["core"]),
  "packages/renderer/dist/index.js": "renderer",
  "packages/renderer/src/parts/row.ts": "row",
  "packages/core/package.json": manifest("core", ["markdown"]),
  "packages/core/dist/match/index.js": "core",
  "packages/core/dist/data.json": "{}",
  "packages/other/package.json": manifest("other", []),
  "packages/other/dist/index.js": "other",
  "node_modules/.pnpm/yaml@1/node_modules/yaml/package.json": manifest("yaml", []),
  "node_modules/.pnpm/markdown@1/node_modules/markdown/package.json": manifest("markdown", ["micro"]),
  "node_modules/.pnpm/markdown@1/node_modules/micro/package.json": manifest("micro", ["markdown"]),
};

const LINKS: Readonly<Record<string, string>> = {
  "packages/engine/node_modules/renderer": "packages/renderer",
  "packages/engine/node_modules/yaml": "node_modules/.pnpm/yaml@1/node_modules/yaml",
  "packages/renderer/node_modules/core": "packages/core",
  "packages/core/node_modules/markdown": "node_modules/.pnpm/markdown@1/node_modules/markdown",
};

function workspace(): string {
  const top = tempFolder();
  writeFiles(top, WORKSPACE);
  for (const [path, target] of Object.entries(LINKS)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    symlinkSync(join(top, target), join(top, path));
  }
  return top;
}

const BUILT = "packages/engine/dist/index.js";
const SOURCE = "packages/engine/src/deep/fingerprint.ts";

describe("the fingerprint of a program", () => {
  test.each<[string, string, string?]>([
    [BUILT, "packages/engine/dist/index.js"],
    [BUILT, "packages/engine/dist/chunk-A.js"],
    [BUILT, "packages/renderer/dist/index.js"],
    [BUILT, "packages/core/dist/match/index.js"],
    [BUILT, "packages/core/dist/data.json"],
    [BUILT, "packages/renderer/dist/new.js"],
    [BUILT, "packages/core/package.json", manifest("core", ["markdown"], "1.0.1")],
    [BUILT, "node_modules/.pnpm/yaml@1/node_modules/yaml/package.json", manifest("yaml", [], "1.0.1")],
    [BUILT, "node_modules/.pnpm/markdown@1/node_modules/micro/package.json", manifest("micro", [], "1.0.1")],
    [SOURCE, "packages/engine/src/deep/fingerprint.ts"],
    [SOURCE, "packages/engine/src/new.ts"],
    [SOURCE, "packages/renderer/src/parts/row.ts"],
    [SOURCE, "packages/renderer/dist/index.js"],
  ])("that runs from %s is another one when %s changes", (start, path, text = "changed") => {
    const top = workspace();
    const look = () => fingerprintOf(programFiles(join(top, start)));
    const before = look();
    expect(look()).toBe(before);
    writeFiles(top, { [path]: text });
    expect(look()).not.toBe(before);
  });

  test.each([
    [BUILT, "packages/renderer/src/parts/row.ts"],
    [BUILT, "packages/renderer/dist/index.d.ts"],
    [BUILT, "packages/renderer/README.md"],
    [BUILT, "packages/other/dist/index.js"],
    [SOURCE, "packages/renderer/src/parts/row.test.ts"],
  ])("that runs from %s stays when %s changes, which does not run", (start, path) => {
    const top = workspace();
    const before = fingerprintOf(programFiles(join(top, start)));
    writeFiles(top, { [path]: "changed" });
    expect(fingerprintOf(programFiles(join(top, start)))).toBe(before);
  });

  test("of a bundle is made of what is in it and what it loads", () => {
    const top = workspace();
    const files = programFiles(join(top, BUILT), ["yaml"]).map((file) => relative(realpathSync(top), file));
    expect(files).toEqual([
      "node_modules/.pnpm/yaml@1/node_modules/yaml/package.json",
      "packages/engine/dist/chunk-A.js",
      "packages/engine/dist/index.js",
      "packages/engine/package.json",
    ]);
  });
});

describe("this program", () => {
  const packages = join(import.meta.dirname, "../../..");
  const own = programFiles(join(import.meta.dirname, "fingerprint.ts")).map((file) => relative(packages, file));

  test("has a fingerprint", () => {
    expect(fingerprint()).toBe(fingerprintOf(own.map((file) => join(packages, file))));
  });

  test.each(["core", "engine", "lint", "render-email", "render-html", "render-json", "schema"])(
    "holds every source of %s",
    (name) => {
      const sources = globSync(`${name}/src/**/*.ts`, { cwd: packages });
      const isCode = (file: string) => !basename(file).endsWith(".test.ts");
      expect(own).toEqual(expect.arrayContaining(sources.filter(isCode)));
    },
  );

  test("holds the packages that targets are imported from, and those that they need", () => {
    const imports = readFileSync(join(import.meta.dirname, "../build/targets.ts"), "utf8").matchAll(
      /from "@fixbook\/([\w-]+)"/g,
    );
    for (const [, name] of imports) expect(own).toContain(`${name}/package.json`);
    for (const name of ["satteri", "yaml", "mdast-util-from-markdown"])
      expect(own.some((file) => file.endsWith(`/node_modules/${name}/package.json`))).toBe(true);
  });
});
