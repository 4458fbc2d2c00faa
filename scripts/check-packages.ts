/**
 * Looks whether each package that is published says what the registry shows of it, packs it as it would be published, and
 * runs publint and "are the types wrong?" over the tarball.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-pack-"));
const SHOWN = ["description", "keywords", "homepage", "bugs", "license", "repository"];
let failed = false;
try {
  for (const path of globSync("{packages,apps}/*/package.json", { cwd: root }).sort()) {
    const manifest = JSON.parse(readFileSync(join(root, path), "utf8"));
    if (manifest.private === true) continue;
    for (const field of SHOWN.filter((name) => manifest[name] === undefined)) {
      failed = true;
      console.error(`${manifest.name}: package.json has no ${field}.`);
    }
    const packed = JSON.parse(
      execFileSync("pnpm", ["pack", "--json", "--pack-destination", folder], {
        cwd: join(root, dirname(path)),
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      }).replace(/^[^{[]*/, ""),
    );
    const tarball: string = (Array.isArray(packed) ? packed[0] : packed).filename;
    const checks: [string, string[]][] = [["publint", [tarball, "--strict"]]];
    if (manifest.exports?.["."] !== undefined) checks.push(["attw", [tarball, "--profile", "esm-only"]]);
    for (const [command, args] of checks) {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
      if (status === 0) continue;
      failed = true;
      console.error(`${manifest.name}: ${command} failed\n${stdout}${stderr}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed) process.exitCode = 1;
else console.log("Every package says what it is, and passes publint and attw as packed.");
