import { cp, rm } from "node:fs/promises";
import { defineConfig } from "tsup";
import { directImports } from "./direct-imports.ts";
import { oneLocale } from "./one-locale.ts";
import manifest from "./package.json" with { type: "json" };
import { REQUIRE } from "./require-banner.ts";
import { shortManifest } from "./short-manifest.ts";
import { writeThirdPartyNotices } from "./third-party-notices.ts";

/** What the bundle loads where it is installed: the native parser. The code of all other packages is in it. */
const LOADED = Object.keys(manifest.optionalDependencies);
const BUNDLED = new RegExp(`^(?!(?:${LOADED.join("|")})$)`);

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
    "render-worker": "../engine/src/build/render-worker.ts",
  },
  format: "esm",
  target: "node22",
  clean: true,
  metafile: true,
  // A third of the bundle is spaces. Names stay, so that a stack trace says where it was.
  minifyWhitespace: true,
  esbuildOptions: (options) => {
    options.legalComments = "none";
  },
  tsconfig: "../../tsconfig.json",
  esbuildPlugins: [directImports, oneLocale, shortManifest],
  external: LOADED,
  noExternal: [BUNDLED],
  define: { FIXBOOK_LOADED: JSON.stringify(LOADED.join(" ")) },
  onSuccess: async () => {
    await cp("../../apps/preview/dist/client", "dist/client", { recursive: true });
    await rm("schemas", { recursive: true, force: true });
    await cp("../schema/json-schema", "schemas", { recursive: true });
    await cp("../../LICENSE", "LICENSE");
    writeThirdPartyNotices();
  },
  banner: REQUIRE,
});
