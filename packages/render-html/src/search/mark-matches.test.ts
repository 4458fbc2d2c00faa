import { createLanguage, loadLanguage, plainLanguage, type Reason } from "@fixbook/search";
import { describe, expect, test } from "vitest";
import { createMarker, excerptOf, type Marked } from "./mark-matches.js";

const markerOf = createMarker(await loadLanguage("en"));

/** A text with what is marked in brackets. */
const shown = (pieces: Marked) => pieces.map((piece, at) => (at % 2 === 1 ? `[${piece}]` : piece)).join("");
const marked = (text: string, ...reasons: readonly Reason[]) => shown(markerOf(reasons)(text));
const words = (...texts: readonly string[]): Reason => ({ kind: "words", texts });

describe("what is marked", () => {
  test.each<[string, string, Reason, string]>([
    [
      "a word in all its forms",
      "It connects. Connecting fails; a disconnect.",
      words("connect"),
      "It [connects]. [Connecting] fails; a disconnect.",
    ],
    ["a word with an apostrophe", "It won’t connect, won't it?", words("won't"), "It [won’t] connect, [won't] it?"],
    [
      "several words as they stand only",
      "Log in. You log out in peace.",
      words("Log in"),
      "[Log in]. You log out in peace.",
    ],
    [
      "a code as a whole",
      "See E-1, not E-12 or XE-1: e-1.",
      { kind: "code", texts: ["E-1"] },
      "See [E-1], not E-12 or XE-1: [e-1].",
    ],
    [
      "of a symptom as it is, what tells something",
      "The call is dead",
      { kind: "text", texts: ["The call is dead"] },
      "The [call] is [dead]",
    ],
    ["a piece of a script without spaces", "無法登录帳號", words("登录"), "無法[登录]帳號"],
    [
      "nothing of a message with gaps",
      "Lamp 7 is out",
      { kind: "message", texts: ["Lamp %n% is out"] },
      "Lamp 7 is out",
    ],
    ["a letter that is two in lower case", "İ am İstanbul", words("am"), "İ [am] İstanbul"],
  ])("%s", (_, text, reason, result) => expect(marked(text, reason)).toBe(result));

  test("an overlap is marked once", () => {
    expect(marked("the magic link expired", words("magic link"), words("link", "expired"))).toBe(
      "the [magic link] [expired]",
    );
  });

  test("every letter of the text stays", () => {
    const any = createMarker(createLanguage({ fillers: "a" }));
    for (const text of texts(["a", "A", " ", "b'", "-", "登录", "é", "\u00ad", "😀", "İ"], 12))
      for (const reason of texts(["a", "b", " ", "登", "é", "\u00ad"], 3)) {
        const pieces = any([words(reason), { kind: "code", texts: [reason] }])(text);
        expect(pieces.join("")).toBe(text);
        expect(pieces.length % 2).toBe(1);
      }
  });
});

describe("an excerpt", () => {
  const long = (before: number, after: number) =>
    `${"little word ".repeat(before)}the needle is here ${"little word ".repeat(after)}`.trim();
  const excerpt = (text: string) => shown(excerptOf(markerOf([words("needle")])(text)));

  test("of a short text is the text", () => expect(excerpt("a needle")).toBe("a [needle]"));
  test("begins with the text where the mark is near its beginning", () => {
    expect(excerpt(long(2, 40))).toMatch(/^little word little word the \[needle\] is here .* (?:little|word)…$/);
  });
  test("begins with a whole word shortly before the mark where it is not", () => {
    expect(excerpt(long(40, 40))).toMatch(/^…(?:little|word) .*the \[needle\] is here .*…$/);
    expect(excerpt(long(40, 0))).toMatch(/^…(?:little|word) .*the \[needle\] is here$/);
  });
  test("is where most is marked", () => {
    expect(excerpt(`needle ${"little word ".repeat(40)}needle needle`)).toMatch(/^….*\[needle\] \[needle\]$/);
  });
  test("without a mark is the beginning", () => {
    expect(excerpt("little word ".repeat(40))).toMatch(/^little word .*…$/);
  });
  test("halves no letter, and is never much longer than a list shows", () => {
    const mark = createMarker(plainLanguage)([words("needle", "登录")]);
    for (const length of [10, 50, 100, 300])
      for (const text of texts(["needle", "😀", "登录", " ", "word"], length)) {
        const pieces = excerptOf(mark(text));
        const excerpt = pieces.join("");
        expect(excerpt.isWellFormed()).toBe(true);
        expect(excerpt.length).toBeLessThanOrEqual(152);
        expect(text).toContain(excerpt.replace(/^…|…$/g, ""));
        // What is marked anywhere is not all left out.
        if (mark(text).length > 1) expect(pieces.some((piece, at) => at % 2 === 1 && piece !== "")).toBe(true);
      }
  });
});

/** Some texts of pieces, the same in each run. */
function texts(pieces: readonly string[], length: number): readonly string[] {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return pieces[state % pieces.length] ?? "";
  };
  return Array.from({ length: 60 }, () => Array.from({ length }, next).join(""));
}
