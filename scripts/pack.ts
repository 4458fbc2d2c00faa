/**
 * Packs every package that is published into a folder, one tarball each, and the VS Code extension.
 *
 *     node scripts/pack.ts FOLDER
 */
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");
const [name] = process.argv.slice(2);
if (name === undefined) throw new Error("Name the folder: node scripts/pack.ts FOLDER");
const folder = resolve(name);
mkdirSync(folder, { recursive: true });
for (const path of globSync("{packages,apps}/*/package.json", { cwd: root }).sort()) {
  if (JSON.parse(readFileSync(join(root, path), "utf8")).private === true) continue;
  execFileSync("pnpm", ["pack", "--pack-destination", folder], { cwd: join(root, dirname(path)), stdio: "inherit" });
}
execFileSync("pnpm", ["run", "package", "--out", folder], { cwd: join(root, "apps/vscode"), stdio: "inherit" });
