import { defineConfig } from "tsup";

/**
 * The command is bundled with all it needs, and so is its worker: loading some hundred modules takes longer than
 * checking a small book. What is CommonJS among them asks for `require`; the native parser stays a package of its own.
 */
export default defineConfig({
  entry: { index: "src/index.ts", bin: "src/bin.ts", "parse-worker": "../engine/dist/parse-worker.js" },
  format: "esm",
  target: "node22",
  clean: true,
  tsconfig: "tsconfig.build.json",
  noExternal: [/^(?!satteri$)/],
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);',
  },
});
