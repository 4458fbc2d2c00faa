import { join } from "node:path";
import { type EvalReport, evalReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import type { Files } from "../../../engine/test/book-on-disk.js";
import { run, type World } from "../../test/fake-host.js";
import { ERROR, workspace } from "../../test/workspace.js";

const DROPS = {
  "entries/voice/call-drops.md":
    "---\nsignatures:\n  codes: [TW-31005]\n---\n\n# The call drops\n\nThe line is bad.\n\n1. Press **Restart** on the `phone_unit`.\n",
};
const RIGHT = `- {ask: the call drops, mustCite: call-drops, mustSay: ["press restart on the phone_unit"], mustNot: [Reinstall]}
- {ask: "ERROR TW-31005: no media", mustCite: call-drops}
- {ask: how do I bake bread, none: true}
`;

function book(evals: string, files: Files = {}): World {
  return { cwd: workspace({ demo: { ...DROPS, ...files, "evals.yml": evals } }) };
}

async function reportOf(world: World): Promise<EvalReport> {
  const { out, err } = await run("eval --retrieval --format json", world);
  expect(err).toBe("");
  return evalReport.parse(JSON.parse(out));
}

/** The misses of one of the two brands. */
async function underAcme(world: World): Promise<EvalReport> {
  const report = await reportOf(world);
  return { ...report, misses: report.misses.filter(({ brand }) => brand === "acme") };
}

test("a book that answers as it must passes, in text and as JSON, and twice the same", async () => {
  const world = book(RIGHT);
  const text = await run("eval --retrieval", world);
  expect(text).toMatchObject({ code: 0, err: "" });
  expect(text.out).toMatchInlineSnapshot(`
    "✔ 6 questions asked, each under every brand; of 4 with an entry to cite, 4 cited first, 4 in the first three; 0 texts missing; 0 misses.
    "
  `);
  expect(await run("eval --retrieval", world)).toEqual(text);
  expect(await reportOf(world)).toMatchObject({
    passed: true,
    misses: [],
    books: ["acme", "zeta"].map((brand) => {
      return { book: "demo", brand, asked: 3, expected: 2, citedFirst: 2, citedInThree: 2, textsMissing: 0 };
    }),
  });
});

test("a miss says what was asked, expected and found, and what to do", async () => {
  const { code, out, err } = await run(
    "eval --retrieval",
    book(
      "- {ask: the printer is on fire, mustCite: call-drops}\n- {ask: the call drops, mustCite: call-drops, mustSay: [Reboot]}\n",
    ),
  );
  expect([code, err]).toEqual([1, ""]);
  expect(out).toMatchInlineSnapshot(`
    "✖ evals.yml:1 (acme, zeta) "the printer is on fire"
      expected  call-drops as an answer, among the first three
      found     nothing
      do        Give call-drops the users' words: signatures: for an error, also: or synonyms: for words.

    ✖ evals.yml:2 (acme, zeta) "the call drops"
      expected  call-drops says "Reboot"
      found     call-drops (likely), no-dial-tone (unsure)
      do        Write "Reboot" into call-drops, or correct mustSay:.

    ✖ 4 questions asked, each under every brand; of 4 with an entry to cite, 2 cited first, 2 in the first three; 2 texts missing; 4 misses.
    "
  `);
});

const NOTE = "entries/voice/call-note.md";
const note = (head: string) => ({ [NOTE]: `---\n${head}\n---\n\n# Somebody takes notes\n\nWhy.\n\n1. Go.\n` });

describe("a miss is", () => {
  test.each<[kind: string, row: string, files: Files, action: string]>([
    ["not-cited", "{ask: the printer is on fire, mustCite: call-drops}", {}, "Give call-drops the users' words"],
    [
      "not-cited",
      "{ask: somebody takes notes, mustCite: call-note}",
      note("audience: internal"),
      "call-note is not in the public build",
    ],
    [
      "guess",
      '{ask: "GET /calls: 503", mustCite: call-note}',
      note("signatures:\n  statuses: [503]"),
      "Give call-note the users' words",
    ],
    [
      "false-exact",
      '{ask: "TW-31005 TW-31006", mustCite: call-note}',
      note("signatures:\n  codes: [TW-31006]"),
      "Have the signatures of call-drops name its own error alone",
    ],
    ["false-answer", "{ask: the call drops, none: true}", {}, "If it does answer, write mustCite: call-drops."],
    ["false-answer", '{ask: "code=TW-31005", none: true}', {}, "out of call-drops"],
    [
      "text-missing",
      "{ask: the call drops, mustCite: call-drops, mustSay: [Restart, Reboot]}",
      {},
      'Write "Reboot" into call-drops',
    ],
    [
      "text-forbidden",
      "{ask: the call drops, mustCite: call-drops, mustNot: [the LINE is bad, Reboot]}",
      {},
      'Take "the LINE is bad" out of call-drops',
    ],
  ])("%s: %s", async (kind, row, files, action) => {
    const world = book(`- ${row}\n`, files);
    const { passed, misses } = await underAcme(world);
    expect(passed).toBe(false);
    expect(misses).toMatchObject([{ kind, line: 1, book: "demo", brand: "acme" }]);
    expect(misses[0]?.action).toContain(action);
  });

  test("of the tool that an agent would call", async () => {
    const asks = ["vvv", "vvv\nwww", "TypeError in it", "ring_lost", "Silent: it"];
    const { misses } = await underAcme(
      book(asks.map((ask) => `- ${JSON.stringify({ ask, mustCite: "call-drops" })}\n`).join("")),
    );
    expect(misses.map(({ line, tool }) => [line, tool])).toEqual([
      [1, "search_entries"],
      ...[2, 3, 4, 5].map((line) => [line, "match_error"]),
    ]);
  });
});

test("every brand of every book that has evals.yml is asked", async () => {
  const cwd = workspace({ demo: { ...DROPS, "evals.yml": RIGHT }, other: {}, third: { ...DROPS, "evals.yml": RIGHT } });
  const { books } = await reportOf({ cwd });
  expect(books.map(({ book }) => book)).toEqual(["demo", "demo", "third", "third"]);
  expect((await run("eval books/third --retrieval", { cwd })).out).toContain(
    "6 questions asked, each under every brand;",
  );
});

test("neither a terminal nor a CI system does what a question says", async () => {
  const ask = "::error file=a::bb ##[add-mask]d bread";
  const world = book(`- ${JSON.stringify({ ask, mustCite: "call-drops" })}\n`);
  for (const isTerminal of [true, false]) {
    const { code, out } = await run("eval --retrieval", { ...world, isTerminal });
    expect(code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::|##\[/m);
  }
});

test.each<[argv: string, files: Files, message: string]>([
  ["eval", { "evals.yml": RIGHT }, "no model is called.\n  Add --retrieval."],
  ["eval --retrieval", {}, "No book here has evals.yml.\n  Write what agents are asked"],
  ["eval gone --retrieval", {}, "gone"],
  ["eval --retrieval", { ...ERROR, "evals.yml": RIGHT }, "does not pass its checks"],
  ["eval --retrieval", { "evals.yml": "- {ask: a, mustCite: call-drop}\n" }, 'No entry has the id "call-drop"'],
  ["eval --retrieval", { "evals.yml": "- {ask: a}\n" }, "needs either mustCite: with an id, or none: true"],
  ["eval --retrieval", { "evals.yml": "" }, "evals.yml"],
  ["eval --retrieval --format xml", { "evals.yml": RIGHT }, "Allowed choices are text, json"],
])("%s with %j is exit 2 and one clear message", async (argv, files, message) => {
  const cwd = workspace({ demo: { ...DROPS, ...files } });
  expect(await run(argv, { cwd })).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
});

test.each(["looper", "peptideclients"])("%s gives agents what they must cite", async (name) => {
  const cwd = join(import.meta.dirname, "../../../content");
  const { code, out } = await run(`eval books/${name} --retrieval --format json`, { cwd });
  const { books, misses } = evalReport.parse(JSON.parse(out));
  expect([code, misses]).toEqual([0, []]);
  expect(new Set(books.map(({ asked }) => asked))).toEqual(new Set([8]));
});
