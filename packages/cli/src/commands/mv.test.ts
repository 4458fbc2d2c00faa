import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { planReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, type Files, readTree, tempFolder, writeFiles } from "../../../engine/test/book-on-disk.js";
import { commitAll, git } from "../../../engine/test/git-repository.js";
import { png } from "../../../engine/test/png.js";
import { run } from "../../test/fake-host.js";

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

function book(change: Files = {}): string {
  const cwd = tempFolder();
  writeFiles(cwd, bookFiles({ "ids.yaml": "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n", ...change }));
  return cwd;
}

describe("fixbook mv", () => {
  test("shows what changes, does it with --yes, and says how to take it back", async () => {
    const cwd = book();
    git(cwd, "init", "--quiet");
    commitAll(cwd);
    const dry = await run("mv call-drops ends-early --dry-run", { cwd });
    expect(dry).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "  rename  entries/voice/call-drops.md to entries/voice/ends-early.md
        edit    entries/voice/call-drops.md
          1: call-drops keeps answering  --- aliases: [call-drops] ---
        edit    entries/voice/no-dial-tone.md
          5: the reference call-drops  call-drops → ends-early
        edit    ids.yaml
          3: ends-early is published from now on  ends-early: entry
        call-drops leads to ends-early, as an alias

      Where applications use this book by version, the next version is a minor one.
      ",
        "progress": [],
      }
    `);
    expect(git(cwd, "status", "--porcelain")).toBe("");
    const done = await run("mv call-drops ends-early --yes", { cwd });
    expect(done.out).toBe(
      `${dry.out}\nDone: 4 files. To take it back before you commit: git restore entries/voice/call-drops.md entries/voice/no-dial-tone.md ids.yaml && git clean -i entries/voice/ends-early.md\n`,
    );
    expect(read(cwd, "entries/voice/no-dial-tone.md")).toContain("[[ends-early]]");
    expect((await run("lint", { cwd })).code).toBe(0);
    const again = await run("mv call-drops ends-early --yes", { cwd });
    expect([again.code, again.out]).toEqual([
      0,
      "Nothing is left to do: the book is like this already.\n\nLook at:\n  entries/voice/ends-early.md:1:1: The earlier id means the entry ends-early.\n",
    ]);
  });

  const UNCOMMITTED =
    "This file has changes that are not committed, so git could not bring it back as it is now. Commit it first.";

  test("warns of what git could not take back, and says how to take back the rest", async () => {
    const cwd = book();
    git(cwd, "init", "--quiet");
    commitAll(cwd);
    writeFiles(cwd, { "book.yaml": `${bookFiles()["book.yaml"]}# mine\n` });
    const path = join(cwd, "entries/voice/no-dial-tone.md");
    writeFileSync(path, read(path).replace("[[call-drops]]", "now [[call-drops]]"));
    const { out } = await run("mv call-drops ends-early --yes", { cwd });
    expect(out).toContain(`Look at:\n  entries/voice/no-dial-tone.md:1:1: ${UNCOMMITTED}\n`);
    const [, undo = ""] = /before you commit: (.*)\n/.exec(out) ?? [];
    expect(undo).toBe("git restore entries/voice/call-drops.md ids.yaml && git clean -i entries/voice/ends-early.md");
    expect(out).toMatch(/\nNot committed before, so take back by hand: entries\/voice\/no-dial-tone\.md\n$/);
    git(cwd, ...(undo.split(" && ")[0] ?? "").split(" ").slice(1));
    expect(read(path)).toContain("now [[ends-early]]");
  });

  test.each([
    ["rm bounces --retired Gone --empty Nothing --yes", "entries/email/bounces.md"],
    ["mv bounces returns --yes", "entries/email/bounces.md"],
  ])("warns where a file is in no commit: %s", async (line, file) => {
    const cwd = book();
    git(cwd, "init", "--quiet");
    commitAll(cwd);
    git(cwd, "rm", "--quiet", "--cached", file);
    git(cwd, "commit", "--quiet", "-m", "without it");
    const { out } = await run(line, { cwd });
    expect(out).toContain(`  ${file}:1:1: ${UNCOMMITTED}\n`);
    const [, undo = ""] = /before you commit: (.*)\n/.exec(out) ?? [];
    expect(undo.split(" ")).not.toContain(file);
    expect(undo).not.toContain("returns.md");
  });

  test("does not count line endings, and speaks of no git where there is none", async () => {
    const cwd = book();
    expect((await run("mv bounces returns --yes", { cwd })).out).toMatch(/\nDone: \d files\.\n$/);
    git(cwd, "init", "--quiet");
    commitAll(cwd);
    writeFileSync(join(cwd, "ids.yaml"), read(cwd, "ids.yaml").replaceAll("\n", "\r\n"));
    expect((await run("mv returns bounces --dry-run", { cwd })).out).not.toContain(UNCOMMITTED);
  });

  test("names the folder where the files are many", async () => {
    const names = Array.from({ length: 25 }, (_, at) => `entries/voice/e${at}.md`);
    const entries = Object.fromEntries(names.map((path, at) => [path, `# The call drops ${at}\n\nBeep.\n\n1. Go.\n`]));
    const cwd = book({ ...entries, "ids.yaml": undefined });
    git(cwd, "init", "--quiet");
    commitAll(cwd);
    expect((await run("mv voice/ calls --yes", { cwd })).out).toMatch(
      /before you commit, if nothing else in \. has changed: git restore \. && git clean -i \.\n$/,
    );
  });

  test("publishes a draft that the gate finds no error in, with its pictures", async () => {
    const text = "# It echoes\n\nOften.\n\n1. Go.\n\n   ![The page](echo/page.png)\n";
    const cwd = book({ "drafts/voice/echo.md": `${text}\nTODO\n` });
    mkdirSync(join(cwd, "drafts/voice/echo"));
    const before = readTree(cwd);
    const early = await run("mv drafts/voice/echo.md entries/ --yes", { cwd });
    expect([early.code, early.err]).toEqual([
      1,
      expect.stringMatching(/^The gate finds 2 errors in drafts\/voice\/echo\.md[\s\S]+page\.png[\s\S]+TODO/),
    ]);
    expect(readTree(cwd)).toEqual(before);
    writeFileSync(join(cwd, "drafts/voice/echo.md"), text);
    writeFileSync(join(cwd, "drafts/voice/echo/page.png"), png(100, 100));
    expect(await run("mv drafts/voice/echo.md entries/ --yes", { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining("echo is published from now on\n"),
    });
    expect((await run("lint", { cwd })).code).toBe(0);
    expect(Object.keys(readTree(cwd)).filter((path) => path.includes("echo"))).toEqual([
      "entries/voice/echo.md",
      "entries/voice/echo/page.png",
    ]);
  });

  test("takes paths from the current folder, and a book by its name", async () => {
    const cwd = book();
    const inside = join(cwd, "entries/voice");
    expect((await run("mv call-drops.md ../email/ --yes", { cwd: inside })).code).toBe(1);
    expect((await run("mv ./call-drops.md ../email/ --yes", { cwd: inside })).code).toBe(0);
    expect((await run("mv voice/ calls --yes --book .", { cwd })).code).toBe(0);
    expect(Object.keys(readTree(cwd)).filter((path) => path.startsWith("entries"))).toEqual([
      "entries/calls/no-dial-tone.md",
      "entries/email/bounces.md",
      "entries/email/call-drops.md",
    ]);
    expect((await run("lint", { cwd })).code).toBe(0);
  });

  test("prints the plan as JSON", async () => {
    const cwd = book();
    const { code, out } = await run("mv call-drops ends-early --format json --yes", { cwd });
    const report = planReport.parse(JSON.parse(out));
    expect([code, report.isApplied, report.level, report.renames]).toEqual([
      0,
      true,
      "minor",
      [{ from: "entries/voice/call-drops.md", to: "entries/voice/ends-early.md" }],
    ]);
    const refused = await run("mv bounces no-dial-tone --format json --yes", { cwd });
    expect(planReport.parse(JSON.parse(refused.out)).refusal?.problem).toBe(
      "no-dial-tone is taken by entries/voice/no-dial-tone.md.",
    );
    expect(refused.code).toBe(1);
  });

  test("names the books beside it that know an id", async () => {
    const cwd = tempFolder();
    const items = [
      "  - {id: acme-drops, title: Drops, url: call-drops/}",
      "  - {id: acme-tone, title: Tone, url: no-dial-tone/}",
      "  - {id: call-drops, title: Other, url: https://elsewhere.example/call-drops/}",
    ];
    const inventory = `title: Acme\nurl: https://help.acme.example\nitems:\n${items.join("\n")}\n`;
    writeFiles(join(cwd, "demo"), bookFiles());
    writeFiles(join(cwd, "other"), bookFiles({ "inventories/acme.yaml": inventory }));
    writeFiles(join(cwd, "none"), { "inventories/acme.yaml": inventory });
    const { code, out } = await run("mv call-drops ends-early --yes --book demo", { cwd });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(
        "\nLook at:\n  other/inventories/acme.yaml:4:10: Another book knows call-drops as acme-drops: its address keeps answering; change it there.\n\n",
      ),
    ]);
  });

  test("asks on a terminal", async () => {
    for (const [key, code] of [
      ["y", 0],
      ["n", 130],
    ] as const) {
      const cwd = book();
      const terminal = { input: new PassThrough(), output: new PassThrough() };
      const running = run("mv call-drops ends-early", { cwd, terminal });
      terminal.output.on("data", (text: Buffer) => {
        if (text.includes("Do it?")) setTimeout(() => terminal.input.write(key), 10);
      });
      expect((await running).code).toBe(code);
      expect(Object.keys(readTree(cwd)).includes("entries/voice/ends-early.md")).toBe(code === 0);
    }
  });

  test.each([
    ["mv call-drops ends-early", "Questions need a terminal, and this is not one."],
    ["mv call-drops ends-early --format json", "With --format json, nothing can be asked."],
    ["mv call-drops", "missing required argument 'to'"],
  ])("%s is bad usage", async (line, message) => {
    const cwd = book();
    const { code, err } = await run(line, { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(readTree(cwd)).toEqual(readTree(book()));
  });

  test("knows the findings of the baseline under the new id", async () => {
    const cwd = book({ "entries/voice/call-drops.md": "# The call drops\n\nTODO\n\n1. Go.\n" });
    expect((await run("lint --update-baseline", { cwd })).code).toBe(0);
    expect(read(cwd, "baseline.txt")).toContain(" call-drops ");
    expect((await run("mv call-drops ends-early --yes", { cwd })).out).not.toContain("--update-baseline");
    expect(read(cwd, "baseline.txt")).toMatch(/ ends-early [0-9a-f]{16}\n/);
    // A row that stood for nothing would be an error.
    expect((await run("lint", { cwd })).code).toBe(0);
  });
});

describe("fixbook rm", () => {
  test("says which places refer to an entry that is to be retired", async () => {
    const cwd = book();
    const { code, err } = await run(["rm", "call-drops", "--retired", "Gone.", "--yes"], { cwd });
    expect([code, err]).toEqual([
      1,
      `A place refers to call-drops. Say --unlink to keep their words without the link, or change them first.
  entries/voice/no-dial-tone.md:5:19: It refers to call-drops.
`,
    ]);
    expect((await run(["rm", "call-drops", "--retired", "Gone.", "--unlink", "--yes"], { cwd })).code).toBe(0);
    expect(read(cwd, "ids.yaml")).toContain("call-drops: { retired: Gone. }\n");
    expect(read(cwd, "entries/voice/no-dial-tone.md")).toContain("See The call drops.");
    expect((await run("lint", { cwd })).code).toBe(0);
  });

  test("leads on to what took its place", async () => {
    const cwd = book();
    expect((await run("rm entries/voice/call-drops.md --moved-to bounces --yes", { cwd })).code).toBe(0);
    expect(read(cwd, "ids.yaml")).toContain("call-drops: { moved: bounces }\n");
    expect((await run("lint", { cwd })).code).toBe(0);
  });
});
