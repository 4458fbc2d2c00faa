import { describe, expect, test } from "vitest";
import { workflowProblems, workflowsIn } from "./workflow-rules.ts";

const DIGEST = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";
const good = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${DIGEST} # v5.0.0
        with:
          persist-credentials: false
      - run: npx -y pnpm@12.21.0 test
`;
const problems = (text: string) =>
  workflowProblems({ path: "x.yml", text, packageManager: "pnpm@12.21.0" }).then((found) => found.join("\n"));

test("a workflow that keeps to all of it has no problem", async () => {
  expect(await problems(good)).toBe("");
});

describe("a workflow is told about", () => {
  test.each([
    ["an action by a branch", `${DIGEST} # v5.0.0`, "v5", "pins no digest"],
    ["a digest without its version", " # v5.0.0", "", "pins no digest"],
    ["pnpm of any version", "pnpm@12.21.0", "pnpm@12", "pnpm@12 is not the pinned version"],
    ["another pnpm than that of package.json", "pnpm@12.21.0", "pnpm@12.20.0", "is not the pinned version"],
    [
      "an expression in a script",
      "pnpm@12.21.0 test",
      `pnpm@12.21.0 test \${{ github.ref }}`,
      "expression in a script",
    ],
    ["a checkout that keeps its credentials", "persist-credentials: false", "fetch-depth: 1", "keeps its credentials"],
    ["a job without an end", "    timeout-minutes: 5\n", "", "no timeout-minutes"],
    ["rights that nobody named", "permissions: {}\n", "", "does not say its permissions"],
    ["rights for the code of forks", "on: push", "on: pull_request_target", "rights of the repository"],
    ["what actionlint finds", "ubuntu-latest", `\${{ matrix.os }}`, 'property "os" is not defined'],
  ])("%s", async (_, from, to, problem) => {
    expect(good).toContain(from);
    expect(await problems(good.replace(from, to))).toContain(problem);
  });

  test("setup-node that looks for the package manager", async () => {
    const text = good.replace("actions/checkout", "actions/setup-node");
    expect(await problems(text)).toContain("package-manager-cache");
  });
});

test("workflows of a page are the blocks that begin with their path", () => {
  const page = "```yaml\n# .github/workflows/a.yml\non: push\n```\n\n```yaml\nid: x\n```\n";
  expect(workflowsIn(page)).toEqual([
    { path: ".github/workflows/a.yml", text: "# .github/workflows/a.yml\non: push\n" },
  ]);
});
