import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** A folder with a page that has the editors in it. The caller removes it. */
export async function bundleEditors(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "fixbook-editors-"));
  await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    outfile: join(folder, "page.js"),
    bundle: true,
    format: "iife",
    target: "es2022",
    logLevel: "error",
    loader: { ".css": "empty", ".svg": "empty" },
  });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Editors</title><link rel="icon" href="data:,"><body><script src="page.js"></script>',
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
