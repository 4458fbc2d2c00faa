import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolateRuns, withoutIsolates } from "./isolate.js";
import { type Span, text, wordsOf } from "./snippet.js";

const show = (value: string) =>
  value.replace(
    /[\u2066-\u2069]/g,
    (mark) => ({ "\u2066": "‹", "\u2067": "«" })[mark] ?? (mark === "\u2069" ? "›" : "?"),
  );
const isolated = (direction: "ltr" | "rtl", ...line: Span[]) => {
  const [block] = isolateRuns([{ type: "paragraph", role: "body", line }], direction);
  return block?.type === "paragraph" ? show(wordsOf(block.line)) : "";
};

describe("in a text from right to left", () => {
  test.each([
    ["שגיאה TW-31005 בשיחה", "שגיאה ‹TW-31005› בשיחה"],
    ["פתחו את https://example.com/a/ ואז", "פתחו את ‹https://example.com/a/› ואז"],
    ["כתבו אל a.b@example.com.", "כתבו אל ‹a.b@example.com›."],
    ["Stripe לא עונה", "‹Stripe› לא עונה"],
    ["גרסה v2.1 (beta)", "גרסה ‹v2.1 (beta)›"],
    ["שגיאה (TW-31005)", "שגיאה (‹TW-31005›)"],
    ["התקשרו ‎+1 555 0100", "התקשרו ‎‹+1 555 0100›"],
    ["חכו 5 דקות", "חכו 5 דקות"],
  ])("%s", (words, expected) => expect(isolated("rtl", text(words))).toBe(expected));
  test("code stands between isolates, which are not in it", () => {
    expect(isolated("rtl", text("הריצו "), { type: "code", value: "npm i" })).toBe("הריצו ‹npm i›");
  });
  test("words of links are isolated in the link", () => {
    expect(isolated("rtl", { type: "link", url: "https://example.com", children: [text("Stripe")] })).toBe("‹Stripe›");
  });
});

test("in a text from left to right, words from right to left", () => {
  expect(isolated("ltr", text("Press שלח עכשיו, then 5."))).toBe("Press «שלח עכשיו›, then 5.");
  expect(isolated("ltr", text("Run npm i"), { type: "code", value: "x" })).toBe("Run npm ix");
});

test("code blocks stay as they are", () => {
  const block = { type: "paragraph", role: "code", line: [{ type: "code", value: "npm i" }] } as const;
  expect(isolateRuns([block], "rtl")).toEqual([block]);
});

test("isolates are closed, and nothing else changes", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "Z", "5", " ", ".", "/", "(", "ש", "ل", "é", "\u2014") });
  fc.assert(
    fc.property(words, fc.constantFrom("ltr" as const, "rtl" as const), (value, direction) => {
      const [block] = isolateRuns([{ type: "paragraph", role: "body", line: [text(value)] }], direction);
      const result = block?.type === "paragraph" ? wordsOf(block.line) : "";
      expect(withoutIsolates(result)).toBe(wordsOf([text(value)]));
      const outside = result.replace(/[\u2066\u2067][^\u2066-\u2069]*\u2069/g, "");
      expect(outside).toBe(withoutIsolates(outside));
    }),
  );
});
