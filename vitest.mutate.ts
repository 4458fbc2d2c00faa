import { defineConfig } from "vitest/config";
import { areas } from "./scripts/mutated-areas.ts";
import { shared } from "./vitest.shared.ts";

/** The tests near the area that `scripts/mutate.ts` has code mutated of. */
const area = areas[process.env["MUTATED_AREA"] ?? ""];

// Not Stryker's own `testFiles`: with it, what runs while a module is loaded is never mutated (stryker-js#6144).
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    reporters: [],
    include: area?.tests.map((path) => `${area.folder}/${path}`) ?? [],
  },
});
