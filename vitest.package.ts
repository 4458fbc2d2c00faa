import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.ts";

/** The tests of one package that need no browser. It runs in the folder of the package. */
export default defineConfig({
  ...shared,
  root: process.cwd(),
  test: {
    ...shared.test,
    include: ["{src,client,test}/**/*.test.ts"],
    exclude: ["**/*.browser.test.ts"],
    passWithNoTests: false,
    // Two packages are tested at a time.
    maxWorkers: "50%",
  },
});
