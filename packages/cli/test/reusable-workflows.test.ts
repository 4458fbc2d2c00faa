import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { tempFolder } from "../../engine/test/book-on-disk.js";
import { bookInRepository, commitAll, edit } from "../../engine/test/git-repository.js";
import { actionFolder } from "./action-steps.js";
import { ERROR } from "./workspace.js";

const WORKFLOWS = join(import.meta.dirname, "../../../.github/workflows");

/** A workspace as the steps before have left it: the tool in `tool`, and a repository of two commits in `content`. */
function workspaceOf(change: Parameters<typeof edit>[1]) {
  const workspace = tempFolder();
  const { top, folder } = bookInRepository();
  writeFileSync(join(top, "package.json"), '{"name":"acme-help"}');
  mkdirSync(join(top, ".changeset"));
  writeFileSync(join(top, ".changeset/README.md"), "");
  commitAll(top);
  edit(folder, change);
  commitAll(top);
  renameSync(top, join(workspace, "content"));
  cpSync(actionFolder, join(workspace, "tool/action"), { recursive: true });
  return workspace;
}

/** Runs the step of a reusable workflow that has a name, with its variables. */
function runStep(file: string, name: string, workspace: string, env: Readonly<Record<string, string>>) {
  const { jobs } = parse(readFileSync(join(WORKFLOWS, file), "utf8"));
  const [job] = Object.values(jobs) as { steps: readonly Record<string, unknown>[] }[];
  const step = job?.steps.find((one) => one["name"] === name);
  const wanted = Object.keys((step?.["env"] as object | undefined) ?? {});
  expect(Object.keys(env).sort()).toEqual(wanted.sort());
  const summary = join(workspace, "summary.md");
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", String(step?.["run"])],
    {
      cwd: join(workspace, String(step?.["working-directory"] ?? ".")),
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
        FIXBOOK_CACHE_DIR: join(workspace, "cache"),
        GITHUB_STEP_SUMMARY: summary,
        ...env,
      },
    },
  );
  return {
    code: status,
    out: `${stdout}${stderr}`,
    summary: existsSync(summary) ? readFileSync(summary, "utf8") : "",
  };
}

const ADDED = { "entries/voice/echo.md": "# There is an echo\n\nWhy.\n\n1. Use a headset. See [[call-drops]].\n" };

describe("build-books.yml", () => {
  const build = (workspace: string, env = {}) =>
    runStep("build-books.yml", "Build", workspace, { BOOKS: "", MAX_WARNINGS: "", ...env });

  test("builds the pages of every book, and nothing else", () => {
    const workspace = workspaceOf(ADDED);
    expect(build(workspace)).toMatchObject({ code: 0 });
    const built = new Set(globSync("pages/*/*/*", { cwd: workspace }));
    expect([...built].sort()).toEqual(["pages/demo/acme/html", "pages/demo/zeta/html"]);
    expect(existsSync(join(workspace, "pages/demo/acme/html/echo/index.html"))).toBe(true);
  });

  test("builds nothing where a book has errors", () => {
    const workspace = workspaceOf(ERROR);
    expect(build(workspace, { BOOKS: "\n  \nbooks/demo\n" })).toMatchObject({
      code: 1,
      out: expect.stringContaining("::error file=books/demo/"),
    });
    expect(existsSync(join(workspace, "pages"))).toBe(false);
  });
});

describe("contract-books.yml", () => {
  const compare = (workspace: string, env = {}) =>
    runStep("contract-books.yml", "Compare", workspace, { BOOKS: "", CHECK_CHANGESET: "false", PACKAGE: "", ...env });

  test("says in the summary what the change means, and asks for a changeset where it is told to", () => {
    const workspace = workspaceOf(ADDED);
    const { code, out, summary } = compare(workspace);
    expect([code, summary]).toEqual([0, expect.stringMatching(/^### Changes for applications: minor\n/)]);
    expect(out).toBe(summary);
    expect(compare(workspace, { CHECK_CHANGESET: "true" }).code).toBe(1);
    writeFileSync(join(workspace, "content/.changeset/new.md"), '---\n"acme-help": minor\n---\n\nNew.\n');
    commitAll(join(workspace, "content"));
    expect(compare(workspace, { CHECK_CHANGESET: "true" }).code).toBe(0);
  });
});

test.each(["lint-books.yml", "build-books.yml", "contract-books.yml"])(
  "%s takes its tool from its own commit, or stops",
  (file) => {
    const workspace = tempFolder();
    const look = (TOOL_REPOSITORY: string, TOOL_COMMIT: string) =>
      runStep(file, "Look which commit of the tool this is", workspace, { TOOL_REPOSITORY, TOOL_COMMIT }).code;
    expect(look("fixbook/fixbook", "0".repeat(40))).toBe(0);
    expect([look("", ""), look("fixbook/fixbook", ""), look("", "0".repeat(40)), look("a/b", "main")]).toEqual([
      1, 1, 1, 1,
    ]);
  },
);
