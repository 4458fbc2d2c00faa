import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ReplayReport, replayReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { run, type World } from "../../test/fake-host.js";
import { ERROR, workspace } from "../../test/workspace.js";

const SIGNED = {
  "entries/voice/call-drops.md":
    '---\nsignatures:\n  codes: [TW-31005]\n  statuses: [429]\n  messages: ["The call %id% was dropped early", "Permission denied"]\n---\n\n# The call drops\n\nWhy.\n\n1. Go.\n',
};

const LOG = `2026-11-30T10:00:00Z INFO ready
2026-11-30T10:00:01Z ERROR TW-31005: no media
    at connect (call.js:12:5)
2026-11-30T10:00:02Z ERROR The call 4711 was dropped early
2026-11-30T10:00:03Z ERROR The call 4712 was dropped early
2026-11-30T10:00:04Z GET https://api.acme.example/calls 429 (Too Many Requests)
2026-11-30T10:00:05Z GET https://other.example/calls 429 (Too Many Requests)
2026-11-30T10:00:06Z ERROR disk sda7 is full: write failed after 12 ms
2026-11-30T10:00:07Z ERROR disk sdb1 is full: write failed after 7 ms
2026-11-30T10:00:08Z ERROR disk sdb1 is full: write failed after 8 ms
mkdir: Permission denied
`;

/** A folder with a book and a log. */
function replayed(log = LOG): string {
  const cwd = workspace({ demo: SIGNED });
  writeFileSync(join(cwd, "app.log"), log);
  return cwd;
}

async function reportOf(argv: string, world: World): Promise<ReplayReport> {
  const { out, err } = await run(`${argv} --format json`, world);
  expect(err).toBe("");
  return replayReport.parse(JSON.parse(out));
}

describe("what a book claims of a log", () => {
  test("is told with the entries, an example of each, and what is missing", async () => {
    const { code, out, err } = await run("replay app.log", { cwd: replayed() });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "exact   call-drops (The call drops) claims 3 records, by message "The call %id% was dropped early", code "TW-31005".
              app.log:2: 2026-11-30T10:00:01Z ERROR TW-31005: no media
      unsure  call-drops (The call drops) claims 3 records, by status "429", message "Permission denied".
              app.log:6: 2026-11-30T10:00:04Z GET https://api.acme.example/calls 429 (Too Many Requests)

      The commonest troubles that nothing claims:
           2  <date> ERROR disk sdb<n> is full: write failed after <n> ms
              app.log:9
           1  <date> ERROR disk sda<n> is full: write failed after <n> ms
              app.log:8

      ✔ 3 of 9 troubles claimed (33 %): 3 exact, 0 likely; 3 more unsure.
        11 lines of 1 log in 10 records, against demo.
      "
    `);
  });

  test("is told on a terminal in lines that fit", async () => {
    const long = `ERROR TW-31005 ${"and so on ".repeat(30)}\nERROR ${"another one ".repeat(30)}\n`;
    const { out } = await run("replay app.log", { cwd: replayed(long), isTerminal: true });
    const lines = out.split("\n").map((line) => line.replace(/<\/?\w+>/g, ""));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(out).toContain("<green>exact   </green>");
  });

  test("is JSON as well", async () => {
    const { version, isEnough, books, records, lines, claims, unmatched } = await reportOf("replay app.log", {
      cwd: replayed(),
    });
    expect([version, isEnough, books]).toEqual([1, true, ["demo"]]);
    expect(records).toEqual({ read: 10, troubles: 9, exact: 3, likely: 0, unsure: 3, unmatched: 3 });
    expect(lines).toEqual({ read: 11, covered: 4 });
    expect(claims.map(({ confidence, entry, records }) => [confidence, entry, records])).toEqual([
      ["exact", "call-drops", 3],
      ["unsure", "call-drops", 3],
    ]);
    expect(claims[0]?.signatures).toEqual([
      { kind: "message", text: "The call %id% was dropped early", records: 2 },
      { kind: "code", text: "TW-31005", records: 1 },
    ]);
    expect(unmatched.kinds.map(({ records, line, example }) => [records, line, example.line])).toEqual([
      [2, "<date> ERROR disk sdb<n> is full: write failed after <n> ms", 9],
      [1, "<date> ERROR disk sda<n> is full: write failed after <n> ms", 8],
    ]);
  });

  test("with hosts, is a likely status of theirs, and none of others'", async () => {
    const { records, claims } = await reportOf("replay --host api.acme.example app.log", { cwd: replayed() });
    expect(records).toMatchObject({ exact: 3, likely: 1, unsure: 1, unmatched: 4 });
    const likely = claims.find(({ confidence }) => confidence === "likely");
    expect(likely?.example).toMatchObject({ log: "app.log", line: 6 });
  });

  test("comes from several logs and books, from standard input and through links", async () => {
    const cwd = workspace({ demo: SIGNED, other: {} });
    writeFileSync(join(cwd, "app.log"), LOG);
    symlinkSync("app.log", join(cwd, "current"));
    const all = await reportOf("replay current - app.log", { cwd, input: "x\nTW-31005" });
    expect(all.logs.map(({ log, lines }) => [log, lines])).toEqual([
      ["current", 11],
      ["standard-input", 2],
      ["app.log", 11],
    ]);
    expect([all.books, all.records.exact]).toEqual([["demo", "other"], 7]);
    expect((await run("replay app.log", { cwd })).out).toContain("demo/call-drops (");
    const none = await reportOf("replay --book books/other app.log", { cwd });
    expect([none.books, none.claims]).toEqual([["other"], []]);
  });
});

test.each([
  ["--fail-under 33", 0, ""],
  ["--fail-under 34", 1, "  --fail-under requires 34 %."],
  ["--max-claims 3", 0, ""],
  ["--max-claims 2", 1, "  --max-claims allows 2."],
])("%s", async (flags, code, line) => {
  const cwd = replayed();
  const text = await run(`replay app.log ${flags}`, { cwd });
  expect(text).toMatchObject({ code, err: "", out: expect.stringContaining("3 of 9 troubles claimed (33 %)") });
  expect(text.out).toContain(line);
  expect(text.out).toContain(code === 0 ? "✔" : "✖");
  const json = await run(`replay app.log ${flags} --format json`, { cwd });
  expect([json.code, JSON.parse(json.out).isEnough]).toEqual([code, code === 0]);
});

test("a log without troubles lacks nothing", async () => {
  const { code, out } = await run("replay app.log --fail-under 100", { cwd: replayed("ready\n") });
  expect([code, out]).toEqual([0, expect.stringContaining("0 of 0 troubles claimed (100 %)")]);
});

test("neither a terminal nor a CI system does what a log says", async () => {
  const text = "::error file=a::b\u001b[2J\u001b]0;owned\u0007 ##[add-mask]d \u202e failed\n";
  for (const isTerminal of [true, false]) {
    const { out } = await run("replay app.log", { cwd: replayed(`${text}::TW-31005 ${text}`), isTerminal });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::|##\[/m);
  }
});

test("progress is told while a long log is read", async () => {
  const { progress } = await run("replay app.log", {
    cwd: replayed("ready\n".repeat(3000)),
    isTerminal: true,
    pace: 600,
  });
  expect(progress).toContain("Replaying app.log: 3000 lines");
  expect(progress.at(-1)).toBe("");
});

test.each<[argv: string, bytes: string | Uint8Array, message: string]>([
  ["replay", "", "missing required argument"],
  ["replay gone.log", "", "gone.log cannot be read: it does not exist."],
  ["replay logs", "", "logs cannot be read: it is a folder.\n  Name the logs in it: fixbook replay logs/*.log"],
  ["replay app.log", "a\u0000b", "app.log is a binary file: its line 1 contains a NUL byte."],
  ["replay app.log", new Uint8Array([0x1f, 0x8b, 8]), "app.log is compressed.\n  Unpack it on the way"],
  ["replay app.log", new Uint8Array([97, 10, 0xfc, 10]), "app.log is not UTF-8: its line 2 has bytes"],
  ["replay app.log", "", "app.log is empty: there is no line to replay."],
  ["replay -", "", "standard-input is empty"],
  ["replay - -", "", "Standard input can be read once."],
  ["replay app.log --book logs", "a", "logs contains no book.yaml."],
  ["replay app.log --book books/broken", "a", "does not pass its checks"],
  ["replay app.log --host https://a.example", "a", "It takes the name of a host"],
  ["replay app.log --fail-under 101", "a", "It takes a percentage"],
])("%s is exit 2 and one clear message", async (argv, bytes, message) => {
  const cwd = workspace({ demo: SIGNED, broken: ERROR });
  writeFileSync(join(cwd, "app.log"), bytes);
  mkdirSync(join(cwd, "logs"));
  const book = argv.includes("--book") ? "" : " --book books/demo";
  expect(await run(`${argv}${book}`, { cwd })).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining(message),
  });
});

test.each(["looper", "peptideclients"])("%s claims nothing of other programs for sure", async (book) => {
  const cwd = join(import.meta.dirname, "../../../content");
  const input = readFileSync(join(import.meta.dirname, "../../test/foreign.txt"));
  const { records, claims } = await reportOf(`replay - --book books/${book}`, { cwd, input });
  expect(records.troubles).toBeGreaterThanOrEqual(35);
  expect(claims.filter(({ confidence }) => confidence !== "unsure")).toEqual([]);
});
