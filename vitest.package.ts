import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.ts";

const tests = "{src,client,test}/**/*.test.ts";
/** What mocks a module, which others must not see. */
const mocked = "{src,client,test}/**/*.mocked.test.ts";
const browser = "**/*.browser.test.ts";

/** The tests of one package that need no browser. It runs in the folder of the package. */
export default defineConfig({
  ...shared,
  root: process.cwd(),
  test: {
    ...shared.test,
    passWithNoTests: false,
    // Two packages are tested at a time.
    maxWorkers: "50%",
    projects: [
      {
        extends: true,
        // Modules are loaded once a worker, not once a file: that is a third of the processor time.
        test: { name: "tests", include: [tests], exclude: [mocked, browser], isolate: false },
      },
      { extends: true, test: { name: "mocked", include: [mocked], exclude: [browser] } },
    ],
  },
});
