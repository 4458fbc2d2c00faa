import { spawn } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LAW_RUNS } from "../../../test/law-runs.js";
import { readTree } from "../../engine/test/book-on-disk.js";
import { emptyFolder, pack, releases, removeFolder, shell, surroundings, write } from "./installed.js";

const place = emptyFolder();
afterAll(() => removeFolder(place));
const [fixbook = "", create = "", client = ""] = pack(["cli", "create-fixbook", "client"], place);

/** A folder in which a package is installed, by npm and from its tarball. */
function installed(name: string, tarball: string, flags = ""): string {
  const folder = join(place, name);
  write(join(folder, "package.json"), '{"private": true, "type": "module"}\n');
  const { code, err } = shell(`npm install --no-audit --no-fund ${flags} ${tarball}`, folder);
  if (code !== 0) throw new Error(err);
  return folder;
}

const main = installed("main", `-D ${fixbook}`);
const read = (...path: string[]) => readFileSync(join(...path), "utf8");

describe("the package", () => {
  test("needs no other one, and is small", () => {
    const alone = installed("alone", `-D ${fixbook}`, "--omit=optional");
    expect(readdirSync(join(alone, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["fixbook"]);
    const files = globSync("**/*", { cwd: join(alone, "node_modules/fixbook") });
    const sizes = files.map((path) => statSync(join(alone, "node_modules/fixbook", path)));
    const bytes = sizes.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    expect(bytes).toBeLessThan(6_500_000);
    expect(files).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "fixbook.d.ts", "schemas/book.json", "dist/THIRD-PARTY.txt"]),
    );
    expect(files.filter((path) => path.endsWith(".map") || path.endsWith(".test.js"))).toEqual([]);
  });

  test("publishes the same bytes without the native parser", () => {
    const alone = join(place, "alone");
    const build = "npx fixbook init --yes --title Help --brand Acme && npx fixbook build --no-cache --out site";
    for (const folder of [alone, main]) expect(shell(build, folder)).toMatchObject({ code: 0, err: "" });
    expect(existsSync(join(main, "node_modules/satteri"))).toBe(true);
    expect(readTree(join(alone, "site"))).toEqual(readTree(join(main, "site")));
  });

  test.each([
    ["fixbook", fixbook],
    ["create-fixbook", create],
    ["@fixbook/client", client],
  ])("%s declares no dependency that its tarball cannot bring", (name, tarball) => {
    const { out } = shell(`tar -xOf ${tarball} package/package.json`, place);
    const manifest = JSON.parse(out);
    expect(manifest).toMatchObject({ name, engines: { node: ">=22" }, publishConfig: { provenance: true } });
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(JSON.stringify([manifest.optionalDependencies, manifest.peerDependencies])).not.toMatch(
      /workspace:|catalog:/,
    );
  });

  test("has types of all that it writes as JSON", () => {
    const file = `import type { Book, Entry, LintReport } from "fixbook";
export const ids = (book: Book): string[] => book.entries.map(({ id }) => id);
export const first = (report: LintReport): string | undefined => report.diagnostics[0]?.ruleId;
export const title = (entry: Entry): string => entry.title;
`;
    write(join(main, "use.ts"), file);
    const tsc = join(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");
    const flags = "--noEmit --strict --module nodenext --target es2023 --types '' --skipLibCheck false";
    expect(shell(`node ${tsc} ${flags} use.ts`, main)).toMatchObject({ code: 0, out: "" });
  });
});

/** This repository's tests run on the release that it pins: the oldest one that the packages run on tells more. */
const tested = Object.keys(releases).slice(0, LAW_RUNS > 1 ? undefined : 1);

describe.each(tested)("with Node.js %s, in an empty folder", (node) => {
  const folder = join(place, `book-${node}`);
  const run = (line: string) => shell(line, folder, node);
  write(join(folder, "package.json"), read(main, "package.json"));

  test("a book is begun, written, checked, published and explained", { timeout: 240_000 }, async () => {
    shell(`ln -s ../main/node_modules node_modules && git init -q -b main`, folder, node);
    expect(run("node --version").out).toMatch(new RegExp(`^v${node}\\.`));
    expect(run("npx fixbook init --yes --title 'Acme help' --areas 'Signing in,Billing'")).toMatchObject({ code: 0 });
    expect(run("node_modules/.bin/fixbook lint --max-warnings 0")).toMatchObject({ code: 0, err: "" });
    commit(folder, "Begin");
    expect(run('node_modules/.bin/fixbook new billing "An invoice is missing"')).toMatchObject({ code: 0 });
    expect(run("node_modules/.bin/fixbook lint").code).toBe(1);
    const entry = join(folder, "entries/billing/an-invoice-is-missing.md");
    write(
      entry,
      "# An invoice is missing\n\nIt went to an earlier address.\n\n1. Open **Billing**.\n2. Change the address.\n",
    );
    expect(run("node_modules/.bin/fixbook lint --max-warnings 0")).toMatchObject({ code: 0, err: "" });
    const diff = run("node_modules/.bin/fixbook diff HEAD --format json");
    expect(JSON.parse(diff.out)).toMatchObject({ demanded: "minor" });
    const explained = run("node_modules/.bin/fixbook explain placeholders/unknown");
    expect([explained.code, explained.out]).toEqual([0, expect.stringContaining("placeholders/unknown")]);
    expect(run("node_modules/.bin/fixbook build --out site")).toMatchObject({ code: 0, err: "" });
    expect(read(folder, "site/acme-help/acme/html/an-invoice-is-missing/index.html")).toContain("Open <strong>Billing");
    expect(run("node_modules/.bin/fixbook verify site").code).toBe(0);
    expect(await previewed(folder, node)).toContain("<!doctype html>");
  });
});

/** The page that the preview serves, once it does. */
function previewed(cwd: string, node: string): Promise<string> {
  const program = join(cwd, "node_modules/fixbook/dist/bin.js");
  const child = spawn("node", [program, "preview", "--no-open"], { cwd, env: surroundings(node) });
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout.on("data", async (part) => {
      out += part;
      const [address] = /http:\S+/.exec(out) ?? [];
      if (address === undefined || !out.endsWith("ends it.\n")) return;
      const page = await (await fetch(new URL(address).origin)).text();
      child.once("close", () => resolve(page.toLowerCase()));
      child.kill("SIGINT");
    });
    child.on("error", reject);
  });
}

function commit(cwd: string, message: string): void {
  const author = "-c user.name=Writer -c user.email=writer@acme.example";
  const { code, err } = shell(`git add -A && git ${author} commit -qm '${message}'`, cwd);
  if (code !== 0) throw new Error(err);
}

test("npm create fixbook begins a book, and needs nothing else", () => {
  const folder = installed("created", create);
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["create-fixbook"]);
  expect(shell("npx create-fixbook help --yes --title 'Acme help'", folder)).toMatchObject({ code: 0, err: "" });
  const { out } = shell("npx fixbook init other --yes --title 'Acme help' --format json", main);
  expect(JSON.parse(out).files.length).toBeGreaterThan(9);
  for (const path of ["book.yaml", "brands/acme.yaml", "entries/general/cannot-sign-in.md", "ids.yaml", "queries.yml"])
    expect(read(folder, "help", path)).toBe(read(main, "other", path));
});

test("the tarball that init ran from is what the new repository installs", () => {
  const folder = join(place, "from-tarball");
  write(join(folder, "x"), "");
  expect(shell(`npx -y --package ${fixbook} fixbook init help --yes --title Help`, folder)).toMatchObject({ code: 0 });
  expect(shell("npm install --no-audit --no-fund && npx fixbook lint", folder)).toMatchObject({ code: 0 });
});

describe("the workflow of a repository that holds only content", () => {
  const source = join(place, "content");
  const tarball = "tools/fixbook.tgz";
  shell(`mkdir -p ${source}/tools && cp ${fixbook} ${source}/${tarball}`, place);
  write(join(source, "package.json"), `{"private": true, "devDependencies": {"fixbook": "file:${tarball}"}}\n`);
  shell("git init -q -b main && npm install --no-audit --no-fund", source);
  shell(`${join(source, "node_modules/.bin/fixbook")} init --yes --title 'Acme help' --deploy pages`, source);
  commit(source, "Begin");

  interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: { readonly path?: string };
    readonly env?: Readonly<Record<string, string>>;
    readonly "working-directory"?: string;
  }

  /** Runs a job of a workflow as GitHub does: a checkout at a time, then each script. Answers the last one's result. */
  function runJob(
    name: string,
    job: string,
    refs: { readonly base: string; readonly head: string; readonly event: string },
  ) {
    const workspace = join(place, `run-${name}-${refs.head}`);
    write(join(workspace, ".keep"), "");
    const { jobs } = parse(read(source, `.github/workflows/${name}.yml`));
    let said = { code: 0 as number | null, out: "", err: "" };
    for (const step of jobs[job].steps as readonly Step[]) {
      if (step.uses?.startsWith("actions/checkout@")) {
        const ref = step.with?.path === "base" ? refs.base : refs.head;
        const to = join(workspace, step.with?.path ?? "checkout");
        said = shell(`git clone -q ${source} ${to} && git -C ${to} checkout -q ${ref}`, place);
      } else if (step.run !== undefined) {
        const inCheckout = existsSync(join(workspace, "checkout")) ? join(workspace, "checkout") : workspace;
        const env = {
          SINCE: refs.event === "pull_request" ? "HEAD^1" : "",
          GITHUB_WORKSPACE: inCheckout,
          GITHUB_ACTIONS: "true",
        };
        said = shell(step.run, join(inCheckout, step["working-directory"] ?? ""), "22", env);
      }
      if (said.code !== 0) break;
    }
    return { ...said, workspace };
  }

  /** A branch with a change, merged as GitHub does for a pull request. */
  function pullRequest(branch: string, change: string): void {
    shell(`git checkout -q -b ${branch}-work main && ${change}`, source);
    commit(source, branch);
    const author = "-c user.name=Writer -c user.email=writer@acme.example";
    shell(`git checkout -q -b ${branch} main && git ${author} merge -q --no-ff --no-edit ${branch}-work`, source);
    shell("git checkout -q main", source);
  }

  test("passes what the main branch holds", () => {
    const { code, out, err } = runJob("fixbook", "lint", { base: "main", head: "main", event: "push" });
    expect([code, out, err]).toEqual([0, expect.stringContaining("No findings"), ""]);
  });

  test("finds what a pull request breaks, and ids that it lets vanish", () => {
    pullRequest(
      "broken",
      "sed -i 's/<<PRODUCT>>/<<PRODUKT>>/' entries/general/a-page-stays-blank.md && git rm -q ids.yaml",
    );
    const { code, out } = runJob("fixbook", "lint", { base: "main", head: "broken", event: "pull_request" });
    expect(code).toBe(1);
    expect(out).toContain("::error file=entries/general/a-page-stays-blank.md,line=3,");
    expect(out).toContain("identity/vanished-id");
  });

  test("runs nothing that a pull request brings", () => {
    const program = "node_modules/.bin/fixbook";
    pullRequest(
      "hostile",
      `mkdir -p node_modules/.bin && rm -rf ${program} && printf '#!/bin/sh\\necho PWNED\\n' > ${program} && chmod +x ${program} && git add -f ${program} && sed -i 's/"scripts"/"bogus"/' package.json`,
    );
    const { code, out, workspace } = runJob("fixbook", "lint", {
      base: "main",
      head: "hostile",
      event: "pull_request",
    });
    expect(existsSync(join(workspace, "content", program))).toBe(true);
    expect([code, out.includes("PWNED")]).toEqual([0, false]);
  });

  test("publishes the pages, and nothing for agents or applications", () => {
    const { code, workspace } = runJob("deploy-acme-help", "build", { base: "main", head: "main", event: "push" });
    expect(code).toBe(0);
    const { jobs } = parse(read(source, ".github/workflows/deploy-acme-help.yml"));
    const { path } = jobs.build.steps.at(-1).with;
    expect(existsSync(join(workspace, "checkout", path, "index.html"))).toBe(true);
    expect(readdirSync(join(workspace, "checkout/site/acme-help/acme"))).toEqual(["html"]);
  });
});
