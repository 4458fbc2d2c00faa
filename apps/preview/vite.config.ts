import { defineConfig } from "vite";

/**
 * What the browser runs: one script and one stylesheet for the preview's page, and with `--mode frame` the script of
 * each page in a frame, which is to be there before the page and so is no module.
 */
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist/client",
    emptyOutDir: mode !== "frame",
    target: "es2023",
    modulePreload: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: mode === "frame" ? "client/frame/frame.ts" : "client/main.tsx",
      output: {
        format: mode === "frame" ? "iife" : "es",
        entryFileNames: mode === "frame" ? "frame.js" : "client.js",
        assetFileNames: "client[extname]",
      },
    },
  },
}));
