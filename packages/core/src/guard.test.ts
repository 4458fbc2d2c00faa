import { describe, expect, test } from "vitest";
import { find } from "../test/find.js";

const inBody = (body: string) => find(`# A\n\n${body}\n\n1. Go.\n`);

describe("characters", () => {
  test.each([
    ["NUL", "a\u0000b", "text/control-character: \u0000"],
    ["an escape sequence", "a\u001b[31mb", "text/control-character: \u001b"],
    ["a form feed", "a\u000cb", "text/control-character: \u000c"],
    ["DEL", "a\u007fb", "text/control-character: \u007f"],
    ["C1", "a\u0085b", "text/control-character: \u0085"],
    ["a noncharacter", "a\uffffb", "text/noncharacter: \uffff"],
    ["the first of the noncharacters in the middle", "a\ufdd0b", "text/noncharacter: \ufdd0"],
    ["the last of them", "a\ufdefb", "text/noncharacter: \ufdef"],
    ["a noncharacter at the end of the second plane", "a\u{1fffe}b", "text/noncharacter: \u{1fffe}"],
    ["one at the end of the last plane", "a\u{10ffff}b", "text/noncharacter: \u{10ffff}"],
    ["half a pair", "a\ud800b", "text/control-character: \ud800"],
    ["an override of direction", "a\u202eb", "text/bidi-or-invisible: \u202e"],
    ["an isolate", "a\u2066b", "text/bidi-or-invisible: \u2066"],
    ["a private-use character", "a\ue000b", "text/private-use-character: \ue000"],
    ["one beyond the first plane", "a\u{10fffd}b", "text/private-use-character: \u{10fffd}"],
    ["a carriage return alone", "a\rb", "source/mixed-line-endings: \r"],
    ["a carriage return before CRLF", "a\r\r\nb", "source/mixed-line-endings: \r"],
    ["a long line", "a".repeat(20_001), `source/long-line: ${"a".repeat(20_001)}`],
  ])("%s", (_name, body, finding) => {
    expect(inBody(body)).toEqual([finding]);
  });

  test.each([
    ["tabs and CRLF", "a\tb\r\nc"],
    ["emoji with joiners", "👩‍💻 🏳️‍🌈"],
    ["Persian with ZWNJ", "می‌خواهم"],
    ["right-to-left text with a mark", "עברית \u200f(א)"],
    ["combining marks", "e\u0301"],
    ["a soft hyphen", "a\u00adb"],
    ["Arabic ligatures beside the noncharacters", "\ufdcf \ufdf0 \ufdf2 \ufffd"],
    ["a line of 20,000", "a".repeat(20_000)],
  ])("%s are good", (_name, body) => {
    expect(inBody(body)).toEqual([]);
  });

  test("several of one kind are one finding that counts them", () => {
    expect(inBody("\u0000 \u0001 \u0002\u202e")).toEqual([
      "text/control-character: \u0000",
      "text/bidi-or-invisible: \u202e",
    ]);
  });

  test("are found in the frontmatter too", () => {
    expect(find("---\nsummary: a\u0000b\n---\n\n# A\n\n1. Go.\n")).toEqual(["text/control-character: \u0000"]);
  });

  test("mixed LF and CRLF is read alike", () => {
    expect(find("---\r\nsummary: A\n---\r\n\n# A\r\n\r\n## Fix\n\n1. Go.\r\n   ```\r\n   x\n   ```\r\n")).toEqual([]);
  });
});
