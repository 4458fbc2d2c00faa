import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSignatures } from "./find-signatures.js";
import { indexSignatures, longestText, type SignatureRow } from "./index.js";

interface Row extends SignatureRow {
  readonly id: string;
}

const row = (id: string, change: Partial<SignatureRow>): Row => ({
  id,
  codes: [],
  statuses: [],
  messages: [],
  ...change,
});
const rows = [
  row("voice", { codes: ["TW-31005"], statuses: [401], messages: ["Gateway %code% refused the call"] }),
  row("voice-old", { codes: ["TW-3100"] }),
  row("key", { codes: ["invalid_api_key"], statuses: [401, 403], messages: ["401 invalid_api_key"] }),
  row("path", { codes: ["a/b:c.d-e"] }),
  row("webhook", { codes: ["dropped"] }),
  row("link", { messages: ["link expired or invalid", "Timeout", "Fault: %reason%", "%any%", "user_%id% is gone."] }),
];
/** What a text has of some rows as `id: kind text`, with a question mark for what is not sure. */
const hitsOf = (of: readonly Row[], text: string) =>
  Array.from(
    findSignatures(indexSignatures(of), text),
    ([{ row: at, kind, text: own }, { isSure }]) => `${of[at]?.id}: ${kind} ${own}${isSure ? "" : "?"}`,
  ).sort();
const hits = (text: string) => hitsOf(rows, text);

describe("a code", () => {
  test.each([
    "TW-31005",
    "tw-31005",
    "Error TW-31005.",
    "[TW-31005] call failed",
    "code=TW-31005, retry",
    '{"error":{"code":"TW-31005"}}',
    "https://errors.example.com/TW-31005",
    "Error:TW-31005:call failed",
    "com.example.CallException: TW-31005\n\tat com.example.Call.run(Call.java:12)",
  ])("is found in %j", (text) => expect(hits(text)).toEqual(["voice: code TW-31005"]));

  test.each([
    "TW-310051",
    "XTW-31005",
    "TW-31005-2",
    "TW-31005.7",
    "_TW-31005",
    "TW-\n31005",
    "TW--31005",
    "TW, 31005",
  ])("is not found in %j", (text) => expect(hits(text)).toEqual([]));

  test("that begins another does not hide it", () => {
    expect(hits("TW-3100")).toEqual(["voice-old: code TW-3100"]);
    expect(hits("a/b:c.d-e, and more")).toEqual(["path: code a/b:c.d-e"]);
  });

  test("of one ordinary word is sure only where it stands as a value", () => {
    expect(hits("dropped")).toEqual(["webhook: code dropped"]);
    expect(hits('{"state":"dropped","n":1}')).toEqual(["webhook: code dropped"]);
    expect(hits("state=dropped\nnext")).toEqual(["webhook: code dropped"]);
    expect(hits("the lamp was dropped on the floor")).toEqual(["webhook: code dropped?"]);
  });
});

describe("a status", () => {
  test.each([
    "403",
    " 403 ",
    "HTTP 403",
    "status 403",
    "Request failed with status code 403",
    "403 Forbidden",
    '{"status":403,"x":1}',
    '"GET /orders HTTP/1.1" 403 532',
    "HTTP/2 403",
    "statusCode: 403",
  ])("is found in %j", (text) => expect(hits(text)).toEqual(["key: status 403"]));

  test.each(["woocommerce 403", "returned (403) rows"])("may be in %j", (text) =>
    expect(hits(text)).toEqual(["key: status 403?"]),
  );

  test.each([
    "v403",
    "$403",
    "1.403 s",
    "403ms",
    "took 403 ms",
    "app.js:403:12",
    "port-403",
    "10.0.403.1",
    "1403",
    "403%",
  ])("is not found in %j", (text) => expect(hits(text)).toEqual([]));
});

describe("a message", () => {
  test.each(["Gateway 5 refused the call", "x GATEWAY  foo, bar  refused the call!", "a\nGateway refused the call\nb"])(
    "is found in %j",
    (text) => expect(hits(text)).toEqual(["voice: message Gateway %code% refused the call"]),
  );

  test.each(["Gateway 5\nrefused the call", "refused the call Gateway", "Gateways 5 refused the call"])(
    "is not found in %j",
    (text) => expect(hits(text)).toEqual([]),
  );

  test("is found whatever its quotation marks, white space and last full stop", () => {
    expect(hits("It says “link   expired or 'invalid'”.")).toEqual(["link: message link expired or invalid"]);
    expect(hits("user_77 is gone")).toEqual(["link: message user_%id% is gone."]);
  });

  test("of one word is sure only as the whole text, and one of wildcards alone is never found", () => {
    expect(hits("timeout")).toEqual(["link: message Timeout"]);
    expect(hits("Timeout after 5 s")).toEqual(["link: message Timeout?"]);
    expect(hits("Fault: anything")).toEqual(["link: message Fault: %reason%?"]);
  });
});

test.each([
  "INFO  processed 5400 rows in 20 ms, 3 dropped packets were retried",
  "npm ERR! code ELIFECYCLE\nnpm ERR! errno 1",
  "Traceback (most recent call last):\n  File \"a.py\", line 401, in <module>\nKeyError: 'x'",
  "The quick brown fox jumps over the lazy dog. ".repeat(3),
])("nothing sure is claimed of %j", (text) => {
  expect(hits(text).filter((hit) => !hit.endsWith("?"))).toEqual([]);
});

const word = fc.constantFrom("a", "b", "call", "%x%", "401", "E-1", "e", "-", "1", "refused", ":", "\n", '"', "é", "ﬁ");
const text = fc
  .array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 })
  .map((words) => words.join(" "));
const someRow = fc.record({
  id: fc.constantFrom("one", "two", "three"),
  codes: fc.array(fc.constantFrom("E-1", "E-1-2", "a.b", "call", "1:2"), { maxLength: 3 }),
  statuses: fc.array(fc.integer({ min: 100, max: 599 }), { maxLength: 3 }),
  messages: fc.array(
    text.map((one) => one.replaceAll("\n", " ")),
    { maxLength: 3 },
  ),
});
const someRows = fc.uniqueArray(someRow, { selector: ({ id }) => id, maxLength: 3 });

test("the answer does not depend on the order of the rows", () => {
  fc.assert(
    fc.property(someRows, text, (some, given) => {
      expect(hitsOf([...some].reverse(), given)).toEqual(hitsOf(some, given));
    }),
  );
});

test("every code and status, and every message of two words with its wildcards filled, leads to its entry", () => {
  const plainWord = fc.stringMatching(/^[a-z]{2,8}$/);
  fc.assert(
    fc.property(
      fc.array(plainWord, { minLength: 2, maxLength: 6 }),
      plainWord,
      text,
      text,
      (parts, filler, before, after) => {
        const message = parts.join(" %x% ");
        const one = [row("one", { messages: [message] })];
        expect(hitsOf(one, `${before}\n${parts.join(` ${filler} `)}\n${after}`)).toEqual([`one: message ${message}`]);
      },
    ),
  );
});

test("no text makes it throw, and comparisons grow with the text alone", () => {
  fc.assert(
    fc.property(someRows, text, (some, given) => {
      const looks = (of: string) => {
        let count = 0;
        findSignatures(indexSignatures(some), of, { look: () => count++ });
        return count;
      };
      const [once, tenfold] = [looks(given), looks(Array(10).fill(given).join("\n"))];
      expect(tenfold).toBeLessThanOrEqual(10 * once);
    }),
  );
});

test("a text made to be slow is compared no more often than its tokens times the longest phrase", () => {
  const messages = [`${"a ".repeat(99)}b`, `${"a %x% ".repeat(40)}b`, "a b"];
  let count = 0;
  findSignatures(indexSignatures([row("one", { messages })]), "a ".repeat(longestText / 2), { look: () => count++ });
  expect(count).toBeLessThanOrEqual((longestText / 2) * 101);
});

test("the end of a very long text is not read", () => {
  expect(hits(`${"x ".repeat(longestText / 2)} TW-31005`)).toEqual([]);
});
