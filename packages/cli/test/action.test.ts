import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { bookInRepository, commitAll, edit, git } from "../../engine/test/git-repository.js";
import { VARIABLES } from "../src/action/inputs.js";
import { actionFolder, actionManifest, pullRequestEvent, runActionSteps } from "./action-steps.js";
import { ERROR, WARNING } from "./workspace.js";

const { inputs, runs } = actionManifest;
const INVENTORY_USED = { "entries/email/bounces.md": "# Email bounces\n\nWhy. See [[guide-voice]].\n\n1. Go.\n" };
const TONE = "# No dial tone\n\nThe number is not attached.\n\n1. Attach it.\n";
const LEDGER = "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n";

describe("action.yml", () => {
  test("gives every input to the command as a variable, and none to a script", () => {
    for (const { run = "" } of runs.steps) expect(run).not.toContain("${{");
    const variables = runs.steps.find(({ id }) => id === "lint")?.env ?? {};
    expect(Object.values(variables).sort()).toEqual(
      Object.keys(inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
    expect(Object.keys(variables).sort()).toEqual(Object.values(VARIABLES).sort());
  });

  test("every input is in the manual", () => {
    const manual = readFileSync(join(actionFolder, "../docs/ci.md"), "utf8");
    for (const [name, { default: value }] of Object.entries(inputs)) {
      expect(manual).toMatch(new RegExp(`^\\| \`${name}\` \\| ${value ? `\`${value}\`` : "(?:all|none)"} \\|`, "m"));
    }
  });

  test("switches the cache of setup-node off, which would ask for a pnpm that is not there", () => {
    const setup = runs.steps.find(({ uses = "" }) => uses.startsWith("actions/setup-node@"));
    expect(setup?.with).toMatchObject({ "package-manager-cache": false });
  });
});

describe("the steps of the action", () => {
  test("annotate, count, summarise and write SARIF, and fail where a book has errors", () => {
    const { top } = bookInRepository(ERROR);
    const { code, out, outputs, summary } = runActionSteps(top, {
      sarif: "reports/fixbook.sarif",
      formats: "junit=reports/fixbook.xml\ngitlab=reports/quality.json",
    });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=books\/demo\/entries\/voice\/call-drops\.md,line=3,[^\n]*title=structure\/unknown-section::/m,
    );
    expect(outputs).toEqual({ errors: "1", warnings: expect.stringMatching(/^\d+$/), sarif: "reports/fixbook.sarif" });
    expect(summary).toMatch(/^### Fixbook: 1 error/);
    expect(summary.match(/^### Fixbook/gm)).toHaveLength(1);
    const { runs } = JSON.parse(readFileSync(join(top, "reports/fixbook.sarif"), "utf8"));
    expect(runs[0].results[0]).toMatchObject({ ruleId: "structure/unknown-section", level: "error" });
    expect(globSync("reports/*", { cwd: top })).toHaveLength(3);
  });

  test("pass where there are no errors, also in a repository below the workspace", () => {
    const { top } = bookInRepository(WARNING);
    const at = { "working-directory": "books/demo", sarif: "../../out.sarif" };
    expect(runActionSteps(top, at)).toMatchObject({
      code: 0,
      outputs: { errors: "0", warnings: "1", sarif: "out.sarif" },
    });
    expect(runActionSteps(top, { "max-warnings": "0", books: "books/demo" }).code).toBe(1);
  });

  test("keep quiet where that is asked for, and what is printed gives the runner no command", () => {
    const { top } = bookInRepository(ERROR);
    const { code, out, summary } = runActionSteps(top, { annotations: "false", summary: "false" });
    const [, token = ""] = /^::stop-commands::(\S+)\n/.exec(out) ?? [];
    expect([code, summary]).toEqual([1, ""]);
    expect(token.length).toBeGreaterThan(30);
    expect(out.trimEnd().endsWith(`::${token}::`)).toBe(true);
    expect(out).toContain("structure/unknown-section");
  });

  test.each([
    { stage: "someday" },
    { "max-warnings": "many" },
    { annotations: "yes" },
    { since: "nowhere" },
    { books: "books/none" },
    { formats: "pdf=x" },
  ])("%j is a failure that is annotated", (wrong) => {
    const { top } = bookInRepository();
    const { code, out } = runActionSteps(top, wrong as unknown as Record<string, string>);
    expect([code, out]).toEqual([2, expect.stringMatching(/^::error title=Fixbook could not check::\S/m)]);
  });

  test("run nothing of what an input or a name of a folder says", () => {
    const { top } = bookInRepository();
    const name = "$(touch made-1)`touch made-2`;touch made-3;";
    mkdirSync(join(top, name));
    for (const input of ["books", "since", "formats", "sarif", "working-directory"])
      runActionSteps(top, { [input]: `${name}\n--fix` });
    expect(globSync("**/made-*", { cwd: top })).toEqual([]);
  });

  test("load no code from the repository that they check", () => {
    const { top } = bookInRepository();
    for (const name of ["satteri", "fixbook", "@fixbook/engine"]) {
      mkdirSync(join(top, "node_modules", name), { recursive: true });
      writeFileSync(
        join(top, "node_modules", name, "package.json"),
        `{"name":"${name}","type":"module","main":"x.js"}`,
      );
      writeFileSync(
        join(top, "node_modules", name, "x.js"),
        'import { writeFileSync } from "node:fs"; writeFileSync("made", "");',
      );
    }
    cpSync(actionFolder, join(top, "tool/action"), { recursive: true });
    expect(runActionSteps(top, {}, { GITHUB_ACTION_PATH: join(top, "tool/action") }).code).toBe(0);
    expect(existsSync(join(top, "made"))).toBe(false);
  });
});

describe("the hooks for pre-commit", () => {
  const hooks: readonly { readonly id: string; readonly entry: string; readonly args?: readonly string[] }[] = parse(
    readFileSync(join(actionFolder, "../.pre-commit-hooks.yaml"), "utf8"),
  );
  const runHook = (cwd: string, { entry, args = [] }: (typeof hooks)[number]) =>
    spawnSync(join(actionFolder, "..", entry), args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env["PATH"]}` },
    });

  test.each(hooks)("$id finds what is wrong, and passes what is not", (hook) => {
    const { top, folder } = bookInRepository();
    expect(runHook(top, hook).status).toBe(0);
    edit(folder, ERROR);
    const { status, stdout } = runHook(top, hook);
    expect([status, stdout]).toEqual([1, expect.stringContaining("structure/unknown-section")]);
  });

  test("the one for commits lets drafts pass, and the other one does not", () => {
    const { top, folder } = bookInRepository();
    edit(folder, { "entries/voice/call-drops.md": "# The call drops\n\nTODO: why.\n\n1. Go. See [[guide-voice]].\n" });
    expect(hooks.map((hook) => [hook.id, runHook(top, hook).status])).toEqual([
      ["fixbook", 0],
      ["fixbook-all", 1],
    ]);
  });
});

describe("in a pull request", () => {
  function pullRequest() {
    const { top, folder } = bookInRepository({ "ids.yaml": LEDGER, "entries/voice/no-dial-tone.md": TONE });
    const base = git(top, "rev-parse", "HEAD").trim();
    git(top, "checkout", "--quiet", "-b", "topic");
    const ledger = LEDGER.replace("call-drops: entry\n", "");
    edit(folder, { ...INVENTORY_USED, "entries/voice/call-drops.md": undefined, "ids.yaml": ledger });
    commitAll(top);
    return { top, base };
  }

  test("a published id that vanishes is an error, on the merge as on the branch", () => {
    const { top, base } = pullRequest();
    expect(runActionSteps(top)).toMatchObject({ code: 0 });
    const onBranch = runActionSteps(top, {}, pullRequestEvent(base));
    expect([onBranch.code, onBranch.out]).toEqual([1, expect.stringContaining("title=identity/vanished-id")]);
    expect(runActionSteps(top, { since: "none" }, pullRequestEvent(base)).code).toBe(0);
    git(top, "checkout", "--quiet", "main");
    git(top, "merge", "--quiet", "--no-ff", "--message", "Merge", "topic");
    // The event may be older than the merge: its first parent counts.
    const topic = git(top, "rev-parse", "topic").trim();
    const onMerge = runActionSteps(top, {}, pullRequestEvent("0".repeat(40), topic));
    expect([onMerge.code, onMerge.out]).toEqual([1, expect.stringContaining("title=identity/vanished-id")]);
  });

  test("a branch that has merged something itself is compared with the base, and not with its own past", () => {
    const { top, base } = pullRequest();
    git(top, "checkout", "--quiet", "-b", "side", base);
    git(top, "commit", "--quiet", "--allow-empty", "--message", "Side");
    git(top, "checkout", "--quiet", "topic");
    git(top, "merge", "--quiet", "--no-ff", "--message", "Merge side", "side");
    const head = git(top, "rev-parse", "HEAD").trim();
    const { code, out } = runActionSteps(top, {}, pullRequestEvent(base, head));
    expect([code, out]).toEqual([1, expect.stringContaining("title=identity/vanished-id")]);
  });

  test("an event that cannot be read is a failure that says what to do", () => {
    const { top } = pullRequest();
    for (const file of ["", "/nowhere", join(top, "books")])
      expect(runActionSteps(top, {}, { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: file })).toMatchObject({
        code: 2,
        out: expect.stringContaining("The event of this job cannot be read"),
      });
  });

  test("a clone that lacks the commit is a failure, and no gate that looks the other way", () => {
    const { top } = pullRequest();
    const { code, out } = runActionSteps(top, {}, pullRequestEvent("0".repeat(40)));
    expect([code, out]).toEqual([2, expect.stringContaining("fetch-depth")]);
  });
});
