import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.ts";

/** What needs no browser, in packages and beside them. */
const packages = ["packages/*/{src,test}/**/*.test.ts", "apps/*/{src,client,test}/**/!(*.browser).test.ts"];
const repository = ["scripts/**/*.test.ts", "test/browser/{chromium,valid-html}.test.ts"];
/** What drives a browser: one file at a time, and not beside the others. */
const browser = ["test/browser/**/*.test.ts", "apps/*/test/**/*.browser.test.ts"];

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    projects: [
      { extends: true, test: { name: "unit", include: [...packages, ...repository] } },
      { extends: true, test: { name: "repository", include: repository } },
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
