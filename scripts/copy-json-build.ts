/**
 * Copies the JSON build of every book and brand. Each is a package of its own, which one in a package must not be, so its
 * `package.json` stays behind, as does the list of what the build may replace.
 *
 *     node scripts/copy-json-build.ts FROM TO
 */
import { cpSync, globSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error("Usage: copy-json-build.ts FROM TO");
const builds = globSync("*/*/json/book.json", { cwd: from });
if (builds.length === 0) throw new Error(`${from} holds no JSON build; run the build first.`);
rmSync(to, { recursive: true, force: true });
for (const path of builds) {
  const folder = dirname(path);
  cpSync(join(from, folder), join(to, dirname(folder)), {
    recursive: true,
    filter: (source) => ![".fixbook-manifest.json", "package.json"].includes(basename(source)),
  });
}
