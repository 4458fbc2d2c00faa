import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What needs no browser. */
const unit = [
  "packages/*/{src,test}/**/*.test.ts",
  "apps/*/{src,client,test}/**/!(*.browser).test.ts",
  "scripts/**/*.test.ts",
  "test/browser/{chromium,valid-html}.test.ts",
];
/** What drives a browser: one file at a time, and not beside the others. */
const browser = ["test/browser/**/*.test.ts", "apps/*/test/**/*.browser.test.ts"];

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // What only pages import is in no package, and their scripts are in no tsconfig that is read here.
    alias: { "@fixbook/core/client": join(import.meta.dirname, "packages/core/src/client/index.ts") },
  },
  test: {
    testTimeout: 60_000,
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "test-results.json" }]] : ["default"],
    projects: [
      { extends: true, test: { name: "unit", include: unit } },
      {
        extends: true,
        test: {
          name: "browser",
          include: browser,
          exclude: ["test/browser/{chromium,valid-html}.test.ts"],
          globalSetup: "test/browser/global-setup.ts",
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
