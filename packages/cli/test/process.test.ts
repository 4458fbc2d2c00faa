import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, readTree, tempFolder, writeFiles } from "../../engine/test/book-on-disk.js";
import { fixbook, shell } from "./process.js";

/** A book whose findings fill more than any pipe holds. */
const manyFindings = () =>
  bookOnDisk(
    bookFiles(
      Object.fromEntries(
        Array.from({ length: 15 }, (_, at) => [
          `entries/voice/drops-${at}.md`,
          `# The call drops\n\n${"[a](javascript:x)\n\n".repeat(100)}1. Go.\n`,
        ]),
      ),
    ),
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
const COLOUR = /\u001b\[3[0-9]m/;

test("the built command lints, builds and prints what the tests in one process see", async () => {
  const cwd = bookOnDisk();
  expect(await fixbook(["lint"], { cwd })).toEqual({
    code: 0,
    signal: null,
    out: expect.stringMatching(/^No findings in 3 entries of 1 book\.\n {2}7 files in \d+\.\d s\.\n$/),
    err: "",
  });
  expect(await fixbook(["lint", "nowhere"], { cwd })).toMatchObject({ code: 2, out: "" });
});

describe("a reader that goes away", () => {
  test.each([
    ["after the first line", "$fixbook lint | head -1"],
    ["after the first byte of JSON", "$fixbook lint --format json | head -c 1"],
    ["at once", "$fixbook lint --format json | true"],
  ])("%s: no stack trace, and never exit 0", async (_, line) => {
    const { out, err } = await shell(`${line}; echo "exit \${PIPESTATUS[0]}"`, { cwd: manyFindings() });
    expect(out).toMatch(/exit 2\n$/);
    expect(err).toBe("");
  });

  test("by closing its end: exit 2", async () => {
    const { code, err } = await fixbook(["lint", "--format", "json"], {
      cwd: manyFindings(),
      started: ({ stdout }) => stdout?.destroy(),
    });
    expect([code, err]).toEqual([2, ""]);
  });

  test("without a standard output at all: no stack trace", async () => {
    const { err } = await shell("$fixbook lint >&-", { cwd: bookOnDisk() });
    expect(err).toBe("");
  });

  test.runIf(existsSync("/dev/full"))("to a full disk: exit 2 and a message", async () => {
    const { code, err } = await shell("$fixbook lint > /dev/full", { cwd: bookOnDisk() });
    expect([code, err]).toEqual([
      2,
      "fixbook: standard output: the disk is full.\n  Check the path and its permissions, and run the command again.\n",
    ]);
  });
});

test("a slow reader gets all of a long document", async () => {
  const { out } = await shell("$fixbook lint --format json | (sleep 1; cat)", { cwd: manyFindings() });
  const { diagnostics } = JSON.parse(out) as { diagnostics: { ruleId: string }[] };
  expect(diagnostics.filter(({ ruleId }) => ruleId === "security/unsafe-url")).toHaveLength(1500);
});

test("a folder that was deleted meanwhile: exit 2, no stack trace", async () => {
  const { code, err } = await shell("mkdir gone && cd gone && rmdir ../gone && $fixbook lint", { cwd: tempFolder() });
  expect(code).toBe(2);
  expect(err).toMatch(/^fixbook: /);
  expect(err).not.toMatch(/\n {4}at /);
});

describe("colour", () => {
  const cwd = () => bookOnDisk(bookFiles({ "entries/voice/call-drops.md": "no title" }));
  const lint = ["lint", "--format", "pretty"];

  test("is left out where output is no terminal, unless FORCE_COLOR asks for it", async () => {
    expect((await fixbook(lint, { cwd: cwd() })).out).not.toMatch(COLOUR);
    expect((await fixbook(lint, { cwd: cwd(), env: { FORCE_COLOR: "1" } })).out).toMatch(COLOUR);
    expect((await fixbook(lint, { cwd: cwd(), env: { FORCE_COLOR: "0" } })).out).not.toMatch(COLOUR);
  });

  test.runIf(spawnSync("script", ["--version"]).status === 0)(
    "is shown on a terminal, unless NO_COLOR forbids it",
    async () => {
      const onTerminal = (env: string) =>
        shell(`script -qec "${env} $fixbook lint" /dev/null`, { cwd: cwd(), env: { TERM: "xterm-256color" } });
      expect((await onTerminal("")).out).toMatch(COLOUR);
      expect((await onTerminal("NO_COLOR=1")).out).not.toMatch(COLOUR);
    },
  );
});

test("the same bytes in every time zone and language, with any umask, from any folder", async () => {
  const cwd = tempFolder();
  writeFiles(join(cwd, "a/demo"), bookFiles());
  writeFiles(join(cwd, "b/other/demo"), Object.fromEntries(Object.entries(bookFiles()).toReversed()));
  const builds = [
    ["umask 022; TZ=UTC LANG=C $fixbook build --out one", "a"],
    ["umask 077; TZ=Pacific/Apia LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 $fixbook build demo --out ../../two", "b/other"],
    [`TZ=Asia/Kathmandu LC_ALL=sv_SE.UTF-8 $fixbook build '${join(cwd, "a/demo")}' --out '${join(cwd, "three")}'`, "."],
  ] as const;
  for (const [line, folder] of builds)
    expect(await shell(line, { cwd: join(cwd, folder) })).toMatchObject({ code: 0, err: "" });
  const one = readTree(join(cwd, "a/one"));
  expect(Object.keys(one).length).toBeGreaterThan(30);
  expect(readTree(join(cwd, "two"))).toEqual(one);
  expect(readTree(join(cwd, "three"))).toEqual(one);
});
