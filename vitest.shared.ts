import { join } from "node:path";
import { temporaryFolder } from "./test/temporary-folder.ts";

/** What all tests of the repository have in common. */
export const shared = {
  resolve: {
    tsconfigPaths: true,
    // What only pages import is in no package, and their scripts are in no tsconfig that is read here.
    alias: { "@fixbook/core/client": join(import.meta.dirname, "packages/core/src/client/index.ts") },
  },
  test: {
    testTimeout: 60_000,
    // Many hooks pack or build, which takes long beside other suites.
    hookTimeout: 60_000,
    // What a page or a process shows next may take longer than a second beside other suites.
    expect: { poll: { timeout: 20_000 } },
    env: { TMPDIR: temporaryFolder() },
    setupFiles: [join(import.meta.dirname, "test/law-seed.ts")],
    // `scripts/ci-summary.ts` adds up what stands in these files.
    reporters: ["default", "json"],
    outputFile: { json: "test-results.json" },
  },
};
