import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.ts";

const tests = "{src,client,test}/**/*.test.ts";
/** What mocks a module, or counts what its process does. */
const alone = "{src,client,test}/**/*.alone.test.ts";
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
        test: { name: "tests", include: [tests], exclude: [alone, browser], isolate: false },
      },
      { extends: true, test: { name: "alone", include: [alone], exclude: [browser] } },
    ],
  },
});
