/**
 * Copies the JSON build of every book and brand to plain folders, since packages leave out symbolic links. Each is a
 * package of its own, which one in a package must not be: its manifest stays behind.
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
    dereference: true,
    filter: (source) => basename(source) !== "package.json",
  });
}
