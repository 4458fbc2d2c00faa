import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "@fixbook/schema";

/**
 * What tells one version of the checks from every other: the code that stands beside this file, the packages that it
 * may load from elsewhere, and the runtime. Another fingerprint, another cache.
 */
export function fingerprint(): string {
  const require = createRequire(import.meta.url);
  const loaded = LOADED.flatMap((name) => {
    try {
      const folder = dirname(require.resolve(name));
      return [...codeIn(folder), readFileSync(join(folder, "../package.json"))];
    } catch {
      return [];
    }
  });
  const own = codeIn(dirname(fileURLToPath(import.meta.url)));
  const all = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const bytes of [...own, ...loaded]) all.update(` ${bytes.length} `).update(bytes);
  return all.digest("base64url");
}

function codeIn(folder: string): readonly Buffer[] {
  return readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
    .sort(compareText)
    .map((name) => readFileSync(join(folder, name)));
}

/** Packages whose code decides what a check finds. Those that are bundled are not found, or found twice. */
const LOADED = ["@fixbook/core", "@fixbook/lint", "@fixbook/schema", "satteri"];
