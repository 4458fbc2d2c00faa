import { readFile } from "node:fs/promises";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Leaves the command of its own package.json what the code reads: every start loads it. */
export const shortManifest: Plugin = {
  name: "short-manifest",
  setup(build) {
    build.onLoad({ filter: /[\\/]packages[\\/]cli[\\/]package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    });
  },
};
