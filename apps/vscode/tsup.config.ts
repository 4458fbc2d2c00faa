import { cp } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";
import { directImports } from "../../packages/cli/direct-imports.ts";
import { oneLocale } from "../../packages/cli/one-locale.ts";
import { REQUIRE } from "../../packages/cli/require-banner.ts";
import { writeThirdPartyNotices } from "../../packages/cli/third-party-notices.ts";
import { schemas } from "./schemas.ts";

const shared = {
  clean: true,
  metafile: true,
  minify: true,
  // The editor's own Node.js runs both.
  target: "node22",
  tsconfig: "../../tsconfig.json",
  esbuildPlugins: [directImports, oneLocale],
} satisfies Options;

/** The extension, which the editor loads, and the language server that it starts where the workspace has none. */
export default defineConfig([
  {
    ...shared,
    entry: { extension: "src/extension.ts" },
    format: "cjs",
    outDir: "dist",
    external: ["vscode"],
    noExternal: [/^(?!vscode$)/],
    onSuccess: async () => {
      writeThirdPartyNotices("dist", "cjs");
      await cp("../../LICENSE", "LICENSE");
      for (const name of schemas)
        await cp(`../../packages/schema/json-schema/${name}.json`, `dist/schemas/${name}.json`);
    },
  },
  {
    ...shared,
    entry: {
      serve: "src/server/serve.ts",
      "parse-worker": "../../packages/engine/src/check/parse-worker.ts",
      "findings-worker": "../../packages/engine/src/live/findings-worker.ts",
      "render-worker": "../../packages/engine/src/build/render-worker.ts",
    },
    format: "esm",
    outDir: "server/dist",
    // The native parser is another file on each system; without it the reference parser reads everything.
    external: ["satteri"],
    noExternal: [/^(?!satteri$)/],
    define: { FIXBOOK_LOADED: '""' },
    banner: REQUIRE,
    onSuccess: async () => {
      writeThirdPartyNotices("server/dist", "esm");
      await cp("../preview/dist/client", "server/dist/client", { recursive: true });
    },
  },
]);
