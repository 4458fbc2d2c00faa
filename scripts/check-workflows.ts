/** Lints the workflows of this repository, its action, and the workflows that the manual shows. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { type WorkflowFile, workflowProblems, workflowsIn } from "./workflow-rules.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { packageManager } = manifest;
const own: readonly WorkflowFile[] = globSync([".github/workflows/*.yml", "action/action.yml"], { cwd: root })
  .sort()
  .map((path) => ({ path, text: read(path), packageManager }));
const shown: readonly WorkflowFile[] = ["docs/ci.md", "docs/deploy.md"].flatMap((page) =>
  workflowsIn(read(page)).map(({ path, text }) => ({ path: `${page} (${path})`, text })),
);
const problems: string[] = [];
for (const file of [...own, ...shown]) problems.push(...(await workflowProblems(file)));
if (/^[^#]*pnpm@\d+ /m.test(read(".ci/run"))) problems.push(".ci/run: the version of pnpm is not that of package.json");
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else console.log(`${own.length} workflows and ${shown.length} examples are pinned and pass actionlint.`);
