import { parseEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { lintSource } from "./lint.js";
import { rules } from "./rules.gen.js";

function lint(text: string) {
  const { tree } = parseEntry({ path: "entries/area/id.md", text });
  return lintSource({
    file: "entries/area/id.md",
    text,
    ...(tree === undefined ? {} : { root: tree.root }),
    strings: tree?.strings ?? [],
  });
}

/** The example without its marks, and the spans that they mark. */
function unmark(marked: string): { text: string; spans: string[] } {
  const spans = [...marked.matchAll(/‹([^›]*)›/g)].map(({ 0: whole, 1: inner = "", index }) => {
    const before = marked.slice(0, index).replace(/[‹›]/g, "").length;
    return `${before}-${before + inner.length} of ${whole.length - 2}`;
  });
  return { text: marked.replace(/[‹›]/g, ""), spans };
}

describe.each(rules.map((rule) => [rule.ruleId, rule] as const))("%s", (ruleId, rule) => {
  test.each(rule.examples.good)("says nothing of %j", (text) => {
    expect(lint(text).filter((one) => one.ruleId === ruleId)).toEqual([]);
  });

  test.each(rule.examples.bad)("finds %j", (marked) => {
    const { text, spans } = unmark(marked);
    expect(spans.length).toBeGreaterThan(0);
    const found = lint(text).filter((one) => one.ruleId === ruleId);
    expect(
      found.map(({ range: { start, end } }) => `${start.offset}-${end.offset} of ${end.offset - start.offset}`),
    ).toEqual(spans);
    for (const { message, why, action } of found)
      for (const words of [message, why, action]) expect(words).toMatch(/^[A-Z"].*[.…]\)?\.?$/s);
  });

  test.each(rule.examples.bad)("finds the same in CRLF and after wide characters: %j", (marked) => {
    const { text, spans } = unmark(marked);
    const crlf = text.replaceAll("\n", "\r\n");
    expect(lint(crlf).filter((one) => one.ruleId === ruleId)).toHaveLength(spans.length);
    const wide = text.replace("# A", "# 日本語 🛠");
    expect(lint(wide).filter((one) => one.ruleId === ruleId)).toHaveLength(spans.length);
  });
});

test("a rule that throws is reported, and the others still run", () => {
  const crash = {
    ...rules[0],
    ruleId: "test/crash",
    source: () => {
      throw new Error("boom");
    },
  } as unknown as (typeof rules)[number];
  const text = "# A\n\nTODO\n\n1. Go.";
  const { tree } = parseEntry({ path: "entries/a/b.md", text });
  const found = lintSource(
    { file: "entries/a/b.md", text, ...(tree === undefined ? {} : { root: tree.root }), strings: [] },
    [crash, ...rules],
  );
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["lint/rule-crashed", "placeholders/authoring-leftover"]);
});
