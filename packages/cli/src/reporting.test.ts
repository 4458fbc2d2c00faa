import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lintReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, type Files, readTree, writeFiles } from "../../engine/test/book-on-disk.js";
import { failingDisk } from "../../engine/test/failing-disk.js";
import { commitAll, git } from "../../engine/test/git-repository.js";
import { run } from "../test/fake-host.js";
import { ERROR, WARNING, workspace } from "../test/workspace.js";

const FIXABLE: Files = { "entries/voice/call-drops.md": "# The call drops\n\nThe tenant''s key.\n\n1. Go.\n" };
const textOf = (cwd: string, path: string) => readFileSync(join(cwd, path), "utf8");

describe("--format", () => {
  const looks: readonly [format: string, look: (text: string) => unknown][] = [
    ["json", (text) => lintReport.parse(JSON.parse(text)).diagnostics[0]?.ruleId],
    ["sarif", (text) => JSON.parse(text).runs[0].results[0].ruleId],
    ["rdjson", (text) => JSON.parse(text).diagnostics[0].code.value],
    ["gitlab", (text) => JSON.parse(text)[0].check_name],
    ["junit", (text) => /^<\?xml .*(structure\/unknown-section).*<\/testsuites>\n$/s.exec(text)?.[1]],
    ["markdown", (text) => /^### Fixbook: .*\| (structure\/unknown-section) \|\n$/s.exec(text)?.[1]],
    ["github", (text) => /^::error file=books\/demo\/[^\n]*title=(structure\/unknown-section)/.exec(text)?.[1]],
  ];
  test.each(looks)("%s is what standard output holds, and nothing else on a terminal too", async (format, look) => {
    const cwd = workspace({ demo: ERROR });
    const { code, out, err } = await run(`lint --format ${format}`, { cwd, isTerminal: true });
    expect([code, err, look(out)]).toEqual([1, "", "structure/unknown-section"]);
    expect((await run(`lint --format ${format}`, { cwd })).out).toBe(out);
  });

  test.each(["markdown", "sarif", "rdjson", "gitlab", "junit"])("%s of a build is one document too", async (format) => {
    const cwd = workspace({ demo: WARNING });
    const { code, out } = await run(`build --out dist --format ${format}`, { cwd, isTerminal: true });
    expect([code, out]).toEqual([0, (await run(`lint --format ${format}`, { cwd })).out]);
    expect(existsSync(join(cwd, "dist"))).toBe(true);
  });

  test("sarif describes every rule, also those that found nothing", async () => {
    const { out } = await run("lint --format sarif", { cwd: workspace() });
    const { results, tool } = JSON.parse(out).runs[0];
    expect([results.length, tool.driver.rules.length > 50]).toEqual([0, true]);
  });

  test("github in a build is followed by what was published", async () => {
    const { out } = await run("build --out dist --format github", { cwd: workspace({ demo: WARNING }) });
    expect(out).toMatch(/^::warning .*✔ Published/s);
  });
});

describe("how the questions of books are answered", () => {
  const QUESTIONS = "- {query: no dial tone, entry: no-dial-tone}\n- {query: zebra, entry: bounces}\n";
  const HELD = QUESTIONS.replace(/}/g, ", held: true}").repeat(2);

  test.each([
    [QUESTIONS, "2 questions, 50 % first, 50 % in the first three.", 1],
    [QUESTIONS + HELD, "2 questions, 50 % first, 50 % in the first three; held: 4, 50 % / 50 %.", 1],
    [HELD, "4 held questions, 50 % first, 50 % in the first three.", 0],
    [QUESTIONS.split("\n")[0] ?? "", "1 question, 100 % first, 100 % in the first three.", 0],
  ])("is a line for people, and one for each that is missed: %j", async (rows, line, missed) => {
    const cwd = workspace({ demo: { "queries.yml": rows } });
    for (const format of ["pretty", "concise"]) {
      const { out } = await run(`lint --format ${format}`, { cwd });
      expect(out.slice(out.indexOf("  Search")).split("\n")).toEqual([
        `  Search: ${line}`,
        ...(missed === 0 ? [] : ['    books/demo/queries.yml:2: "zebra" finds nothing, instead of bounces.']),
        "",
      ]);
    }
    for (const format of ["github", "junit", "markdown"])
      expect((await run(`lint --format ${format}`, { cwd })).out).not.toContain("Search");
  });

  test.each([
    ["{query: lost, none: true}", '"lost" has the answer lost, where none is right.'],
    ["{query: lost, entry: bounces}", '"lost" finds lost, call-drops, no-dial-tone and not bounces.'],
    ["{query: lost, entry: call-drops}", '"lost" finds lost before call-drops.'],
  ])("says what is found instead: %s", async (row, said) => {
    const files = {
      "entries/email/lost.md": "# The call is lost\n\n1. Go.\n",
      "entries/voice/call-drops.md": "# The call drops\n\nIt is lost.\n\n1. Go.\n",
      "queries.yml": `- ${row}\n`,
    };
    const { out } = await run("lint", { cwd: workspace({ demo: files }) });
    expect(out).toContain(`\n    books/demo/queries.yml:1: ${said}\n`);
  });

  test("shows five questions, and counts the others", async () => {
    const rows = Array.from({ length: 7 }, (_, at) => `- {query: zebra ${at}, entry: bounces}\n`).join("");
    const { out } = await run("lint", { cwd: workspace({ demo: { "queries.yml": rows } }) });
    expect(out.match(/"zebra \d" finds nothing/g)?.length).toBe(5);
    expect(out).toMatch(/\n {4}2 more: fixbook lint --format json\n$/);
  });

  test("names the books where there are several, and says nothing of those without questions", async () => {
    const cwd = workspace({ demo: { "queries.yml": QUESTIONS }, other: { "queries.yml": HELD }, third: {} });
    const { out } = await run("lint --format concise", { cwd });
    expect(out.match(/Search.*:/g)).toEqual(["Search in demo:", "Search in other:"]);
  });

  test("stands in the JSON, with a cache and without", async () => {
    const cwd = workspace({ demo: { "queries.yml": QUESTIONS + HELD }, other: {} });
    const counts = { first: 1, firstThree: 1, questions: 2 };
    const held = { first: 2, firstThree: 2, questions: 4 };
    for (const flags of ["--no-cache", "", "", "--fix"]) {
      const { out } = await run(`lint --format json ${flags}`.trim(), { cwd });
      expect(lintReport.parse(JSON.parse(out)).search).toMatchObject([
        {
          book: "demo",
          tuned: counts,
          held,
          missed: [
            {
              query: "zebra",
              file: "books/demo/queries.yml",
              range: { start: { line: 2 } },
              entry: "bounces",
              found: [],
            },
          ],
        },
      ]);
    }
    expect(lintReport.parse(JSON.parse((await run("lint --format json", { cwd: workspace() })).out)).search).toBe(
      undefined,
    );
  });

  test("fails only where the book wants more", async () => {
    const settings = (id: string, more: string) => ({
      "book.yaml": `${bookFiles()["book.yaml"]}`.replace("id: demo", `id: ${id}`) + more,
      "queries.yml": QUESTIONS,
    });
    const good = await run("lint", { cwd: workspace({ demo: settings("demo", "search: {recall: 0.5}\n") }) });
    const bad = await run("lint", { cwd: workspace({ demo: settings("demo", "search: {recall: 0.9}\n") }) });
    expect([good.code, bad.code]).toEqual([0, 1]);
    expect(bad.out).toContain("search/low-recall");
    const cwd = workspace({ demo: settings("demo", "search: {recall: 0.9}\n") });
    expect((await run("build --out dist", { cwd })).code).toBe(1);
  });
});

test.each([
  ["lint", WARNING, ""],
  ["lint --max-warnings 1", WARNING, ""],
  ["lint --max-warnings 0", WARNING, "Failed: 1 warning, and --max-warnings allows 0.\n"],
  ["lint --max-warnings 0 --format github", WARNING, "Failed: 1 warning, and --max-warnings allows 0.\n"],
  ["lint --max-warnings 0 --format json", WARNING, "Failed: 1 warning, and --max-warnings allows 0.\n"],
  ["lint --max-warnings 0", { ...WARNING, ...ERROR }, ""],
  ["lint --max-warnings 0", {}, ""],
] as const)("%s says where warnings alone make it fail", async (line, files, said) => {
  expect((await run(line, { cwd: workspace({ demo: files }) })).err).toBe(said);
});

describe("the closing line", () => {
  test("counts files, time and what can be fixed, in forms for people only", async () => {
    const cwd = workspace({ demo: FIXABLE });
    const line = /\n {2}7 files in \d\.\d s\. 1 can be fixed: fixbook lint --fix\n$/;
    for (const format of ["pretty", "concise"])
      expect((await run(`lint --format ${format}`, { cwd })).out).toMatch(line);
    for (const format of ["json", "github", "junit"])
      expect((await run(`lint --format ${format}`, { cwd })).out).not.toMatch(/lint --fix|\d s\./);
  });

  test("counts what writers have switched off", async () => {
    const text =
      "# The call drops\n\n<!-- fixbook-disable-next-line text/doubled-apostrophe -- a quotation -->\nThe tenant''s key.\n\n1. Go.\n";
    const { out } = await run("lint", { cwd: workspace({ demo: { "entries/voice/call-drops.md": text } }) });
    expect(out).toMatch(/ s\. 1 suppressed\.\n$/);
  });

  test.each([
    ["lint", WARNING, true],
    ["lint --max-warnings 1", WARNING, false],
    ["lint --format github", WARNING, false],
    ["lint", ERROR, false],
    ["lint", {}, false],
  ])("of %s says that CI refuses warnings, where they are all there is", async (words, files, isSaid) => {
    const { out } = await run(words, { cwd: workspace({ demo: files }) });
    expect(out.includes("Warnings pass here; CI refuses them: --max-warnings 0\n")).toBe(isSaid);
  });

  test("leaves the time of a build to its own summary", async () => {
    const { out } = await run("build --out dist", { cwd: workspace({ demo: FIXABLE }) });
    expect(out).toMatch(/of 1 book\.\n {2}1 can be fixed: fixbook lint --fix\n✖ Nothing was published/);
  });
});

describe("--output", () => {
  test("writes reports beside the one on standard output, in folders that it makes, without styles", async () => {
    const cwd = workspace({ demo: ERROR });
    const flags = "-o sarif=reports/a/fixbook.sarif --output concise=reports/log.txt -o pretty=log=1.txt";
    const { code, out } = await run(`lint --format json ${flags}`, { cwd, isTerminal: true });
    expect([code, out]).toEqual([1, (await run("lint --format json", { cwd })).out]);
    expect(textOf(cwd, "reports/a/fixbook.sarif")).toBe((await run("lint --format sarif", { cwd })).out);
    expect((await run("lint", { cwd })).out).toContain(textOf(cwd, "reports/log.txt"));
    expect(textOf(cwd, "log=1.txt")).toMatch(/^books\/demo.*\n✖ .*\^\^/s);
  });

  test("replaces the last report", async () => {
    const cwd = workspace();
    writeFileSync(join(cwd, "r.json"), "old ".repeat(1000));
    await run("lint -o json=r.json", { cwd });
    expect(textOf(cwd, "r.json")).toBe((await run("lint --format json", { cwd })).out);
  });

  test("of a build holds what was published", async () => {
    const cwd = workspace();
    const { out } = await run("build --out dist -o json=r.json", { cwd });
    expect(out).toContain("✔ Published");
    expect(JSON.parse(textOf(cwd, "r.json")).published.folder).toBe("dist");
  });

  test.each([
    ["lint -o sarif", "It takes a format and a file, for example sarif=fixbook.sarif."],
    ["lint -o sarif=", "It takes a format and a file"],
    ["lint -o sarrif=x", "Did you mean sarif?"],
    ["lint -o yaml-document=x", "Formats are pretty, concise, json, github, markdown"],
    ["lint -o json=x -o junit=./x", "./x is named for two reports."],
    ["lint -o json=books/demo/book.yaml", "books/demo/book.yaml is a file of the book demo"],
    ["lint -o json=books/demo/entries/new/r.json", "is a file of the book demo"],
    ["lint -o json=books/demo/Brands/acme.yaml", "is a file of the book demo"],
    ["lint -o json=link/r.json", "link/r.json is a file of the book demo"],
    ["lint -o json=file.json", "file.json is a file of the book demo"],
    ["lint -o json=dangling", "it is a link that leads nowhere"],
    ["build --out dist -o json=books/demo/inventories/r.json", "is a file of the book demo"],
    ["build --out dist -o json=dist/r.json", "dist/r.json lies in dist, where the build publishes."],
  ])("%s: exit 2 before any work", async (argv, message) => {
    const cwd = workspace({ demo: ERROR });
    symlinkSync(join(cwd, "books/demo/entries"), join(cwd, "link"));
    symlinkSync(join(cwd, "books/demo/book.yaml"), join(cwd, "file.json"));
    symlinkSync(join(cwd, "nowhere"), join(cwd, "dangling"));
    const before = readTree(join(cwd, "books"));
    const { code, out, err } = await run(argv, { cwd });
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(message)]);
    expect(readTree(join(cwd, "books"))).toEqual(before);
    expect(existsSync(join(cwd, "nowhere"))).toBe(false);
  });

  test.each([
    "book.yaml",
    "BOOK.YAML",
    "boo\u212a.yaml",
    "book.yaml.",
    "ids.yaml",
    "queries.yml",
    "Queries.yml",
    "../demo/queries.yml",
    "../../books/demo/./queries.yml",
    "baseline.txt",
    "baseline.txt/r.json",
    "vendor",
    "vendor/help.json",
    "Vendor/deeper/help.json",
    "brands/acme.yaml",
    "brands/acme.site/logo.svg",
    "inventories/guides.yaml",
    "entries/voice/new.md",
    "entries/voice/.hidden.json",
    "drafts/new.md",
    "pictures/r.json",
    "files/r.json",
    "reports/book.yaml",
    "reports/Book.yaml/r.json",
    "inner/queries.yml",
    "by-link/queries.yml",
    "reports/to-vendor/r.json",
  ])("%s of a book is never a report's: exit 2 before any work", async (path) => {
    const cwd = workspace();
    const book = join(cwd, "books/demo");
    writeFiles(book, {
      "queries.yml": "- {query: dial, entry: no-dial-tone}\n",
      "inner/book.yaml": "",
      "reports/a": "",
    });
    symlinkSync("../demo", join(book, "by-link"));
    symlinkSync("../vendor", join(book, "reports/to-vendor"));
    mkdirSync(join(book, "vendor"));
    const before = readTree(cwd);
    for (const argv of ["lint -o gitlab=", "build --out dist -o json="]) {
      const { code, out, err } = await run(`${argv}books/demo/${path}`, { cwd });
      expect([code, out, err]).toEqual([2, "", expect.stringMatching(/^fixbook: .+\.\n {2}(?:Name|Give) .+\.\n$/)]);
    }
    expect(readTree(cwd)).toEqual(before);
  });

  test("leaves a source alone that has the report's name as its second one", async () => {
    const cwd = workspace();
    const source = textOf(cwd, "books/demo/book.yaml");
    linkSync(join(cwd, "books/demo/book.yaml"), join(cwd, "r.json"));
    expect((await run("lint -o json=r.json", { cwd })).code).toBe(0);
    expect(textOf(cwd, "books/demo/book.yaml")).toBe(source);
    expect(JSON.parse(textOf(cwd, "r.json")).diagnostics).toEqual([]);
  });

  test("the cache is no file of a book either", async () => {
    const cwd = workspace();
    const before = readTree(cwd);
    for (const argv of ["lint", "build --out dist"]) {
      const { code, err } = await run(argv, { cwd, cache: join(cwd, "books/demo/vendor") });
      expect([code, err]).toEqual([2, expect.stringContaining("is a file of the book demo")]);
    }
    expect(readTree(cwd)).toEqual(before);
  });

  test("the summary of a job is no file of a book either", async () => {
    const cwd = workspace();
    const before = readTree(cwd);
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: "books/demo/entries/voice/no-dial-tone.md" };
    const { code, err } = await run("lint --format github", { cwd, env });
    expect([code, err]).toEqual([2, expect.stringContaining("is a file of the book demo")]);
    expect(readTree(cwd)).toEqual(before);
  });

  test("may name a file elsewhere in a book's folder, and one in a second build's output", async () => {
    const cwd = workspace();
    expect((await run("lint -o json=books/demo/reports/r.json", { cwd })).code).toBe(0);
    expect((await run("build --out dist", { cwd })).code).toBe(0);
    expect((await run("build --out dist -o json=dist/r.json", { cwd })).code).toBe(2);
  });

  test("a file that cannot be written: the findings are printed, then exit 2 and a clear message", async () => {
    const cwd = workspace();
    mkdirSync(join(cwd, "folder"));
    writeFileSync(join(cwd, "file"), "");
    for (const [path, reason] of [
      ["folder", "it is a folder"],
      ["file/r.json", "a part of its path is not a folder|something of this name is there already"],
    ] as const) {
      const { code, out, err } = await run(`lint -o json=${path}`, { cwd });
      expect([code, out]).toEqual([2, expect.stringMatching(/^No findings/)]);
      expect(err).toMatch(new RegExp(`^fixbook: The report ${path} cannot be written: (?:${reason})\\.\n  Check`));
    }
  });

  test("a full disk leaves a clear message too", async () => {
    const counted = failingDisk(Number.POSITIVE_INFINITY, "ENOSPC");
    await run("lint -o json=r.json", { cwd: workspace(), disk: counted });
    const disk = failingDisk(counted.calls(), "ENOSPC");
    const { code, err } = await run("lint -o json=r.json", { cwd: workspace(), disk });
    expect([code, err]).toEqual([2, expect.stringMatching(/The report r\.json cannot be written: the disk is full/)]);
  });
});

describe("in GitHub Actions", () => {
  const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: "summary.md" };

  test("--format github appends the table of findings to the job's summary", async () => {
    const cwd = workspace({ demo: ERROR });
    writeFileSync(join(cwd, "summary.md"), "# Before\n");
    const { code, out } = await run("lint --format github", { cwd, env });
    expect([code, out]).toEqual([1, (await run("lint --format github", { cwd })).out]);
    expect(textOf(cwd, "summary.md")).toMatch(/^# Before\n### Fixbook: 1 error .*structure\/unknown-section/s);
  });

  test.each([
    ["lint", env],
    ["lint --format json", env],
    ["lint --format github", { GITHUB_STEP_SUMMARY: "summary.md" }],
    ["lint --format github", { ...env, GITHUB_STEP_SUMMARY: "" }],
  ])("%s with %o writes none", async (argv, given) => {
    const cwd = workspace();
    expect((await run(argv, { cwd, env: given })).code).toBe(0);
    expect(existsSync(join(cwd, "summary.md"))).toBe(false);
  });
});

describe("--stage", () => {
  const DRAFT: Files = { "entries/voice/call-drops.md": "# The call drops\n\nTODO\n\n1. Go.\n" };

  test("writing lets a draft pass, with the same finding, and ci does not", async () => {
    const cwd = workspace({ demo: DRAFT });
    const looks = await Promise.all(
      ["", " --stage ci", " --stage writing"].map((flag) => run(`lint --format json${flag}`, { cwd })),
    );
    const reports = looks.map(({ out }) => lintReport.parse(JSON.parse(out)));
    expect(looks.map(({ code }) => code)).toEqual([1, 1, 0]);
    expect(reports.map(({ stage }) => stage)).toEqual(["ci", "ci", "writing"]);
    expect(reports.map(({ diagnostics }) => diagnostics.map(({ ruleId, severity }) => [ruleId, severity]))).toEqual([
      [["placeholders/authoring-leftover", "error"]],
      [["placeholders/authoring-leftover", "error"]],
      [["placeholders/authoring-leftover", "info"]],
    ]);
  });

  test("holds for --fix too, and a build counts as in ci", async () => {
    const cwd = workspace({ demo: DRAFT });
    expect(await run("lint --fix --stage writing", { cwd })).toMatchObject({ code: 0, err: "Nothing to fix.\n" });
    expect((await run("build --out dist", { cwd })).code).toBe(1);
  });

  test("has two values", async () => {
    const { code, err } = await run("lint --stage draft", { cwd: workspace() });
    expect([code, err]).toEqual([2, expect.stringContaining("writing, ci")]);
  });
});

describe("--since", () => {
  const TODO = "# The call drops\n\nTODO\n\n1. Go.\n";
  const OLD: Files = { "entries/email/bounces.md": "# Email bounces\n\nTODO\n\n1. Go.\n" };
  const repository = () => {
    const cwd = workspace({ demo: OLD, other: {} });
    git(cwd, "init", "--quiet");
    commitAll(cwd);
    return cwd;
  };
  const write = (cwd: string, path: string, text: string) => writeFileSync(join(cwd, path), text);

  test("reports what has changed in several books, and says so", async () => {
    const cwd = repository();
    expect(await run("lint --since HEAD", { cwd })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/ 0 of 14 files changed since HEAD\.\n$/),
    });
    write(cwd, "books/other/entries/voice/call-drops.md", TODO);
    const { code, out } = await run("lint --since HEAD", { cwd });
    expect([code, out.match(/^books\S+/gm)]).toEqual([1, ["books/other/entries/voice/call-drops.md:3:1:"]]);
    expect(out).toMatch(/ 1 of 14 files changed since HEAD\.\n$/);
  });

  test("stands in the JSON report", async () => {
    const cwd = repository();
    const report = lintReport.parse(JSON.parse((await run("lint --since HEAD --format json", { cwd })).out));
    expect([report.since, report.diagnostics]).toEqual([{ ref: "HEAD", changed: 0, files: 14 }, []]);
    expect(JSON.parse((await run("lint --format json", { cwd })).out)).not.toHaveProperty("since");
  });

  test("fixes only what it reports", async () => {
    const cwd = repository();
    const odd = "# Title\n\nThe tenant''s key.\n\n1. Go.\n";
    write(cwd, "books/other/entries/voice/call-drops.md", odd);
    commitAll(cwd);
    write(cwd, "books/demo/entries/voice/call-drops.md", odd);
    const { code, err } = await run("lint --since HEAD --fix", { cwd });
    expect([code, err]).toEqual([0, "Fixed 1 finding in 1 file.\n"]);
    expect(textOf(cwd, "books/other/entries/voice/call-drops.md")).toBe(odd);
  });

  test("shows no secret beside a finding, though the secret itself is old", async () => {
    const cwd = repository();
    const key = ["sk", "live", "9aQ2xT7bLm4Rw8Zk3Vn6Hc1J"].join("_");
    write(
      cwd,
      "books/demo/entries/voice/no-dial-tone.md",
      `# No dial tone\n\nThe key is ${key}.\nSee [[call-drops]].\n\n1. Go.\n`,
    );
    commitAll(cwd);
    rmSync(join(cwd, "books/demo/entries/voice/call-drops.md"));
    const { code, out } = await run("lint --since HEAD --format pretty", { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining("The key is ••••")]);
    expect(out).not.toContain(key);
  });

  test.each([
    ["outside of a repository", false, "--since HEAD", "is in no git repository"],
    ["for a name of no commit", true, "--since nowhere", 'git knows no commit "nowhere" here.'],
    ["for a name that looks like an option", true, "--since=--all", 'git knows no commit "--all" here.'],
    ["with --update-baseline", true, "--since HEAD --update-baseline", "cannot be used with"],
  ])("cannot work %s: exit 2, and what to do", async (_name, isRepository, flags, words) => {
    const cwd = isRepository ? repository() : workspace();
    const { code, out, err } = await run(`lint ${flags}`, { cwd });
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(words)]);
  });
});
