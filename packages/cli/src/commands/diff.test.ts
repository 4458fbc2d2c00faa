import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, tempFolder, writeFiles } from "../../../engine/test/book-on-disk.js";
import { bookInRepository, commitAll, edit, git } from "../../../engine/test/git-repository.js";
import { run } from "../../test/fake-host.js";
import { workspace } from "../../test/workspace.js";

const CALL_DROPS = "entries/voice/call-drops.md";
const RENAMED = {
  [CALL_DROPS]: undefined,
  "entries/voice/call-ends.md":
    "---\naliases: [call-drops]\n---\n\n# The call ends\n\nWhy.\n\n1. See [[guide-voice]].\n",
};
const ADDED = { "entries/voice/echo.md": "# There is an echo\n\nWhy.\n\n1. Use a headset. See [[call-drops]].\n" };
const WORDS = { "entries/email/bounces.md": "# Email bounces in <<PRODUCT>>\n\nAnother cause.\n\n1. Attach it.\n" };
const GONE = {
  [CALL_DROPS]: undefined,
  "entries/voice/no-dial-tone.md":
    "# No dial tone\n\nThe number is not attached.\n\n1. Attach it. See [[guide-voice]].\n",
};

describe("between a commit and the files as they are", () => {
  test("tells of each change, its level and why", async () => {
    const { top, folder } = bookInRepository();
    edit(folder, {
      ...GONE,
      ...ADDED,
      ...WORDS,
      "entries/voice/echo.md": ADDED["entries/voice/echo.md"].replace(" See [[call-drops]].", ""),
    });
    const { code, out, err } = await run("diff HEAD", { cwd: top });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "major  The entry "call-drops" is gone, without an alias or a record.
             Links to it lead to nothing, and code that names it does not compile. (id-removed)
      minor  There is a new entry "echo".
             Additions break no reader. (entry-added)
      patch  The text of "bounces" has changed: "solutions.fix.cause".
             Content changes are patches. (words-changed)
      patch  The text of "no-dial-tone" has changed: "firstCheck", "solutions.fix.fix", "solutions.fix.parts".
             Content changes are patches. (words-changed)

      ✔ 4 changes (1 major, 1 minor, 2 patch) from HEAD to working tree: needs a major version.
      "
    `);
    expect((await run("diff HEAD --format markdown", { cwd: top })).out).toMatchInlineSnapshot(`
      "### Changes for applications: major

      4 changes (1 major, 1 minor, 2 patch) from HEAD to working tree.

      | level | what | why | where |
      |---|---|---|---|
      | major | The entry "call-drops" is gone, without an alias or a record. | Links to it lead to nothing, and code that names it does not compile. | everywhere |
      | minor | There is a new entry "echo". | Additions break no reader. | everywhere |
      | patch | The text of "bounces" has changed\\: "solutions.fix.cause". | Content changes are patches. | everywhere |
      | patch | The text of "no-dial-tone" has changed\\: "firstCheck", "solutions.fix.fix", "solutions.fix.parts". | Content changes are patches. | everywhere |
      "
    `);
    expect((await run("diff HEAD", { cwd: top, isTerminal: true })).out).toMatchInlineSnapshot(`
      "<red>major</red>  The entry "call-drops" is gone, without an alias or a record.
             <dim>Links to it lead to nothing, and code that names it does not compile. (id-removed)</dim>
      <yellow>minor</yellow>  There is a new entry "echo".
             <dim>Additions break no reader. (entry-added)</dim>
      <dim>patch</dim>  The text of "bounces" has changed: "solutions.fix.cause".
             <dim>Content changes are patches. (words-changed)</dim>
      <dim>patch</dim>  The text of "no-dial-tone" has changed: "firstCheck", "solutions.fix.fix",
             "solutions.fix.parts".
             <dim>Content changes are patches. (words-changed)</dim>

      <green>✔</green> 4 changes (1 major, 1 minor, 2 patch) from HEAD to working tree: needs a major version.
      "
    `);
  });

  test("says when nothing has changed", async () => {
    const { top } = bookInRepository();
    expect(await run("diff HEAD", { cwd: top })).toMatchObject({
      code: 0,
      out: "✔ No change from HEAD to working tree, in 2 builds.\n",
    });
  });

  test("prints a report of the published schema", async () => {
    const { top, folder } = bookInRepository();
    edit(folder, ADDED);
    const { out } = await run("diff HEAD --format json", { cwd: top });
    const report = JSON.parse(out);
    expect(diffReport.parse(report)).toEqual(report);
    expect(report).toMatchInlineSnapshot(`
      {
        "builds": [
          {
            "declared": null,
            "demanded": "minor",
            "name": "demo/acme",
          },
          {
            "declared": null,
            "demanded": "minor",
            "name": "demo/zeta",
          },
        ],
        "changes": [
          {
            "builds": [
              "demo/acme",
              "demo/zeta",
            ],
            "fields": [],
            "kind": "entry-added",
            "level": "minor",
            "message": "There is a new entry "echo".",
            "reason": "Additions break no reader.",
            "subject": "echo",
          },
        ],
        "demanded": "minor",
        "isEnough": null,
        "new": "working tree",
        "old": "HEAD",
        "summary": {
          "major": 0,
          "minor": 1,
          "patch": 0,
        },
        "version": 1,
      }
    `);
  });

  test.each([
    ["words", WORDS, "none", 1],
    ["words", WORDS, "patch", 0],
    ["a new entry", ADDED, "patch", 1],
    ["a new entry", ADDED, "minor", 0],
    ["a move", RENAMED, "minor", 0],
    ["a removal", GONE, "minor", 1],
    ["a removal", GONE, "major", 0],
  ])("%s: %j", async (_, change, declared, code) => {
    const { top, folder } = bookInRepository({ "entries/voice/no-dial-tone.md": "# No dial tone\n\nWhy.\n\n1. Go.\n" });
    edit(folder, change);
    expect((await run(`diff HEAD --declared ${declared}`, { cwd: top })).code).toBe(code);
  });
});

describe("between two commits", () => {
  test("looks at the books that are named, or at all that there were", async () => {
    const { top, folder } = bookInRepository();
    edit(folder, ADDED);
    commitAll(top);
    expect((await run("diff HEAD~1 HEAD books/demo", { cwd: top })).out).toContain('There is a new entry "echo".');
    git(top, "rm", "-r", "--quiet", "books/demo");
    commitAll(top);
    for (const what of ["HEAD~1 HEAD", "HEAD~1", "HEAD~1 HEAD books/demo"]) {
      const { code, out } = await run(`diff ${what} --declared minor`, { cwd: top });
      expect([code, out]).toEqual([1, expect.stringContaining('"demo/acme" is no longer published.\n')]);
    }
    expect((await run("diff HEAD HEAD~1", { cwd: top })).out).toContain(
      '"demo/acme" is published for the first time.\n',
    );
  });
});

describe("between builds", () => {
  test("pairs books and brands of folders of builds, and two builds whatever they are", async () => {
    const cwd = workspace();
    await run("build --out old", { cwd });
    edit(join(cwd, "books/demo"), ADDED);
    await run("build --out new", { cwd });
    const all = await run("diff old new --format json", { cwd });
    expect(JSON.parse(all.out).changes).toMatchObject([{ kind: "entry-added", builds: ["demo/acme", "demo/zeta"] }]);
    const pair = await run("diff old/demo/acme/json new/demo/zeta/json --format json", { cwd });
    expect(JSON.parse(pair.out).changes[0]).toMatchObject({ kind: "build-replaced", level: "major" });
    const mixed = await run("diff old --format json", { cwd });
    expect(JSON.parse(mixed.out).changes).toMatchObject([{ kind: "entry-added" }]);
  });

  test("goes by the versions of the packages where they differ", async () => {
    const cwd = workspace();
    const version = (text: string) =>
      edit(join(cwd, "books/demo"), {
        "book.yaml": `${readFileSync(join(cwd, "books/demo/book.yaml"), "utf8").replace(/package:.*\n/, "")}package: {name: demo-help, version: ${text}}\n`,
      });
    version("1.0.0");
    await run("build --out old", { cwd });
    edit(join(cwd, "books/demo"), ADDED);
    version("1.0.1");
    await run("build --out new", { cwd });
    const small = await run("diff old new", { cwd });
    expect([small.code, small.out]).toEqual([1, expect.stringContaining("  Declared: patch, which is too small.\n")]);
    version("1.1.0");
    await run("build --out new", { cwd });
    expect((await run("diff old new", { cwd })).code).toBe(0);
  });

  test("reads no file outside a build, and says what is wrong with one", async () => {
    const cwd = tempFolder();
    for (const side of ["a", "b"]) mkdirSync(join(cwd, side, "entries"), { recursive: true });
    const book = { contractVersion: "1.0", id: "x", brand: { id: "y" }, entries: [{ id: "../../secret" }] };
    writeFileSync(join(cwd, "secret.json"), '{"words":"secret"}');
    for (const side of ["a", "b"]) writeFileSync(join(cwd, side, "book.json"), JSON.stringify(book));
    expect(await run("diff a b", { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("its file is missing"),
    });
    symlinkSync(join(cwd, "secret.json"), join(cwd, "a/entries/linked.json"));
    for (const side of ["a", "b"])
      writeFileSync(join(cwd, side, "book.json"), JSON.stringify({ ...book, entries: [{ id: "linked" }] }));
    expect(await run("diff a b", { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("its file is missing"),
    });
    writeFileSync(join(cwd, "a/book.json"), "{");
    expect(await run("diff a b", { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("contains no JSON object"),
    });
  });
});

test.each([
  ["diff nowhere", 'There is no folder nowhere, and git knows no commit "nowhere" here.'],
  ["diff builds/none HEAD", 'There is no folder builds/none, and git knows no commit "builds/none" here.'],
  ["diff HEAD nowhere", "There is no folder nowhere, and git knows no commit"],
  ["diff --upload-pack=x", "unknown option"],
  ["diff books/demo", "books/demo is a book"],
  ["diff books", "books contains no JSON build"],
  ["diff books/demo/book.yaml", "books/demo/book.yaml is a file, not a folder of builds"],
  ["diff HEAD books/demo/book.yaml", "books/demo/book.yaml is a file, not a folder of builds"],
  ["diff ./nowhere", "./nowhere does not exist"],
  ["diff HEAD /nowhere/at/all", "/nowhere/at/all does not exist"],
  ["diff HEAD HEAD nowhere", "nowhere does not exist"],
  [["diff", ""], "A name is empty, so it is neither a build nor a commit"],
  [["diff", "HEAD", ""], "A name is empty, so it is neither a build nor a commit"],
  ["diff HEAD --declared huge", "Allowed choices are none, patch, minor, major"],
  ["diff --changeset HEAD", "missing required argument"],
  ["diff HEAD --changeset HEAD", "A changeset is a file that ends in .md"],
  ["diff", "missing required argument"],
])("%s is bad usage", async (argv, message) => {
  const { top } = bookInRepository();
  expect(await run(argv, { cwd: top })).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
});

test.each([
  ["diff HEAD", "working tree", "  fixbook lint tells about every error."],
  ["diff broken", "broken", "  Name a commit whose books pass, or check this one out: "],
  ["diff broken HEAD", "broken", "  Name a commit"],
  ["diff HEAD broken", "broken", "  Name a commit"],
  ["diff broken broken", "broken", "  Name a commit"],
])("%s: a book with errors is not compared", async (argv, at, action) => {
  const { top, folder } = bookInRepository();
  git(top, "checkout", "--quiet", "-b", "broken");
  edit(folder, { [CALL_DROPS]: "# The call drops\n\n## Sympton\n\n1. Go.\n" });
  commitAll(top);
  git(top, "checkout", "--quiet", "-b", "mended", "HEAD~1");
  if (argv === "diff HEAD") edit(folder, { "book.yaml": "id: [" });
  const { code, out, err } = await run(argv, { cwd: top });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(`does not pass its checks (${at}), with `);
  expect(err.trimEnd().split("\n")).toEqual([expect.any(String), expect.stringContaining(action)]);
});

describe("solutions and groups are told apart by their names", () => {
  const entry = (...solutions: readonly string[]) =>
    ["# The call drops", "See [[guide-voice]].", ...solutions].join("\n\n");
  const group = (title: string) => `### ${title}\n\n1. Do ${title}.`;
  const fix = (name: string, ...groups: readonly string[]) =>
    [`## Fix: ${name}`, `1. Do ${name}.`, ...groups].join("\n\n");
  const [windows, linux, phone] = ["On Windows", "On Linux", "On a phone"].map(group);
  const [reset, buy, ask] = [fix("Reset it", String(windows), String(linux)), fix("Buy one"), fix("Ask Kim")];
  test.each<[string, next: string, anchors: string[]]>([
    ["one is added in front", entry(ask, reset, buy), []],
    ["one is added at the end", entry(reset, buy, ask), []],
    ["they stand in another order", entry(buy, reset), []],
    ["a group is added in front", entry(fix("Reset it", String(phone), String(windows), String(linux)), buy), []],
    ["groups stand in another order", entry(fix("Reset it", String(linux), String(windows)), buy), []],
    ["one is written in other letters", entry(reset, fix("BUY óne!")), []],
    ["one is called something else", entry(reset, fix("Get one")), ["#solution-buy-one"]],
    ["one is gone", entry(reset), ["#solution-buy-one"]],
    [
      "a group is called something else",
      entry(reset.replace("### On Linux", "### On Ubuntu"), buy),
      ["#step-reset-it--on-linux"],
    ],
  ])("where %s", async (_, next, anchors) => {
    const { top, folder } = bookInRepository({ [CALL_DROPS]: entry(reset, buy) });
    edit(folder, { [CALL_DROPS]: next });
    const { out } = await run("diff HEAD --format json", { cwd: top });
    const told = diffReport.parse(JSON.parse(out)).changes.filter(({ kind }) => kind === "anchor-removed");
    expect(told.flatMap(({ fields }) => fields)).toEqual(anchors);
  });
});

describe("a change of book.yaml", () => {
  const placeholder = (name: string, filledBy: string) =>
    `  ${name}: {type: text, description: The ${filledBy}., filledBy: ${filledBy}}\n`;
  const settings = String(bookFiles()["book.yaml"]).replace(
    "placeholders:\n",
    `labels: {fix: Mend it}\nplaceholders:\n${placeholder("SESSION", "app")}${placeholder("ORDER", "agent")}`,
  );
  const drops = "# The call drops\n\nSee [[guide-voice]].\n\n1. Name <<SESSION>> and <<ORDER>>.\n";
  test.each<[string, before: string, after: string, changes: string[]]>([
    ["what the application fills is described", "The app.", "The id.", ["patch words-changed SESSION: description"]],
    ["what the agent fills is described", "The agent.", "The id.", []],
    ["what the build fills is described", "The product.", "The name.", []],
    ["a section is called", "Mend it", "Repair", ["patch words-changed : labels.fix"]],
    [
      "an application's value is",
      "SESSION: {type: text",
      "SESSION: {type: url",
      ["major placeholder-retyped SESSION: "],
    ],
    ["an area is called", "title: Email", "title: Mail", ["patch words-changed email: title"]],
  ])("where %s otherwise", async (_, before, after, changes) => {
    const { top, folder } = bookInRepository({ "book.yaml": settings, [CALL_DROPS]: drops });
    edit(folder, { "book.yaml": settings.replace(before, after) });
    const { out } = await run("diff HEAD --format json", { cwd: top });
    const told = diffReport.parse(JSON.parse(out)).changes;
    expect(told.map(({ level, kind, subject, fields }) => `${level} ${kind} ${subject}: ${fields.join()}`)).toEqual(
      changes,
    );
  });
});

test("two commits without a book are not compared", async () => {
  const { top, folder } = bookInRepository();
  git(top, "rm", "-r", "--quiet", folder);
  commitAll(top);
  writeFiles(folder, bookFiles());
  expect(await run("diff HEAD HEAD", { cwd: top })).toMatchObject({
    code: 2,
    err: expect.stringContaining("neither HEAD nor HEAD has a book"),
  });
  expect(await run("diff HEAD~1 HEAD", { cwd: top })).toMatchObject({
    code: 0,
    out: expect.stringContaining("build-removed"),
  });
});

describe("changesets", () => {
  const inPackage = () => {
    const { top, folder } = bookInRepository({ "entries/voice/no-dial-tone.md": "# No dial tone\n\nWhy.\n\n1. Go.\n" });
    writeFileSync(join(top, "package.json"), '{"name":"@acme/help"}');
    mkdirSync(join(top, ".changeset"));
    writeFileSync(join(top, ".changeset/README.md"), "# Changesets\n");
    writeFileSync(join(top, ".changeset/earlier.md"), '---\n"@acme/help": major\n---\n\nEarlier.\n');
    commitAll(top);
    return { top, folder };
  };
  const written = (top: string) => readdirSync(join(top, ".changeset")).filter((name) => name.startsWith("content-"));

  test("one is written, and is what the check asks for", async () => {
    const { top, folder } = inPackage();
    edit(folder, ADDED);
    expect(await run("diff HEAD --check-changeset", { cwd: top })).toMatchObject({
      code: 1,
      out: expect.stringContaining("Declared: none, which is too small."),
    });
    const { err } = await run("diff HEAD --changeset", { cwd: top });
    await run("diff HEAD --changeset", { cwd: top });
    const [name, ...others] = written(top);
    expect([err, others]).toEqual([`Wrote .changeset/${name}.\n`, []]);
    expect(readFileSync(join(top, `.changeset/${name}`), "utf8")).toMatchInlineSnapshot(`
      "---
      "@acme/help": minor
      ---

      Content has changed for applications:

      - minor: There is a new entry "echo".
      "
    `);
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(0);
    edit(folder, GONE);
    edit(folder, { "entries/voice/echo.md": "# There is an echo\n\nWhy.\n\n1. Go.\n" });
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(1);
    commitAll(top);
    expect((await run("diff HEAD~1 HEAD --check-changeset", { cwd: top })).code).toBe(1);
    expect((await run("diff HEAD~1 HEAD --check-changeset --package @acme/other", { cwd: top })).code).toBe(1);
  });

  test("is about the packages that a book.yaml names, each brand's, by the level of its own book", async () => {
    const { top, folder } = inPackage();
    const other = join(top, "books/other");
    const settings = (name: string, more = "") =>
      `${String(bookFiles()["book.yaml"]).replace("id: demo", `id: ${name}`)}${more}`;
    writeFiles(other, { ...bookFiles(), "book.yaml": settings("other", "package: {name: '@acme/other'}\n") });
    edit(folder, { "book.yaml": settings("demo", "package: {name: '@acme/demo'}\n") });
    commitAll(top);
    edit(folder, ADDED);
    edit(other, WORDS);
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(1);
    await run("diff HEAD --changeset=.changeset/mine.md", { cwd: top });
    const text = readFileSync(join(top, ".changeset/mine.md"), "utf8");
    expect(text.split("\n\n")[0]).toBe(
      [
        "---",
        '"@acme/demo-acme": minor',
        '"@acme/demo-zeta": minor',
        '"@acme/other-acme": patch',
        '"@acme/other-zeta": patch',
        "---",
      ].join("\n"),
    );
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(0);
    for (const row of ['"@acme/demo-zeta": minor\n', '"@acme/other-acme": patch\n']) {
      writeFileSync(join(top, ".changeset/mine.md"), text.replace(row, ""));
      expect([row, (await run("diff HEAD --check-changeset", { cwd: top })).code]).toEqual([row, 1]);
    }
    writeFileSync(
      join(top, ".changeset/mine.md"),
      text.replace('"@acme/demo-acme": minor', '"@acme/demo-acme": patch'),
    );
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(1);
    await run("diff HEAD --package @acme/all --changeset=.changeset/mine.md", { cwd: top });
    expect(readFileSync(join(top, ".changeset/mine.md"), "utf8")).toContain('---\n"@acme/all": minor\n---\n');
  });

  test("is about the package that each book lies in, where no book.yaml names one", async () => {
    const { top, folder } = inPackage();
    const other = join(top, "elsewhere");
    writeFiles(other, {
      ...bookFiles({ "book.yaml": String(bookFiles()["book.yaml"]).replace("id: demo", "id: other") }),
      "package.json": '{"name": "@acme/elsewhere"}',
    });
    commitAll(top);
    edit(other, WORDS);
    await run("diff HEAD --changeset=.changeset/mine.md", { cwd: top });
    expect(readFileSync(join(top, ".changeset/mine.md"), "utf8")).toContain('---\n"@acme/elsewhere": patch\n---\n');
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(0);
    edit(folder, WORDS);
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(1);
  });

  test("of a brand that is gone is about the packages that its book still has", async () => {
    const { top, folder } = inPackage();
    const settings = String(bookFiles()["book.yaml"]);
    edit(folder, { "book.yaml": `${settings}package: {name: demo-help}\n` });
    commitAll(top);
    const [, brands = ""] = /^brands: (.*)$/m.exec(settings) ?? [];
    expect(brands).toContain("zeta");
    edit(folder, {
      "book.yaml": `${settings.replace(/^brands: .*$/m, "brands: [acme]")}package: {name: demo-help}\n`,
      "brands/zeta.yaml": undefined,
    });
    await run("diff HEAD --changeset=.changeset/mine.md", { cwd: top });
    expect(readFileSync(join(top, ".changeset/mine.md"), "utf8")).toContain('---\n"demo-help-acme": major\n---\n');
    expect((await run("diff HEAD --check-changeset", { cwd: top })).code).toBe(0);
    git(top, "rm", "-r", "--quiet", "--force", "books/demo");
    await run("diff HEAD --changeset=.changeset/mine.md", { cwd: top });
    expect(readFileSync(join(top, ".changeset/mine.md"), "utf8")).toContain('---\n"@acme/help": major\n---\n');
  });

  test("none is written for nothing, and a file of one's own is", async () => {
    const { top, folder } = inPackage();
    expect((await run("diff HEAD --changeset", { cwd: top })).err).toBe(
      "Nothing has changed, so no changeset was written.\n",
    );
    expect(written(top)).toEqual([]);
    edit(folder, WORDS);
    await run("diff HEAD --package @acme/x --changeset=.changeset/mine.md", { cwd: top });
    expect(readFileSync(join(top, ".changeset/mine.md"), "utf8")).toContain('---\n"@acme/x": patch\n---\n');
  });

  test("is no file of a book: exit 2 before anything is compared", async () => {
    const { top, folder } = inPackage();
    edit(folder, WORDS);
    for (const file of ["entries/voice/note.md", "drafts/note.md"]) {
      const path = join(folder, file);
      expect(await run(`diff HEAD --changeset=${path}`, { cwd: top })).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining(`${path} is a file of the book`),
      });
      expect(existsSync(path)).toBe(false);
    }
  });

  test.each(["---\n? ? ? ? ?\n---\n", "---\n&a [*a]: minor\n---\n", "words", "", '---\n"@acme/help": minor\n'])(
    "one that is not a changeset stops the check: %j",
    async (text) => {
      const { top, folder } = inPackage();
      edit(folder, ADDED);
      writeFileSync(join(top, ".changeset/odd.md"), text);
      const { code, err } = await run("diff HEAD --check-changeset", { cwd: top });
      expect([code, err]).toEqual([2, expect.stringContaining(".changeset/odd.md cannot be read as a changeset")]);
    },
  );

  test("where there is no folder of them, or no package, it says so", async () => {
    const { top, folder } = bookInRepository();
    edit(folder, WORDS);
    expect(await run("diff HEAD --check-changeset", { cwd: top })).toMatchObject({
      code: 2,
      err: expect.stringContaining("lies in no npm package"),
    });
    expect(await run("diff HEAD --check-changeset --package a", { cwd: top })).toMatchObject({
      code: 2,
      err: expect.stringContaining("no folder .changeset"),
    });
  });
});
