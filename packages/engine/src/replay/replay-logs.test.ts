import { describe, expect, test } from "vitest";
import type { Claim, FindClaims } from "./find-claims.js";
import type { LogSource } from "./read-lines.js";
import { replayLogs } from "./replay-logs.js";

const log = (name: string, text: string): LogSource => ({ name, pieces: () => [Buffer.from(text)] });

/** Each word of a text that names a confidence is a claim. */
const findClaims: FindClaims = (text) =>
  Array.from(text.matchAll(/\b(exact|likely|unsure)-(\w+)/g), ({ 0: code, 1: confidence, 2: entry = "", index }) => ({
    book: "demo",
    entry,
    title: entry.toUpperCase(),
    confidence: confidence as Claim["confidence"],
    signatures: [{ kind: "code", text: code }],
    at: index,
  }));

test("records count where their surest claim is, and every claim with its first line", async () => {
  const text =
    "GET /\nERROR unsure-a\n\tat exact-b\nwarning: unsure-a\nlikely-b ok\ndisk 7 full: error\ndisk 8 full: error\n";
  const { records, lines, claims, unmatched, logs } = await replayLogs([log("one", text), log("two", "x")], findClaims);
  expect(logs).toEqual([
    { log: "one", lines: 7, records: 6 },
    { log: "two", lines: 1, records: 1 },
  ]);
  expect(records).toEqual({ read: 7, troubles: 5, exact: 1, likely: 1, unsure: 1, unmatched: 2 });
  expect(lines).toEqual({ read: 8, covered: 3 });
  expect(claims.map(({ confidence, entry, records, example }) => [confidence, entry, records, example])).toEqual([
    ["exact", "b", 1, { log: "one", line: 3, text: "\tat exact-b" }],
    ["likely", "b", 1, { log: "one", line: 5, text: "likely-b ok" }],
    ["unsure", "a", 2, { log: "one", line: 2, text: "ERROR unsure-a" }],
  ]);
  expect(claims.at(-1)?.signatures).toEqual([{ kind: "code", text: "unsure-a", records: 2 }]);
  expect(unmatched).toEqual({
    kinds: [
      {
        records: 2,
        line: "disk <n> full: error",
        example: { log: "one", line: 6, text: "disk 7 full: error" },
      },
    ],
    isComplete: true,
  });
});

test("a trace behind other words is known by what it says, not by its frames", async () => {
  const text = 'INFO go\nTraceback (most recent call last):\n  File "a.py", line 3, raise Error\nKeyError: 7\n';
  const { unmatched } = await replayLogs([log("one", text)], findClaims);
  expect(unmatched.kinds).toMatchObject([{ line: "KeyError: <n>", example: { line: 4 } }]);
  const own = await replayLogs([log("one", text.replace("KeyError", "a.b.Odd"))], findClaims);
  expect(own.unmatched.kinds).toMatchObject([{ line: "a.b.Odd: <n>", example: { line: 4 } }]);
});

test("secrets are not told, and neither is more of a line than fits", async () => {
  const key = `AKIA${"Q3EGRN7VX2M5JTKW"}`;
  const text = `ERROR exact-a key ${key}\nERROR no access with ${key} ${"x ".repeat(400)}\n`;
  const { claims, unmatched } = await replayLogs([log("one", text)], findClaims);
  expect(JSON.stringify([claims, unmatched])).not.toContain(key);
  expect(claims[0]?.example.text).toBe(`ERROR exact-a key ${"•".repeat(20)}`);
  expect(unmatched.kinds[0]?.line).toMatch(/^ERROR no access with •{20} x/);
  expect(unmatched.kinds[0]?.example.text).toHaveLength(300);
});

test("no log that says something is an error", async () => {
  await expect(replayLogs([log("one", "\n\n")], findClaims)).rejects.toThrow(
    "one is empty: there is no line to replay.",
  );
  await expect(replayLogs([log("one", ""), log("two", "")], findClaims)).rejects.toThrow("All of the logs are empty");
  expect((await replayLogs([log("one", ""), log("two", "a")], findClaims)).records.read).toBe(1);
});

describe("a log without end", () => {
  /** A log of lines that all are of other kinds, and how many of its pieces were asked for. */
  function longLog(lines: number) {
    const given = { pieces: 0, length: 0 };
    const source: LogSource = {
      name: "long",
      *pieces() {
        for (let at = 0; at < lines; at++) {
          given.pieces++;
          const name = at.toString(2).replaceAll("0", "zero").replaceAll("1", "one");
          const piece = Buffer.from(`error ${name}\n  at x\nerror: common\n`);
          given.length += piece.length;
          yield piece;
        }
      },
    };
    return { source, given };
  }

  test("is searched once, in records, none of which waits for more than the next line", async () => {
    const { source, given } = longLog(1000);
    let [searched, furthest, records] = [0, 0, 0];
    await replayLogs([source], (text) => {
      searched += text.length + 1;
      records++;
      furthest = Math.max(furthest, 2 * given.pieces - records);
      return [];
    });
    expect(records).toBe(2000);
    expect(searched).toBe(given.length);
    expect(furthest).toBeLessThanOrEqual(2);
  });

  test("has more kinds than are counted, and its common ones are told", async () => {
    const { source } = longLog(25_000);
    const { unmatched, records } = await replayLogs([source], () => []);
    expect(records.unmatched).toBe(50_000);
    expect(unmatched.isComplete).toBe(false);
    expect(unmatched.kinds).toHaveLength(20);
    expect(unmatched.kinds[0]).toMatchObject({ line: "error: common", records: 25_000 });
  });

  test("is told of now and then", async () => {
    const told: unknown[] = [];
    await replayLogs([longLog(1000).source], () => [], { onProgress: (...given) => told.push(given) });
    expect(told).toEqual([
      ["long", 1000],
      ["long", 2000],
      ["long", 3000],
    ]);
  });
});
