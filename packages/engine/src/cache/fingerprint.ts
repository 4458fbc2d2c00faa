import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "@fixbook/schema";
import { digest } from "./store.js";

/**
 * What tells one version of the checks from every other: the code that stands beside this file, the packages that it
 * may load from elsewhere, and the runtime. Another fingerprint, another cache.
 */
export function fingerprint(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const code = readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
    .sort(compareText)
    .map((name) => readFileSync(join(folder, name), "latin1"));
  const require = createRequire(import.meta.url);
  const packages = LOADED.map((name) => {
    try {
      return readFileSync(join(dirname(require.resolve(name)), "../package.json"), "latin1");
    } catch {
      return "";
    }
  });
  return digest([process.version, process.arch, ...code, ...packages].join("\0"));
}

/** Packages whose code decides what a check finds. Those that are bundled are not found, or found twice. */
const LOADED = ["@fixbook/core", "@fixbook/lint", "@fixbook/schema", "satteri"];
