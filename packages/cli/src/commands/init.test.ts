import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { wordsFor } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { workflowProblems } from "../../../../scripts/workflow-rules.ts";
import { pageAnswers, pageSearch } from "../../../content/test/published-search.js";
import { readTree, tempFolder, writeFiles } from "../../../engine/test/book-on-disk.js";
import { run } from "../../test/fake-host.js";
import { lookAround } from "../init/place.js";

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

describe("a book in an empty folder", () => {
  test("passes the strict gate, finds what its queries ask, and is published", async () => {
    const cwd = tempFolder();
    const { code, out, err } = await run(["init", "help", "--title", "Acme help"], {
      cwd,
    });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "  wrote     help/book.yaml
        wrote     help/brands/acme.yaml
        wrote     help/entries/general/a-page-stays-blank.md
        wrote     help/entries/general/cannot-sign-in.md
        wrote     help/ids.yaml
        wrote     help/queries.yml
        wrote     help/evals.yml
        wrote     package.json
        wrote     .gitignore
        wrote     .gitattributes
        wrote     .vscode/settings.json
        wrote     .vscode/extensions.json
        wrote     .vscode/tasks.json
        wrote     .github/workflows/fixbook.yml

      Next:
        npm install
        npx fixbook preview help
        npx fixbook lint --max-warnings 0
        npx fixbook build --out site

      Both entries are examples: rewrite them, or remove their files with their rows in ids.yaml and queries.yml, before the first commit.
      The check in CI works once fixbook and package-lock.json are on the main branch; it fails on the pull request that adds them.
      "
    `);
    const lint = await run("lint --max-warnings 0", { cwd });
    expect([lint.code, lint.out]).toEqual([0, expect.stringContaining("No findings in 2 entries of 1 book.")]);
    expect((await run("build --out site", { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, "site/acme-help/acme/html/cannot-sign-in/index.html"))).toBe(true);
    const site = join(cwd, "site/acme-help/acme");
    const [search, answers] = [pageSearch(site), pageAnswers(site)];
    for (const { query, entry } of parse(read(cwd, "help/queries.yml")))
      if (entry === undefined) expect(answers(query), query).toEqual([]);
      else expect(search(query).slice(0, 3), query).toContain(entry);
  });

  test("passes its evals, and the row that they show as a comment", async () => {
    const cwd = tempFolder();
    await run("init help --yes", { cwd });
    expect((await run("eval --retrieval", { cwd })).out).toContain("1 question asked");
    const evals = read(cwd, "help/evals.yml");
    writeFiles(cwd, { "help/evals.yml": evals.replace("# - {", "- {") });
    const { code, out } = await run("eval --retrieval", { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining("2 questions asked")]);
    expect((await run("lint --max-warnings 0", { cwd })).code).toBe(0);
  });

  test.each([
    ["Login", ["login"]],
    ["Login, Billing", ["billing", "login"]],
    ["Zeta, Set up, Billing & more", ["billing-more", "set-up", "zeta"]],
  ])("has a folder for each area, which git keeps: %s", async (areas, folders) => {
    const cwd = tempFolder();
    expect((await run(["init", "help", "--title", "A", "--areas", areas], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, "help/entries")).sort()).toEqual(folders);
    for (const folder of folders) expect(readdirSync(join(cwd, "help/entries", folder))).not.toEqual([]);
  });

  test.each([
    ["Acme help", "Acme", "Signing in, Billing & more"],
    ["A", "A", "A"],
    ['C\'est #1: 100 % "sûr"!', "L'été", "Où ?, [Links], *Stars*, `Code`, - dash, yes, 1, null, ~"],
    ["Hilfe für Müller", "Müller GmbH & Co. KG", "Anmelden, Rechnungen"],
    ["ヘルプセンター", "株式会社アクメ", "ログイン, 請求"],
    ["عون", "أكمي", "الدخول"],
    ["index", "con", "areas, support, 404, index, assets"],
    ["x".repeat(60), "y".repeat(60), "z".repeat(60)],
    ["$1 & $& help", "$&", "a, A b, a-b"],
    ["true", "null", "no, on, 0x10"],
    ["Acme _help_ [[now]] | %user% !", "- Acme", "# General, ! Bang, & Anchor, ? Key, @at, %pc"],
  ])("passes it with the title %j", async (title, brand, areas) => {
    const cwd = tempFolder();
    const flags = ["--title", title, "--brand", brand, "--areas", areas, "--contact-email", "help@acme.example"];
    const { code, err } = await run(["init", ...flags, "--url", "https://acme.example/help"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    const lint = await run("lint --max-warnings 0", { cwd });
    expect(lint.out).toContain("No findings in 2 entries of 1 book.");
    expect((await run("build --out site", { cwd })).code).toBe(0);
  });

  test.each([
    ["de", "de", "Ursache: The password is wrong"],
    ["pt-br", "pt-BR", "Causa: The password is wrong"],
    ["zh-TW", "zh-TW", "原因: The password is wrong"],
    ["sv", "sv", "Cause: The password is wrong"],
  ])("in the language %s has its headings, and publishes no English of the template", async (tag, locale, heading) => {
    const cwd = tempFolder();
    const flags = ["--title", "Acme help", "--locale", tag, "--areas", "A, B", "--contact-email", "help@acme.example"];
    expect((await run(["init", "help", ...flags], { cwd })).out).toContain("The examples are in English");
    const book = read(cwd, "help/book.yaml");
    const { areas, support } = parse(book);
    expect([parse(book).locale, support]).toEqual([
      locale,
      { contact: "[<<CONTACT_EMAIL>>](mailto:<<CONTACT_EMAIL>>)", address: "mailto:<<CONTACT_EMAIL>>" },
    ]);
    expect(areas[1].empty).toBe(wordsFor(locale).words.page.emptyArea);
    expect(read(cwd, "help/entries/a/cannot-sign-in.md")).toContain(`## ${heading}\n`);
    expect((await run("lint --max-warnings 0", { cwd })).out).toContain("No findings in 2 entries of 1 book.");
  });

  test.each([[], ["--locale", "de"]])(
    "has the lines of a contact as comments until there is one (%s %s)",
    async (...flags) => {
      const cwd = tempFolder();
      await run(["init", "help", "--title", "Acme support", "--brand", "Acme", ...flags], { cwd });
      for (const name of ["book.yaml", "brands/acme.yaml"]) {
        const path = join(cwd, "help", name);
        writeFileSync(path, read(path).replace(/^( *)# (?!Once|Translate|Where|url)/gm, "$1"));
      }
      expect(parse(read(cwd, "help/book.yaml"))).toMatchObject({
        title: "Acme support",
        support: { checklist: [expect.any(String), expect.any(String)], address: "mailto:<<CONTACT_EMAIL>>" },
      });
      const lint = await run("lint --max-warnings 0", { cwd });
      expect(lint.out).toContain("No findings in 2 entries of 1 book.");
    },
  );

  test.each([
    ["--title", ""],
    ["--title", " Help"],
    ["--title", "Two\nlines"],
    ["--title", "<<PRODUCT>>"],
    ["--title", "{{PRODUCT}} help"],
    ["--title", "<b>Help</b>"],
    ["--title", "zero\u200bwidth"],
    ["--title", "e\u0301t\u00e9"],
    ["--title", "x".repeat(61)],
    ["--brand", "\u001b[31mAcme"],
    ["--brand", "AT&amp;T"],
    ["--brand", "Lorem Ipsum"],
    ["--title", "TODO help"],
    ["--locale", "German"],
    ["--locale", "de_DE"],
    ["--locale", ""],
    ["--areas", ", ,"],
    ["--areas", "Login, login"],
    ["--url", "help.acme.example"],
    ["--url", "javascript:alert(1)"],
    ["--url", "https://help.acme.example/?a=b"],
    ["--contact-email", "nobody"],
    ["--contact-email", "a@b c.example"],
  ])("is not begun with %s %j", async (flag, value) => {
    const cwd = tempFolder();
    const { code, err } = await run(["init", "help", "--yes", flag, value], { cwd });
    expect([code, err.split("\n")[0]]).toEqual([2, `fixbook: ${flag} cannot be taken.`]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("is not begun where nobody can be asked", async () => {
    const { code, err } = await run("init", { cwd: tempFolder() });
    expect([code, err]).toMatchInlineSnapshot(`
      [
        2,
        "fixbook: Questions need a terminal, and this is not one.
        Name the book with --title, or accept the defaults with --yes.
      ",
      ]
    `);
  });

  test("is only shown with --dry-run, and told as JSON", async () => {
    const cwd = tempFolder();
    const shown = await run("init help --yes --dry-run", { cwd });
    expect(shown.out).toContain("would write   help/book.yaml\n");
    expect(readdirSync(cwd)).toEqual([]);
    const { out } = await run("init help --yes --format json", { cwd });
    expect(JSON.parse(out).files).toContainEqual({ path: "help/ids.yaml", outcome: "written" });
  });
});

test.each([
  { at: "", folder: "help", around: [], book: "help", workflow: "", manifest: "" },
  { at: "", folder: ".", around: [], book: "", workflow: "", manifest: "" },
  { at: "", folder: "docs/help", around: [], book: "docs/help", workflow: "", manifest: "" },
  { at: "work", folder: "../help", around: ["work/x"], book: "help", workflow: "help", manifest: "help" },
  { at: "", folder: "help", around: ["package.json"], book: "help", workflow: "", manifest: "" },
  { at: "app", folder: "help", around: ["app/package.json"], book: "app/help", workflow: "app", manifest: "app" },
  { at: "", folder: "docs/help", around: ["docs/package.json"], book: "docs/help", workflow: "", manifest: "docs" },
  { at: "docs", folder: "help", around: [".git/HEAD", "docs/x"], book: "docs/help", workflow: "", manifest: "" },
  { at: "", folder: "app/help", around: ["app/.git/HEAD"], book: "app/help", workflow: "app", manifest: "app" },
])("init $folder in '$at' beside $around puts the book there, and the rest where it belongs", async (row) => {
  const { at, folder, around, book, workflow, manifest } = row;
  const top = tempFolder();
  writeFiles(top, Object.fromEntries(around.map((path) => [path, path.endsWith(".json") ? "{}" : ""])));
  expect((await run(["init", folder, "--yes"], { cwd: join(top, at) })).code).toBe(0);
  const written = Object.keys(readTree(top));
  const folderOf = (name: string) =>
    written.filter((path) => `/${path}`.endsWith(`/${name}`)).map((path) => path.slice(0, -name.length - 1));
  expect(folderOf("book.yaml")).toEqual([book]);
  expect(folderOf(".github/workflows/fixbook.yml")).toEqual([workflow]);
  expect(folderOf("package.json")).toEqual([manifest]);
  expect(folderOf(".gitignore")).toEqual([manifest]);
});

test.each([
  { around: [], root: "help" },
  { around: ["package.json"], root: "" },
  { around: [".git/HEAD"], root: "" },
])("beside $around, a project of its own would have its top in '$root'", ({ around, root }) => {
  const cwd = tempFolder();
  writeFiles(cwd, Object.fromEntries(around.map((path) => [path, ""])));
  const folder = join(cwd, "help");
  expect(lookAround(folder, cwd, "project")).toMatchObject({ root: join(cwd, root), package: "" });
});

describe("in a repository", () => {
  function repository(files: Readonly<Record<string, string>> = {}): string {
    const cwd = tempFolder();
    execFileSync("git", ["init", "-q", "-b", "trunk"], { cwd });
    writeFiles(cwd, files);
    return cwd;
  }

  test("what is there stays, and what belongs to the repository is at its top", async () => {
    const files = {
      "package.json": '{\n\t"name": "app",\n\t"scripts": {\n\t\t"lint": "eslint ."\n\t}\n}\n',
      ".gitignore": "dist",
      ".github/workflows/fixbook.yml": "name: ours\n",
      ".vscode/settings.json": "// Ours.\n{}\n",
      "docs/help/ids.yaml": "old: entry\n",
    };
    const cwd = repository(files);
    const { code, out } = await run("init docs/help --yes --brand Acme --deploy pages", { cwd });
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "  wrote     docs/help/book.yaml
        wrote     docs/help/brands/acme.yaml
        wrote     docs/help/entries/general/a-page-stays-blank.md
        wrote     docs/help/entries/general/cannot-sign-in.md
        kept      docs/help/ids.yaml  (it is there already)
        wrote     docs/help/queries.yml
        wrote     docs/help/evals.yml
        added to  package.json
        added to  .gitignore
        wrote     .gitattributes
        added to  .vscode/settings.json
        wrote     .vscode/extensions.json
        wrote     .vscode/tasks.json
        kept      .github/workflows/fixbook.yml  (it is there already)
        wrote     .github/workflows/deploy-help.yml

      Next:
        npm install
        npx fixbook preview docs/help
        npx fixbook lint --max-warnings 0
        npx fixbook build --out site

      Both entries are examples: rewrite them, or remove their files with their rows in ids.yaml and queries.yml, before the first commit.
      The check in CI works once fixbook and package-lock.json are on the main branch; it fails on the pull request that adds them.
      "
    `);
    expect(JSON.parse(read(cwd, "package.json"))).toMatchObject({
      name: "app",
      scripts: {
        lint: "eslint .",
        "fixbook:lint": "fixbook lint --max-warnings 0",
        "fixbook:build": "fixbook build --out site",
      },
    });
    expect(read(cwd, ".gitignore")).toBe("dist\nnode_modules/\n/site/\n/site-internal/\n");
    expect(read(cwd, ".gitattributes")).toBe(
      "# Ids that two branches add are all kept when they meet.\n/docs/help/ids.yaml merge=union\n",
    );
    expect(read(cwd, ".vscode/settings.json")).toContain("// Ours.\n");
    expect(read(cwd, ".vscode/settings.json")).toContain('"docs/help/book.yaml"');
    expect(read(cwd, ".github/workflows/fixbook.yml")).toBe("name: ours\n");
    expect(read(cwd, "docs/help/ids.yaml")).toBe("old: entry\n");
  });

  test.each([
    ["help", "$\u007bworkspaceFolder}", {}],
    [
      "packages/docs/help",
      "$\u007bworkspaceFolder}/packages/docs",
      { "packages/docs/package.json": '{"name": "docs"}' },
    ],
  ])("the task of an editor finds the findings of %s", async (folder, from, files) => {
    const cwd = repository(files);
    await run(["init", folder, "--yes"], { cwd });
    await run(["init", `${folder}-two`, "--yes"], { cwd });
    const [task, ...others] = JSON.parse(read(cwd, ".vscode/tasks.json")).tasks;
    expect(others).toEqual([]);
    const { options, command, problemMatcher } = task;
    expect([options.cwd, problemMatcher.fileLocation]).toEqual([from, ["autoDetect", from]]);
    const here = from.replace("$\u007bworkspaceFolder}", cwd);
    writeFileSync(join(cwd, folder, "entries/general/cannot-sign-in.md"), "# A\n\nThe tenant''s key.\n\n1. Go.\n");
    const { out } = await run(command.replace("npx fixbook ", ""), { cwd: here });
    const { regexp, ...groups } = problemMatcher.pattern;
    const matches = out.split("\n").flatMap((line) => new RegExp(regexp).exec(line) ?? []);
    const found = Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, matches[at as number]]));
    expect(existsSync(join(here, found.file ?? ""))).toBe(true);
    expect(found).toMatchObject({
      line: expect.stringMatching(/^\d+$/),
      severity: expect.stringMatching(/^(?:error|info)$/),
    });
    expect([found.code, found.message]).toEqual([
      expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
      expect.stringMatching(/\.$/),
    ]);
  });

  test("in a workspace, the command is where the lockfile is", async () => {
    const cwd = repository({
      "package.json": '{"workspaces": ["packages/*"]}',
      "package-lock.json": "{}",
      "packages/docs/package.json": '{"name": "docs", "devDependencies": {"fixbook": "^1.0.0"}}',
    });
    expect((await run("init help --yes", { cwd: join(cwd, "packages/docs") })).code).toBe(0);
    const workflow = read(cwd, ".github/workflows/fixbook.yml");
    expect(workflow).toContain('"$GITHUB_WORKSPACE/base/node_modules/.bin/fixbook" lint');
    expect(read(cwd, ".vscode/settings.json")).toContain('"./node_modules/fixbook/schemas/book.json"');
    expect(JSON.parse(read(cwd, "packages/docs/package.json"))).toMatchObject({
      devDependencies: { fixbook: "^1.0.0" },
      scripts: { "fixbook:lint": "fixbook lint --max-warnings 0" },
    });
  });

  test.each([
    ["an empty file", ""],
    ["a list", "[]"],
    ["a key that is there twice", '{"scripts": {}, "scripts": {}}'],
  ])("a package.json of %s stays, and it is said that it lacks something", async (_, text) => {
    const cwd = repository({ "package.json": text });
    const { code, out } = await run("init help --yes", { cwd });
    expect([code, out]).toEqual([0, expect.stringMatching(/kept {6}package\.json {2}\(nothing can be added/)]);
    expect(read(cwd, "package.json")).toBe(text);
  });

  test.each([
    ["file:../../fixbook-0.0.0.tgz", true],
    ["file:/home/ada/fixbook-0.0.0.tgz", true],
    ["file:tools/fixbook-0.0.0.tgz", false],
    ["^1.0.0", false],
  ])("where package.json takes fixbook from %s, it is said whether CI can find it", async (source, isOutside) => {
    const cwd = repository({ "package.json": JSON.stringify({ devDependencies: { fixbook: source } }) });
    const { out } = await run("init help --yes", { cwd });
    expect(out.includes("where CI cannot find it")).toBe(isOutside);
  });

  test("a script of the name is no dependency, and files of Windows are added to", async () => {
    const cwd = repository({
      "package.json": '\ufeff{\r\n  "scripts": { "fixbook": "fixbook" }\r\n}\r\n',
      ".gitignore": "\ufeffdist\r\n",
    });
    expect((await run("init help --yes", { cwd })).code).toBe(0);
    expect(JSON.parse(read(cwd, "package.json").slice(1))).toMatchObject({
      scripts: { fixbook: "fixbook", "fixbook:lint": "fixbook lint --max-warnings 0" },
      devDependencies: { fixbook: expect.stringMatching(/^\^/) },
    });
    expect(read(cwd, ".gitignore")).toBe("\ufeffdist\r\nnode_modules/\r\n/site/\r\n/site-internal/\r\n");
  });

  test("a second book is not begun in the folder of the first", async () => {
    const cwd = repository();
    await run("init --yes --title Help", { cwd });
    const before = readTree(cwd);
    const { code, err } = await run("init --yes --title Other", { cwd });
    expect([code, err]).toMatchInlineSnapshot(`
      [
        2,
        "fixbook: . already contains a book, so nothing was written.
        Add an entry with fixbook new AREA "Title", or name another folder.
      ",
      ]
    `);
    expect(readTree(cwd)).toEqual(before);
  });

  test.each([
    ["pages", "uses: actions/deploy-pages@v4", 2],
    ["netlify", "token: $\u007b{ secrets.NETLIFY_SITE_ID }}", 2],
    ["cloudflare", "uses: actions/deploy-pages@v4", 0],
    ["none", "uses: actions/deploy-pages@v4", 0],
  ])("with --deploy %s beside a workflow of %s, the code is %i", async (host, line, code) => {
    const cwd = repository({ ".github/workflows/site.yml": `${line}\n` });
    const result = await run(["init", "second", "--yes", "--deploy", host], { cwd });
    expect(result.code).toBe(code);
    if (code === 0) return;
    expect(result.err).toContain("fixbook: .github/workflows/site.yml publishes to the same site already");
    expect(existsSync(join(cwd, "second"))).toBe(false);
  });

  test("whose folder has spaces and letters of its own, everything finds the book", async () => {
    const cwd = repository();
    expect(
      (await run(["init", "docs/Hilfe für alle", "--yes", "--title", "Acme help", "--deploy", "pages"], { cwd })).code,
    ).toBe(0);
    expect(read(cwd, ".gitattributes")).toContain('"/docs/Hilfe für alle/ids.yaml" merge=union\n');
    expect(
      execFileSync("git", ["check-attr", "merge", "docs/Hilfe für alle/ids.yaml"], { cwd, encoding: "utf8" }),
    ).toMatch(/union$/m);
    for (const name of ["fixbook", "deploy-acme-help"]) {
      const path = `.github/workflows/${name}.yml`;
      expect(await workflowProblems({ path, text: read(cwd, path) })).toEqual([]);
    }
  });

  test.each([
    "$(id)",
    "a`id`",
    'a"b',
    "a'b",
    "a\\b",
    "a\nb",
    "a;b",
    "a#b",
    "$\u007b\u007b github.token }}",
    "a*b",
    "a%b",
  ])("the folder %j is refused, since scripts and workflows would read it as something else", async (folder) => {
    const cwd = repository();
    const { code, err } = await run(["init", folder, "--yes"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("has signs that scripts and workflows")]);
    expect(readdirSync(cwd)).toEqual([".git"]);
  });

  test.each([
    ["ref: refs/heads/master\n", undefined, ["main", "master"]],
    ["ref: refs/heads/topic\n", undefined, ["main", "master"]],
    ["0123456789012345678901234567890123456789\n", undefined, ["main", "master"]],
    ["ref: refs/heads/topic\n", "ref: refs/remotes/origin/release/2.0\n", ["release/2.0"]],
    ["ref: refs/heads/main\n", "ref: refs/remotes/origin/1.0\n", ["1.0"]],
    ["ref: refs/heads/main\n", "ref: refs/remotes/origin/yes\n", ["yes"]],
    ["ref: refs/heads/main\n", "ref: refs/remotes/origin/a#b: [c]\n", ["main", "master"]],
  ])("with the head %j and the remote's %j, workflows run for the branches %j", async (head, remote, branches) => {
    const cwd = repository({ ".git/HEAD": head, ...(remote && { ".git/refs/remotes/origin/HEAD": remote }) });
    await run("init --yes --title Help", { cwd });
    expect(parse(read(cwd, ".github/workflows/fixbook.yml")).on.push.branches).toEqual(branches);
  });

  test.each([
    ["npm", {}, "npm ci --ignore-scripts\n", '"$GITHUB_WORKSPACE/base/node_modules/.bin/fixbook" lint'],
    [
      "pnpm",
      { "pnpm-lock.yaml": "" },
      "npm install --ignore-scripts --no-save",
      '"$RUNNER_TEMP/fixbook/node_modules/.bin/fixbook" lint',
    ],
    [
      "yarn",
      { "yarn.lock": "" },
      "npm install --ignore-scripts --no-save",
      '"$RUNNER_TEMP/fixbook/node_modules/.bin/fixbook" lint',
    ],
    [
      "bun",
      { "bun.lock": "" },
      "npm install --ignore-scripts --no-save",
      '"$RUNNER_TEMP/fixbook/node_modules/.bin/fixbook" lint',
    ],
  ])("whose packages %s installs, the gate gets the command", async (_, files, install, command) => {
    const cwd = repository({ "package.json": "{}", ...files });
    await run("init help --yes", { cwd });
    const { jobs } = parse(read(cwd, ".github/workflows/fixbook.yml"));
    const runs = jobs.lint.steps.map(({ run: line }: { run?: string }) => line ?? "").join("\n");
    expect(runs).toContain(install);
    expect(runs).toContain(command);
  });

  test.each(["pages", "netlify", "cloudflare"])(
    "a workflow for %s publishes the pages and nothing else",
    async (host) => {
      const cwd = repository();
      await run(["init", "--yes", "--title", "Acme help", "--deploy", host], { cwd });
      const { jobs, on } = parse(read(cwd, ".github/workflows/deploy-acme-help.yml"));
      expect(on.push.branches).toEqual(["main", "master"]);
      const [upload] = jobs.build.steps.filter(({ uses = "" }: { uses?: string }) => uses.includes("/upload-"));
      expect(upload.with.path).toBe("site/acme-help/acme/html");
      expect(JSON.stringify(jobs.deploy)).not.toMatch(/checkout|npm ci/);
      for (const name of ["fixbook", "deploy-acme-help"]) {
        const path = `.github/workflows/${name}.yml`;
        expect(await workflowProblems({ path, text: read(cwd, path) })).toEqual([]);
      }
    },
  );
});

describe("on a terminal", () => {
  /** Types lines, each when the last one was answered. */
  function typing(...lines: readonly string[]) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let shown = "";
    const waiting = [...lines];
    let timer: NodeJS.Timeout | undefined;
    output.on("data", (chunk) => {
      shown += chunk;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const line = waiting.shift();
        if (line !== undefined) input.write(line);
      }, 20);
    });
    return { terminal: { input, output }, shown: () => shown };
  }

  test("it asks what no flag says", async () => {
    const cwd = tempFolder();
    const { terminal, shown } = typing(
      "\r",
      "\u007f".repeat(7),
      "Login, Pay",
      "\r",
      "\r",
      "a@b",
      "\r",
      ".example\r",
      "\u001b[B\r",
    );
    const { code } = await run(["init", "help", "--title", "Acme help"], { cwd, terminal });
    expect(code).toBe(0);
    expect(shown()).not.toContain("What is the book called?");
    expect(shown()).toContain("Write an email address.");
    expect(read(cwd, "help/book.yaml")).toContain("title: Login");
    expect(read(cwd, "help/brands/acme.yaml")).toContain("CONTACT_EMAIL: a@b.example");
    expect(existsSync(join(cwd, ".github/workflows/deploy-acme-help.yml"))).toBe(true);
  });

  test.each([
    ["Ctrl+C", "\u0003"],
    ["Ctrl+D", "\u0004"],
  ])("%s writes nothing", async (_, key) => {
    const cwd = tempFolder();
    const { terminal, shown } = typing("\r", key);
    const { code } = await run("init help", { cwd, terminal });
    expect([code, shown().includes("Nothing was written.")]).toEqual([130, true]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each(["before", "while"])("input that ends %s it asks writes nothing", async (when) => {
    const cwd = tempFolder();
    const { terminal, shown } = typing();
    const end = () => terminal.input.end().resume();
    if (when === "before") end();
    else terminal.output.once("data", end);
    const { code } = await run("init help", { cwd, terminal });
    expect([code, shown().includes("Nothing was written.")]).toEqual([130, true]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("it does not offer a host whose one site is published already", async () => {
    const cwd = tempFolder();
    writeFiles(cwd, { ".github/workflows/site.yml": "uses: actions/deploy-pages@v4\n" });
    const { terminal, shown } = typing("\r", "\r", "\r", "\r", "\r", "\r");
    expect((await run("init help", { cwd, terminal })).code).toBe(0);
    expect(shown()).toContain("On Netlify");
    expect(shown()).not.toContain("On GitHub Pages");
  });

  test("it does not ask with --yes", async () => {
    const cwd = tempFolder();
    mkdirSync(join(cwd, "help"));
    const { terminal, shown } = typing();
    expect((await run("init help --yes", { cwd, terminal })).code).toBe(0);
    expect(shown()).toBe("");
  });
});
