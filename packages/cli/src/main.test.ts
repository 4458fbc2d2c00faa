import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { lintReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, readTree, tempFolder, writeFiles } from "../../engine/test/book-on-disk.js";
import { run } from "../test/fake-host.js";
import { ERROR, WARNING, workspace } from "../test/workspace.js";

describe("help", () => {
  const commands = ["lint", "build", "diff", "inbound", "inventory", "explain", "rules"];
  test.each(["--help", ...commands.map((name) => `${name} --help`)])("fixbook %s", async (argv) => {
    const { code, out, err } = await run(argv, { cwd: "/" });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchSnapshot();
  });

  test("is also a command, and the answer to no command at all", async () => {
    expect((await run("help lint", { cwd: "/" })).out).toBe((await run("lint --help", { cwd: "/" })).out);
    expect(await run("", { cwd: "/" })).toMatchObject({
      code: 2,
      out: "",
      err: (await run("--help", { cwd: "/" })).out,
    });
    expect(await run("--version", { cwd: "/" })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe("bad usage is exit 2, says what to do and prints nothing else", () => {
  test.each([
    ["lnt", "unknown command 'lnt'\n(Did you mean lint?)"],
    ["lint --formt json", "unknown option '--formt'\n(Did you mean --format?)"],
    [
      "lint --format jsn",
      "option '--format <format>' argument 'jsn' is invalid. Allowed choices are pretty, concise, json, github, markdown, sarif, rdjson, junit, gitlab.",
    ],
    ["lint --max-warnings many", "argument 'many' is invalid. It takes a whole number, 0 or more."],
    ["lint --max-warnings=-1", "argument '-1' is invalid. It takes a whole number, 0 or more."],
    ["lint books/dmo", "books/dmo does not exist.\n  Did you mean books/demo?"],
    ["lint books", "books contains no book.yaml.\n  Did you mean books/demo?"],
    ["build", "required option '--out <folder>' not specified"],
    ["build --out", "option '--out <folder>' argument missing"],
    ["build --out out --target htm", 'There is no target "htm".\n  Did you mean "html"?'],
    ["build --out out --target html,", 'There is no target "".\n  Use one or more of: html, json, email.'],
    ["build --out out --brand acne", 'There is no brand "acne".\n  Did you mean "acme"?'],
    ["build --out out --audience everybody", "Allowed choices are public, internal."],
    [
      "build --out books/demo/entries/x",
      "is in entries, where the book demo keeps its sources.\n  Name a folder outside",
    ],
    ["build --out .", ". contains the book demo"],
    ["build --out books", "books contains the book"],
  ])("fixbook %s", async (argv, message) => {
    const cwd = workspace();
    const before = readTree(cwd);
    const { code, out, err } = await run(argv, { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(message.split("|").some((one) => err.includes(one)) ? message : err).toBe(message);
    expect(err).not.toMatch(/\n {4}at /);
    expect(readTree(cwd)).toEqual(before);
  });

  test("where there is no book at all", async () => {
    expect(await run("lint", { cwd: tempFolder() })).toMatchObject({
      code: 2,
      out: "",
      err: "fixbook: There is no book below this folder.\n  Name a folder that contains a book.yaml, or run the command above one.\n",
    });
  });

  test("text of a hostile argument is shown, and runs nothing", async () => {
    const { err } = await run("lint \u001b[31m\n::error::x", { cwd: workspace() });
    expect(err).toBe(
      "fixbook: \\u001b[31m\\n::error::x does not exist.\n  Name the folder of a book: the one that contains its book.yaml.\n",
    );
    expect((await run("l\u001b\n::error::x", { cwd: workspace() })).err).toMatch(
      /^error: unknown command 'l\\u001b\n\\u003a:error::x'/,
    );
  });
});

describe("exit codes of lint", () => {
  test.each<[number, string, Readonly<Record<string, Files>>, string]>([
    [0, "a clean book", { demo: {} }, ""],
    [0, "warnings", { demo: WARNING }, ""],
    [0, "as many warnings as allowed", { demo: WARNING }, " --max-warnings 1"],
    [1, "more warnings than allowed", { demo: WARNING }, " --max-warnings 0"],
    [1, "more warnings than allowed in all books together", { demo: WARNING, other: WARNING }, " --max-warnings 1"],
    [1, "an error", { demo: ERROR }, ""],
    [1, "a field that is missing in book.yaml", { demo: { "book.yaml": "id: demo\n" } }, ""],
    [2, "a book.yaml that is not YAML, beside errors", { demo: { ...ERROR, "book.yaml": "id: [" } }, ""],
  ])("%i: %s", async (code, _, books, flags) => {
    const cwd = workspace(books);
    const { code: exit, out } = await run(`lint${flags}`, { cwd });
    expect(exit).toBe(code);
    if (JSON.stringify(books).includes("Sympton")) expect(out).toContain("structure/unknown-section");
  });

  test("2: a book.yaml that is a symbolic link", async () => {
    const cwd = tempFolder();
    mkdirSync(join(cwd, "b"));
    symlinkSync(join(bookOnDisk(), "book.yaml"), join(cwd, "b/book.yaml"));
    expect(await run("lint b", { cwd })).toMatchObject({
      code: 2,
      out: expect.stringContaining("b/book.yaml:1:1: error source/not-a-file: This is a symbolic link"),
    });
  });
});

describe("findings", () => {
  test.each([
    ["above the book", (cwd: string) => cwd, "books/demo/entries/voice/call-drops.md"],
    ["in the book", (cwd: string) => join(cwd, "books/demo"), "entries/voice/call-drops.md"],
    ["beside the book", (cwd: string) => join(cwd, "books/other"), "../demo/entries/voice/call-drops.md"],
    ["below the book", (cwd: string) => join(cwd, "books/demo/entries"), "voice/call-drops.md"],
  ])("have paths relative to the folder that the command runs in: %s", async (_, where, file) => {
    const root = workspace({ demo: ERROR, other: {} });
    const { code, out, err } = await run(`lint ${join(root, "books/demo")} --format json`, { cwd: where(root) });
    const report = lintReport.parse(JSON.parse(out));
    expect([code, err, out.trimEnd().split("\n").length]).toEqual([1, "", 1]);
    expect(report.summary).toMatchObject({ books: 1, files: 7, entries: 3, errors: 1, warnings: 0, infos: 0 });
    expect(report.diagnostics.map((one) => one.file)).toEqual([file]);
    expect((await run(`lint ${join(root, "books/demo")}`, { cwd: where(root) })).out).toMatch(
      new RegExp(`^${file}:3:1: error structure/unknown-section: `),
    );
    expect((await run(`lint ${join(root, "books/demo")}`, { cwd: where(root), isTerminal: true })).out).toContain(
      "## Sympton",
    );
  });

  test("of a book in a book have the text of their own files", async () => {
    const cwd = workspace({ demo: ERROR });
    writeFiles(
      join(cwd, "books/demo/inner"),
      bookFiles({ "entries/email/bounces.md": "# Inner\n\n## Innner\n\nText.\n\n## Fix\n\n1. Go.\n" }),
    );
    const { out } = await run("lint", { cwd: join(cwd, "books/demo"), isTerminal: true });
    expect(out).toContain("## Sympton");
    expect(out).toContain("## Innner");
  });

  test("are those of all books, with counts of all", async () => {
    expect((await run("lint", { cwd: workspace({ demo: ERROR, other: WARNING }) })).out).toContain(
      "1 error, 1 warning in 6 entries of 2 books.",
    );
    expect((await run("lint", { cwd: workspace({ demo: {}, other: {} }) })).out).toBe(
      "No findings in 6 entries of 2 books.\n  14 files in 0.0 s.\n",
    );
  });

  test("are pretty on a terminal and concise elsewhere, unless asked for otherwise", async () => {
    const cwd = workspace({ demo: ERROR });
    const of = async (flags: string, isTerminal: boolean) => (await run(`lint${flags}`, { cwd, isTerminal })).out;
    expect(await of("", true)).toContain("<red>^^");
    expect(await of("", false)).not.toContain("^^");
    expect(await of(" --format concise", true)).toBe(await of("", false));
    expect(await of(" --format pretty", false)).toContain("^^");
    expect(await of(" --format json", true)).toBe(await of(" --format json", false));
  });
});
