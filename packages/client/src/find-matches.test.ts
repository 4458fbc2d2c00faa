import { longestText } from "@fixbook/core/match";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { publishedBook, queriesOf, sampleBook } from "../test/sample-book.js";
import { type Match, openBook } from "./index.js";

const book = openBook(
  sampleBook({
    voice: {
      title: "A voice call won't connect",
      codes: ["TW-31005"],
      statuses: [401],
      messages: ["Gateway %code% refused the call"],
    },
    key: { title: "The key is not taken", codes: ["invalid_api_key"], statuses: [401, 403] },
    slow: { title: "Answers take very long", symptom: "Every page waits for half a minute.", statuses: [429] },
    webhook: { title: "A webhook is lost", codes: ["dropped"] },
  }),
);
/** Each match as `id: kind text, kind text`. */
const shown = (matches: readonly Match[]) =>
  matches.map(({ entry, why }) => `${entry.id}: ${why.map(({ kind, text }) => `${kind} ${text}`).join(", ")}`);
const ids = (matches: readonly Match[]) => matches.map(({ entry }) => entry.id);

describe("a match says why, the most telling first", () => {
  test.each<[problem: unknown, matches: string[]]>([
    ["Error TW-31005.", ["voice: code TW-31005"]],
    [{ error: { code: "TW-31005" } }, ["voice: code TW-31005"]],
    [Object.assign(new Error("x"), { response: { status: 429 } }), ["slow: status 429"]],
    [403, ["key: status 403"]],
    ["x Gateway 17 refused the call!", ["voice: message Gateway %code% refused the call"]],
    ["Oh: EVERY page  waits for half a minute…", ["slow: text Every page waits for half a minute."]],
    ["webhoks lost", ["webhook: words webhook, lost"]],
    [{ state: "dropped" }, ["webhook: code dropped, words dropped"]],
  ])("%j", (problem, matches) => {
    expect(shown(book.match(problem)).map((line) => line.replace(/(?<!: )(?:, )?words .*$/, ""))).toEqual(
      matches.map((line) => line.replace(/(?<!: )(?:, )?words .*$/, "")),
    );
  });

  test("code, then status, then message, then text, then words", () => {
    const kinds = openBook(
      sampleBook({
        words: { title: "Lights flicker" },
        text: { title: "The lights of the hall are out" },
        message: { messages: ["Lamp %id% failed"] },
        status: { statuses: [503] },
        code: { codes: ["LX-1"] },
      }),
    );
    const problem = { errors: ["Lamp 4 failed", "LX-1", "the lights of the hall are out"], status: 503 };
    const matches = kinds.match(problem);
    expect(matches.map(({ why: [best] }) => best?.kind)).toEqual(["code", "status", "message", "text"]);
    expect(ids(matches)).toEqual(["code", "status", "message", "text"]);
    expect(shown(kinds.match("the lights of the hall flicker"))).toEqual([
      "words: words Lights, All, flicker",
      "text: words lights, hall",
    ]);
  });

  test("an entry that has more comes before one that has the same", () => {
    expect(ids(book.match("HTTP 401: Gateway 5 refused the call")).slice(0, 2)).toEqual(["voice", "key"]);
    expect(ids(book.match({ status: 401, code: "invalid_api_key" })).slice(0, 2)).toEqual(["key", "voice"]);
  });

  test("a bare number counts in a short text, and not in a long one", () => {
    expect(ids(book.match("woocommerce 429"))).toEqual(["slow"]);
    expect(ids(book.match("we have sold our first 429 umbrellas in Lisbon"))).toEqual([]);
  });
});

describe.each(["looper", "peptideclients"])("what readers ask %s", (id) => {
  const real = openBook(publishedBook(id));
  test.each(queriesOf(id).map(({ query, entry }) => [query, entry]))("%j: %s", (query, entry) => {
    for (const found of [real.match(query), real.search(query), real.match({ status: 0, message: query })]) {
      if (entry === undefined) expect(ids(found)).toEqual([]);
      else expect(ids(found).slice(0, 3)).toContain(entry);
    }
  });

  test("every code, status and message leads to its entry, wherever it stands", () => {
    for (const { id, signatures } of real.entries) {
      for (const code of signatures.codes) expect(ids(real.match({ error: { code } }))[0]).toBe(id);
      for (const status of signatures.statuses) expect(ids(real.match({ status }))).toContain(id);
      for (const message of signatures.messages) {
        const said = message.replace(/%\w+%/g, "42");
        const cause = new Error(`Server: ${said}`);
        expect(ids(real.match(new Error("Request failed", { cause })))[0]).toBe(id);
        const log = `${"12:00:00 worker started, all is well\n".repeat(2800)}12:00:01 ERROR ${said}\n`;
        expect(log.length).toBeGreaterThan(longestText);
        expect(ids(real.match(log))).toContain(id);
      }
    }
  });
});

describe("nothing is claimed of", () => {
  const unrelated: readonly unknown[] = [
    "npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nnpm ERR! foo@1.0.0 start: `node index.js`",
    'Traceback (most recent call last):\n  File "train.py", line 404, in <module>\nValueError: Shapes (None, 1) and (None, 3)',
    "INFO 2026-11-20 processed 401 rows in 20 ms\nINFO 3 packets dropped, 429 bytes free",
    "kernel: usb 1-1: new high-speed USB device number 4 using xhci_hcd",
    "java.lang.NullPointerException\n\tat com.example.Main.run(Main.java:429)\n\tat com.example.Main.main(Main.java:401)",
    "Segmentation fault (core dumped)",
    "fatal: not a git repository (or any of the parent directories): .git",
    "The quick brown fox jumps over the lazy dog. ".repeat(300),
    new TypeError("Cannot read properties of undefined (reading 'map')"),
    Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED", errno: -111, port: 5432 }),
    { rows: 401, took: 429, ok: true, items: [404, 409], name: "report" },
    { status: 200, body: { user: "ann", plan: "free" } },
    "GET /assets/app.js HTTP/1.1 200 404 bytes",
    "\u0000".repeat(1000),
    "",
  ];
  test.each(["looper", "peptideclients"])("unrelated logs and errors, by %s", (id) => {
    const real = openBook(publishedBook(id));
    expect(unrelated.map((problem) => shown(real.match(problem))).filter((found) => found.length > 0)).toEqual([]);
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    "TW-31005",
    "401",
    "HTTP",
    "gateway",
    "refused",
    "the",
    "call",
    "voice",
    "\n",
    "dropped",
    "é",
    ":",
  );
  const text = fc
    .array(fc.oneof(word, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 50 })
    .map((all) => all.join(" "));

  test("has an answer, always the same, and no entry twice", () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = book.match(given);
        expect(book.match(given)).toEqual(found);
        expect(new Set(ids(found)).size).toBe(found.length);
        for (const { why } of found) expect(why.length).toBeGreaterThan(0);
      }),
    );
  });

  test("is data: signs of patterns in content and in texts have no meaning", () => {
    const hostile = sampleBook({
      one: { messages: ["(a+)+$ %x% [", "\\", "%a%", ".*"], codes: [".*", "(", "__proto__"] },
    });
    const open = openBook(hostile);
    expect(ids(open.match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"))).toEqual([]);
    expect(shown(open.match("(a+)+$ x ["))[0]).toContain("message (a+)+$ %x% [");
    expect(ids(open.match({ code: "__proto__" }))).toEqual(["one"]);
  });
});

describe("work grows with the text alone, as steps that are counted", () => {
  const slow = openBook(
    sampleBook({
      one: { messages: [`${"a ".repeat(30)}b`, `${"a %x% ".repeat(20)}b`, "a b"], codes: ["a-a-a-b"], statuses: [401] },
      two: { title: "a a a a a a b", symptom: "401 401 401 b" },
    }),
  );
  const steps = (text: string): number => {
    const spies = [
      vi.spyOn(Map.prototype, "get"),
      vi.spyOn(Set.prototype, "has"),
      vi.spyOn(String.prototype, "charCodeAt"),
      vi.spyOn(String.prototype, "slice"),
      vi.spyOn(RegExp.prototype, "test"),
    ];
    slow.match(text);
    const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return count;
  };

  test.each(["a ", "a-", "401 ", "a %x% ", "(((((", "\\", "a\n", "aaaaaaaa", "e\u0301", "status: 401, "])(
    "of %j, repeated",
    (piece) => {
      const text = piece.repeat(Math.ceil(900 / piece.length));
      slow.match("");
      const [once, tenfold] = [steps(text), steps(text.repeat(10))];
      expect(once).toBeGreaterThan(100);
      expect(tenfold).toBeLessThanOrEqual(11 * once);
    },
  );
});
