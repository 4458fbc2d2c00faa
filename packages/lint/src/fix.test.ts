import type { Diagnostic } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding } from "../test/fixable.js";
import { FIX_PASSES, fixSource } from "./fix.js";

/** A check that finds each match of a pattern and would replace it. */
function replacing(ruleId: string, pattern: RegExp, wanted: string | ((match: string) => string)) {
  return (text: string): Diagnostic[] =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) =>
      finding(text, ruleId, [[index, index + match.length, typeof wanted === "string" ? wanted : wanted(match)]]),
    );
}

/** A check that finds each match of a pattern and knows no fix. */
function unfixable(ruleId: string, pattern: RegExp, severity: Diagnostic["severity"]) {
  return (text: string): Diagnostic[] =>
    [...text.matchAll(pattern)].map(({ index }) => {
      const { fixes: _, ...rest } = finding(text, ruleId, [[index, index, ""]]);
      return { ...rest, severity };
    });
}

const doubled = replacing("text/doubled", /''/g, "'");
const spaces = replacing("text/odd-space", /\u00a0/g, " ");
const invisible = replacing("text/invisible", /\u200b/g, "");

describe("to a fixpoint", () => {
  const check = (text: string) => [...doubled(text), ...spaces(text), ...invisible(text)];

  test("later passes take what touched, and the counts are by rule", () => {
    const result = fixSource("it''s\u00a0\u00a0\u00a0here\u200b\r\n", check, ["safe"]);
    expect(result).toMatchObject({ text: "it's   here\r\n", passes: 2, isFinished: true });
    expect([...result.fixed]).toEqual([
      ["text/doubled", 1],
      ["text/invisible", 1],
      ["text/odd-space", 3],
    ]);
    expect(result.rolledBack).toBeUndefined();
  });

  test("is idempotent and leaves no finding of more kinds than there were", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", "''", "\u00a0", "\u200b", "a", "\r\n", "🛠", "日")), (parts) => {
        const source = parts.join("");
        const once = fixSource(source, check, ["safe"]);
        expect(once.passes).toBeLessThanOrEqual(FIX_PASSES);
        expect(fixSource(once.text, check, ["safe"])).toEqual({
          text: once.text,
          fixed: new Map(),
          passes: 0,
          isFinished: true,
        });
        const rules = new Set(check(source).map(({ ruleId }) => ruleId));
        for (const { ruleId } of check(once.text)) expect(rules).toContain(ruleId);
        expect(once.text.replace(/['\u00a0\u200b ]/g, "")).toBe(source.replace(/['\u00a0\u200b ]/g, ""));
      }),
    );
  });

  test("says when there is nothing to do", () => {
    expect(fixSource("fine", check, ["safe"])).toEqual({ text: "fine", fixed: new Map(), passes: 0, isFinished: true });
  });

  test("keeps what ten passes have done where findings are fewer, and says that it has not finished", () => {
    // Each pass takes one only.
    const slow = (text: string) => invisible(text).map((one, index) => (index === 0 ? one : { ...one, fixes: [] }));
    const result = fixSource("\u200b".repeat(12), slow, ["safe"]);
    expect(result).toMatchObject({ text: "\u200b\u200b", passes: FIX_PASSES, isFinished: false });
    expect(result.rolledBack).toBeUndefined();
  });
});

describe("leaves out the fix that is bad, and no other", () => {
  const there = replacing("t/there", /x/g, "y");
  const hither = replacing("t/back", /y/g, "x");
  const worse = (text: string) => [
    ...replacing("t/drop", /!/g, "")(text),
    ...unfixable("t/none", /^[^!]*$/g, "error")(text),
  ];
  const one = (text: string) => [
    ...replacing("t/digit", /[12]/g, "0")(text),
    ...(text.includes("2") ? [] : unfixable("t/two", /^/g, "error")(text)),
  ];

  test.each<[string, (text: string) => Diagnostic[], string, string, string, readonly string[]]>([
    ["that goes round", (text) => [...there(text), ...hither(text)], "\u200bx\u200b", "x", "cycle", ["t/there"]],
    ["that makes it worse", worse, "\u200bb!\u200b", "b!", "worse", ["t/drop"]],
    ["of several of one rule", one, "1\u200b2\u200b1", "020", "worse", ["t/digit"]],
  ])("%s", (_name, bad, source, text, kind, leftOut) => {
    const check = (of: string) => [...bad(of), ...invisible(of)];
    const result = fixSource(source, check, ["safe"]);
    expect(result).toMatchObject({ text, rolledBack: { kind }, leftOut });
    expect(result.fixed.get("text/invisible")).toBe(2);
    expect(fixSource(text, check, ["safe"]).text).toBe(text);
  });
});

describe("rolls back", () => {
  const back = (source: string, check: (text: string) => readonly Diagnostic[]) => {
    const { text, fixed, rolledBack } = fixSource(source, check, ["safe"]);
    expect([text, fixed.size]).toEqual([source, 0]);
    return rolledBack;
  };

  test("a circle of two rules, by name", () => {
    const there = replacing("t/there", /a/g, "b");
    const hither = replacing("t/back", /b/g, "a");
    expect(back("a", (text) => [...there(text), ...hither(text)])).toEqual({
      kind: "cycle",
      ruleIds: ["t/back", "t/there"],
    });
  });

  test("a fix that comes to no end", () => {
    expect(
      back(
        "a",
        replacing("t/grow", /a+/g, (match) => `${match}a`),
      ),
    ).toEqual({ kind: "endless", ruleIds: ["t/grow"] });
  });

  test.each(["error", "warning", "info"] as const)("a new finding (%s) of a rule that had none", (severity) => {
    const other = unfixable("t/new", /'(?!')/g, severity);
    const check = (text: string) => [...doubled(text), ...(text.includes("''") ? [] : other(text))];
    expect(back("it''s", check)).toEqual({ kind: "worse", ruleId: "t/new", before: 0, after: 1 });
  });

  test("more of what a rule has found", () => {
    const straight = unfixable("t/straight", /(?<!')'(?!')/g, "error");
    const check = (text: string) => [...doubled(text), ...straight(text)];
    expect(back("it's it''s", check)).toEqual({ kind: "worse", ruleId: "t/straight", before: 1, after: 2 });
  });

  test("a finding that has become an error", () => {
    const harder = (text: string) => unfixable("t/hard", /t/g, text.includes("''") ? "warning" : "error")(text);
    expect(back("t''", (text) => [...doubled(text), ...harder(text)])).toMatchObject({
      kind: "worse",
      ruleId: "t/hard",
    });
  });

  test("a text that no longer parses, though it has fewer findings then", () => {
    const parse = (text: string): readonly Diagnostic[] =>
      text.includes("''") ? [...doubled(text), ...spaces(text)] : unfixable("schema/yaml-syntax", /^/g, "error")(text);
    expect(back("a: ''", parse)).toMatchObject({ kind: "worse", ruleId: "schema/yaml-syntax" });
  });
});
