import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs npm packages of exact versions into a folder, and answers where the programs of the folder lie. */
export function installPeers(folder: string, versions: Readonly<Record<string, string>>): (program: string) => string {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies: versions }),
  );
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], { cwd: folder, stdio: "ignore" });
  return (program) => join(folder, "node_modules/.bin", program);
}
