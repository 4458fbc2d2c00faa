/**
 * Everything that can be checked without running tests. Each check runs, whatever the others say; the last line counts
 * them.
 *
 *     npx -y pnpm@12 check
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { styleText } from "node:util";

const checks: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: "packages build", command: ["turbo", "run", "build", "--output-logs=errors-only"] },
  { name: "types", command: ["tsc", "--project", "."] },
  { name: "types of the pages' scripts", command: ["tsc", "--project", "packages/render-html/tsconfig.client.json"] },
  { name: "types of the picker's script", command: ["tsc", "--project", "packages/render-email/tsconfig.client.json"] },
  { name: "types of the preview in the browser", command: ["tsc", "--project", "apps/preview/client"] },
  { name: "types of what runs in a browser", command: ["tsc", "--project", "test/browser"] },
  { name: "code style, lint and import circles", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "floors", command: ["node", "scripts/check-floors.ts"] },
  { name: "generated files", command: ["node", "scripts/generate.ts", "--check"] },
  { name: "the action's bundle", command: ["node", "scripts/bundle-action.ts", "--check"] },
  { name: "workflows", command: ["node", "scripts/check-workflows.ts"] },
  { name: "unused files, exports and dependencies", command: ["knip"] },
  { name: "packages as published", command: ["node", "scripts/check-packages.ts"] },
];

let failed = 0;
for (const { name, command } of checks) {
  const [program, ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });
  if (status === 0) {
    console.log(`${styleText("green", "✔")} ${name}`);
    continue;
  }
  failed++;
  console.log(`${styleText("red", "✖")} ${name}\n${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`);
}
console.log(`checks: ${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
