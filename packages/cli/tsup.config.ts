import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";
import { directImports } from "./direct-imports.ts";
import manifest from "./package.json" with { type: "json" };
import { writeThirdPartyNotices } from "./third-party-notices.ts";

/** The packages whose code is in the bundle. The native parser stays a package of its own. */
const BUNDLED = /^(?!satteri$)/;
const LOADED = Object.keys(manifest.dependencies).filter((name) => !BUNDLED.test(name));

/**
 * The command is bundled with all it needs, and so is its worker: loading some hundred modules takes longer than
 * checking a small book. It is made from sources, so that each command loads the files that it runs and no others. The
 * files that the preview sends to browsers lie beside it. What is CommonJS asks for `require`. What the bundle loads from
 * elsewhere is told to the code that looks for it.
 */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    bin: "src/bin.ts",
    "parse-worker": "../engine/src/check/parse-worker.ts",
    "findings-worker": "../engine/src/live/findings-worker.ts",
  },
  format: "esm",
  target: "node22",
  clean: true,
  metafile: true,
  tsconfig: "../../tsconfig.json",
  esbuildPlugins: [directImports],
  noExternal: [BUNDLED],
  define: { FIXBOOK_LOADED: JSON.stringify(LOADED.join(" ")) },
  onSuccess: async () => {
    await cp("../../apps/preview/dist/client", "dist/client", { recursive: true });
    writeThirdPartyNotices();
  },
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);',
  },
});
