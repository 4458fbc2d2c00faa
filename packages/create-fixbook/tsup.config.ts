import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";
import { directImports } from "../cli/direct-imports.ts";
import { REQUIRE } from "../cli/require-banner.ts";
import { writeThirdPartyNotices } from "../cli/third-party-notices.ts";

/** The code of `fixbook init` by itself, with all that it needs: nothing else is installed to begin a book. */
export default defineConfig({
  entry: { create: "../cli/src/create.ts" },
  format: "esm",
  target: "node22",
  clean: true,
  metafile: true,
  tsconfig: "../../tsconfig.json",
  esbuildPlugins: [directImports],
  noExternal: [/^/],
  banner: REQUIRE,
  onSuccess: async () => {
    writeThirdPartyNotices();
    await cp("../../LICENSE", "LICENSE");
  },
});
