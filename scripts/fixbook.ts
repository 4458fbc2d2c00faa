/** Runs the command from the sources of this repository: `npx -y pnpm@12 fixbook lint`. Builds it first where needed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = spawnSync(
  "turbo",
  ["run", "build", "--filter=fixbook", "--output-logs=errors-only", "--log-order=grouped"],
  {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  },
);
if (built.status !== 0) {
  process.stderr.write(built.stdout ?? "");
  process.exit(2);
}
const run = spawnSync(process.execPath, [join(root, "packages/cli/dist/bin.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: process.env["INIT_CWD"] ?? process.cwd(),
});
process.exit(run.status ?? 2);
