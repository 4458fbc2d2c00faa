import { longestText } from "@fixbook/search";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { publishedModule, queriesOf, sampleBook, sampleModule } from "../test/sample-book.js";
import { ContractError, type Match, openBook } from "./index.js";

const book = openBook(
  sampleModule({
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
  ])("%j", async (problem, matches) => {
    expect(shown(await book.match(problem)).map((line) => line.replace(/(?<!: )(?:, )?words .*$/, ""))).toEqual(
      matches.map((line) => line.replace(/(?<!: )(?:, )?words .*$/, "")),
    );
  });

  test("code, then message, then text, then a status that may be anybody's", async () => {
    const kinds = openBook(
      sampleModule({
        words: { title: "Lights flicker" },
        text: { title: "The lights of the hall are out" },
        message: { messages: ["Lamp %id% failed"] },
        status: { statuses: [503] },
        code: { codes: ["LX-1"] },
      }),
    );
    const problem = { errors: ["Lamp 4 failed", "LX-1", "the lights of the hall are out"], status: 503 };
    const matches = await kinds.match(problem);
    expect(matches.map(({ why: [best] }) => best?.kind)).toEqual(["code", "message", "text", "status"]);
    expect(ids(matches)).toEqual(["code", "message", "text", "status"]);
    const ofHost = await kinds.match({ ...problem, url: "https://api.acme.example/x" }, { hosts: ["acme.example"] });
    expect(ids(ofHost)).toEqual(["code", "status", "message", "text"]);
    expect(shown(await kinds.match("the lights of the hall flicker"))).toEqual([
      "words: words Lights, flicker",
      "text: words lights, hall",
    ]);
  });

  test("a match says how sure it is, and where the text has it", async () => {
    const text = "Oh no: tw 31005, then 404";
    const [match] = await book.match(text);
    expect([match?.entry.id, match?.kind, match?.confidence]).toEqual(["voice", "answer", "likely"]);
    expect(match?.why[0]).toEqual({ kind: "code", text: "TW-31005", at: [7, 15] });
    expect((await book.match("Oh no: TW-31005"))[0]?.confidence).toBe("exact");
    const [status] = await book.match("GET https://api.acme.example/x 429 (Too Many Requests)");
    expect([status?.entry.id, status?.kind, status?.confidence]).toEqual(["slow", "closest", "unsure"]);
    const hosts = ["api.acme.example"];
    expect((await book.match("GET https://api.acme.example/x 429", { hosts }))[0]?.confidence).not.toBe("exact");
    expect((await book.match("GET https://api.acme.example/x 429 (Too Many)", { hosts }))[0]?.confidence).toBe(
      "likely",
    );
    expect(await book.match("GET https://other.example/x 429 (Too Many Requests)", { hosts })).toEqual([]);
    expect(
      (await book.match({ response: { status: 429, url: "https://api.acme.example/x" } }, { hosts }))[0],
    ).toMatchObject({ confidence: "likely" });
    expect(await book.match({ response: { status: 429, url: "https://other.example/x" } }, { hosts })).toEqual([]);
  });

  test("there are five matches at most, or as many as asked for", async () => {
    const many = openBook(
      sampleModule(
        Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`e${at}`, { title: `Lamp ${at} is dark` }])),
      ),
    );
    expect(await many.match("lamp dark")).toHaveLength(5);
    expect(await many.match("lamp dark", { limit: 2 })).toHaveLength(2);
    expect(await many.search("lamp dark")).toHaveLength(9);
  });

  test("an entry that has more comes before one that has the same", async () => {
    expect(ids(await book.match("HTTP 401: Gateway 5 refused the call")).slice(0, 2)).toEqual(["voice", "key"]);
    expect(ids(await book.match({ status: 401, code: "invalid_api_key" })).slice(0, 2)).toEqual(["key", "voice"]);
  });

  test("a bare number counts in a short text, and not in a long one", async () => {
    expect(ids(await book.match("woocommerce 429"))).toEqual(["slow"]);
    expect(ids(await book.match("we have sold our first 429 umbrellas in Lisbon"))).toEqual([]);
  });
});

describe.each(["looper", "peptideclients"])("what readers ask %s", (id) => {
  const real = openBook(publishedModule(id));
  const asked = queriesOf(id).flatMap(({ query, entry }) => (entry === undefined ? [] : [[query, entry] as const]));
  test.each(asked)("%j: %s", async (query, entry) => {
    for (const found of [real.match(query), real.search(query), real.match({ status: 0, message: query })].map(
      async (one) => ids(await one),
    )) {
      expect((await found).slice(0, 3)).toContain(entry);
    }
  });

  test.each(queriesOf(id).filter(({ entry }) => entry === undefined))("$query: nothing sure", async ({ query }) => {
    for (const { kind, confidence } of [...(await real.match(query)), ...(await real.search(query))])
      expect([kind, confidence]).toEqual(["closest", "unsure"]);
  });

  test("every code, status and message leads to its entry, wherever it stands", async () => {
    for (const { id, signatures } of real.entries) {
      for (const code of signatures.codes) expect(ids(await real.match({ error: { code } }))[0]).toBe(id);
      for (const status of signatures.statuses) expect(ids(await real.match({ status }))).toContain(id);
      for (const message of signatures.messages) {
        const said = message.replace(/%\w+%/g, "42");
        const cause = new Error(`Server: ${said}`);
        expect(ids(await real.match(new Error("Request failed", { cause })))[0]).toBe(id);
        const log = `${"12:00:00 worker started, all is well\n".repeat(2800)}12:00:01 ERROR ${said}\n`;
        expect(log.length).toBeGreaterThan(longestText);
        expect(ids(await real.match(log))).toContain(id);
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
  test.each(["looper", "peptideclients"])("unrelated logs and errors, by %s", async (id) => {
    const real = openBook(publishedModule(id));
    const found = await Promise.all(unrelated.map((problem) => real.match(problem)));
    expect(found.flat().filter(({ kind, confidence }) => kind === "answer" || confidence !== "unsure")).toEqual([]);
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

  test("has an answer, always the same, and no entry twice", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const found = await book.match(given);
        expect(await book.match(given)).toEqual(found);
        expect(new Set(ids(found)).size).toBe(found.length);
        for (const { why } of found) expect(why.length).toBeGreaterThan(0);
      }),
    );
  });

  test("is data: signs of patterns in content and in texts have no meaning", async () => {
    const hostile = sampleModule({
      one: { messages: ["(a+)+$ %x% [", "\\", "%a%", ".*"], codes: [".*", "(", "__proto__"] },
    });
    const open = openBook(hostile);
    expect(ids(await open.match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"))).toEqual([]);
    expect(shown(await open.match("(a+)+$ x ["))[0]).toContain("message (a+)+$ %x% [");
    expect(ids(await open.match({ code: "__proto__" }))).toEqual(["one"]);
  });
});

describe("work grows with the text alone, as steps that are counted", () => {
  const slow = openBook(
    sampleModule({
      one: { messages: [`${"a ".repeat(30)}b`, `${"a %x% ".repeat(20)}b`, "a b"], codes: ["a-a-a-b"], statuses: [401] },
      two: { title: "a a a a a a b", symptom: "401 401 401 b" },
    }),
  );
  const steps = async (text: string): Promise<number> => {
    const spies = [
      vi.spyOn(Map.prototype, "get"),
      vi.spyOn(Set.prototype, "has"),
      vi.spyOn(String.prototype, "charCodeAt"),
      vi.spyOn(String.prototype, "slice"),
      vi.spyOn(RegExp.prototype, "test"),
    ];
    await slow.match(text);
    const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return count;
  };

  test.each(["a ", "a-", "401 ", "a %x% ", "(((((", "\\", "a\n", "aaaaaaaa", "e\u0301", "status: 401, "])(
    "of %j, repeated",
    async (piece) => {
      const text = piece.repeat(Math.ceil(900 / piece.length));
      await slow.match("");
      const [once, tenfold] = [await steps(text), await steps(text.repeat(10))];
      expect(once).toBeGreaterThan(100);
      expect(tenfold).toBeLessThanOrEqual(11 * once);
    },
  );
});

describe("the search file", () => {
  const entries = { voice: { title: "No voice", symptom: "Callers hear nothing.", codes: ["TW-31005"] } };
  const found = async (open: { match(problem: unknown): Promise<readonly Match[]> }, problem: unknown) =>
    ids(await open.match(problem));

  test("is loaded once, when something is searched for the first time", async () => {
    const { book, search } = sampleModule(entries);
    const asked: string[] = [];
    const open = openBook(book, async (path) => {
      asked.push(path);
      return search();
    });
    expect(asked).toEqual([]);
    expect(await Promise.all([found(open, "callers hear nothing"), found(open, "TW-31005")])).toEqual([
      ["voice"],
      ["voice"],
    ]);
    expect(await open.search("callers")).toHaveLength(1);
    expect(asked).toEqual(["search.json"]);
  });

  test("that does not come is asked for again the next time", async () => {
    const { book, search } = sampleModule(entries);
    let isOffline = true;
    const open = openBook(book, async () => {
      if (isOffline) throw new Error("offline");
      return search();
    });
    await expect(open.match("callers")).rejects.toThrow("offline");
    await expect(open.search("callers")).rejects.toThrow("offline");
    isOffline = false;
    expect(await found(open, "callers")).toEqual(["voice"]);
  });

  test.each([undefined, { contractVersion: "3.0" }])("that is none is refused: %j", async (file) => {
    await expect(openBook(sampleBook(entries), async () => file).match("x")).rejects.toThrow(ContractError);
  });

  test("may know entries that the book has not", async () => {
    const { search } = sampleModule({ ...entries, other: { title: "Other callers" } });
    expect(await found(openBook(sampleBook(entries), search), "callers")).toEqual(["voice"]);
  });

  test("can be missing where nothing loads it: heads are searched", async () => {
    const open = openBook(sampleBook(entries));
    expect(await found(open, new Error("call failed: TW-31005"))).toEqual(["voice"]);
    expect(await found(open, "no voice")).toEqual(["voice"]);
    expect(await found(open, "callers hear nothing")).toEqual([]);
    expect(
      await found(openBook({ book: sampleBook(entries), entry: async (_: "voice") => undefined }), "TW-31005"),
    ).toEqual(["voice"]);
  });

  test("does not change what was asked: a problem is read at once", async () => {
    const { book, search } = sampleModule(entries);
    const problem = { message: "TW-31005" };
    const asked = openBook(book, search).match(problem);
    problem.message = "something else";
    expect(ids(await asked)).toEqual(["voice"]);
  });
});
