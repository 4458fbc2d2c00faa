import { parseEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { lintSource } from "./lint.js";
import { findSecrets } from "./secrets/find-secrets.js";
import { jwt, random } from "./secrets/testing/samples.js";
import { applyDirectives, createAnswers, readDirectives } from "./suppress.js";

/** The rules that are left of an entry's findings, and how many were taken out. */
function lint(text: string): { rules: string[]; suppressed: number } {
  const file = "entries/area/id.md";
  const { tree, diagnostics } = parseEntry({ path: file, text });
  if (tree === undefined) throw new Error("The entry cannot be parsed.");
  const found = [...diagnostics, ...lintSource({ file, text, root: tree.root, strings: tree.strings })];
  const result = applyDirectives(
    { file, text, today: "2026-11-21" },
    found,
    readDirectives(text, tree.root, tree.bodyStart),
  );
  return { rules: result.diagnostics.map(({ ruleId }) => ruleId), suppressed: result.suppressed };
}

const entry = (body: string) => `# Title\n\n${body}\n\n1. Go.\n`;
const none = { rules: [], suppressed: 1 };

describe("a directive with a reason", () => {
  test("takes out findings of the next line", () => {
    const directive = "<!-- fixbook-disable-next-line placeholders/authoring-leftover -- the product's own word -->";
    expect(lint(entry(`${directive}\nOne more TODO here.`))).toEqual(none);
    expect(lint(entry(`${directive}\n\nOne more TODO here.`))).toEqual(none);
    expect(lint(entry(`${directive}\nOne line.\nOne more TODO here.`)).rules).toEqual([
      "placeholders/authoring-leftover",
      "lint/unused-disable",
    ]);
  });

  test("takes them out up to where it is enabled again", () => {
    const on = "<!-- fixbook-disable placeholders/authoring-leftover -- quoted -->";
    const off = "<!-- fixbook-enable placeholders/authoring-leftover -->";
    expect(lint(entry(`${on}\n\nTODO\n\n${off}\n\nFIXME`))).toEqual({
      rules: ["placeholders/authoring-leftover"],
      suppressed: 1,
    });
  });

  test("takes them out of the whole file, also from a comment in the frontmatter", () => {
    const comment = "# fixbook-disable-file placeholders/authoring-leftover -- quoted";
    expect(lint(`---\n${comment}\nsummary: TODO\n---\n\n${entry("TODO")}`)).toEqual({ rules: [], suppressed: 2 });
  });

  test("in the frontmatter reaches the next line of the frontmatter", () => {
    const comment = "# fixbook-disable-next-line placeholders/authoring-leftover -- quoted";
    expect(lint(`---\n${comment}\nsummary: TODO\n---\n\n${entry("Text.")}`)).toEqual(none);
  });

  test("is text inside code", () => {
    expect(lint(entry("`<!-- fixbook-disable-file placeholders/authoring-leftover -- x -->` TODO")).rules).toEqual([
      "placeholders/authoring-leftover",
    ]);
  });
});

test.each([
  [
    "without a reason",
    "placeholders/authoring-leftover",
    ["placeholders/authoring-leftover", "lint/disable-without-reason", "lint/unused-disable"],
  ],
  [
    "of an unknown rule",
    "placeholders/authoring-leftovers -- x",
    ["placeholders/authoring-leftover", "lint/unknown-rule"],
  ],
  [
    "of a rule that keeps secrets or markup out",
    "security/raw-html -- x",
    ["placeholders/authoring-leftover", "lint/not-suppressible"],
  ],
  ["of no rule", "-- x", ["placeholders/authoring-leftover", "lint/disable-without-reason"]],
  ["that finds nothing", "text/mojibake -- x", ["placeholders/authoring-leftover", "lint/unused-disable"]],
])("a directive %s is a finding", (_name, words, rules) => {
  expect(lint(entry(`<!-- fixbook-disable-next-line ${words} -->\nTODO`)).rules).toEqual(rules);
});

test("the unknown rule's message names the nearest", () => {
  const text = entry("<!-- fixbook-disable-next-line text/mojibak -- x -->\nText.");
  const { tree } = parseEntry({ path: "entries/area/id.md", text });
  const { diagnostics } = applyDirectives(
    { file: "x", text, today: "2026-11-21" },
    [],
    readDirectives(text, tree?.root, 0),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'There is no rule "text/mojibak". Did you mean "text/mojibake"?',
  ]);
});

describe("a comment", () => {
  const path = "entries/area/id.md";
  const read = (text: string) => {
    const { tree } = parseEntry({ path, text });
    return readDirectives(text, tree?.root, tree?.bodyStart ?? 0).map(({ span, ...directive }) => ({
      ...directive,
      at: text.slice(span.start, span.end),
    }));
  };
  const directive = { kind: "disable-file", rules: ["a/b"], reason: "why" };

  test.each([
    ["<!-- fixbook-disable-file a/b -- why -->", {}],
    ["<!--fixbook-disable-file a/b -- why-->", {}],
    ["<!--  fixbook-disable-file\na/b\n--\nwhy  -->", {}],
    ["<!-- fixbook-disable-file a/b, c/d e/f -- why -->", { rules: ["a/b", "c/d", "e/f"] }],
    ["<!-- fixbook-disable-file a/b -- why -- and when -->", { reason: "why -- and when" }],
    ["<!-- fixbook-disable-file a/b --  -->", { reason: "" }],
    ["<!-- fixbook-disable-file a/b -- why -->  ", {}],
  ])("of Markdown is read: %j", (comment, more) => {
    expect(read(entry(comment))).toEqual([{ ...directive, ...more, at: comment }]);
  });

  test.each([
    "<!-- see fixbook-disable-file a/b -- why -->",
    "<!-- fixbook-other a/b -- why -->",
    "<!-- fixbook-disabled a/b -- why -->",
    "<!-- fixbook-disable-file a/b -- why --> <b>",
    "<div><!-- fixbook-disable-file a/b -- why -->",
    "<div>",
  ])("is none: %j", (comment) => {
    expect(read(entry(comment))).toEqual([]);
  });

  test.each([
    "# fixbook-disable-file a/b -- why",
    "#fixbook-disable-file a/b -- why",
    "#  fixbook-disable-file a/b -- why",
  ])("of YAML is read: %j", (comment) => {
    expect(read(`---\n${comment}\nsummary: A\n---\n\n${entry("B")}`)).toEqual([{ ...directive, at: comment }]);
    expect(read(`---\nalso:\n  ${comment}\n  - A\n---\n\n${entry("B")}`)).toEqual([{ ...directive, at: comment }]);
  });

  test("of YAML is a line, in the YAML", () => {
    expect(read(`---\nsummary: "a # fixbook-disable-file a/b -- why"\n---\n\n${entry("B")}`)).toEqual([]);
    expect(read(`---\n# fixbook-other a/b -- why\n---\n\n${entry("B")}`)).toEqual([]);
    expect(read(entry("```\n# fixbook-disable-file a/b -- why\n```"))).toEqual([]);
  });

  test("of a file without Markdown is read", () => {
    const text = "# fixbook-disable-file a/b -- why\n";
    expect(readDirectives(text, undefined, text.length)).toEqual([{ ...directive, span: { start: 0, end: 33 } }]);
  });

  test("answers for a place, and was of use then", () => {
    const text = "# fixbook-disable-next-line text/mojibake -- why\na: b\n";
    const source = { file: path, text, today: "2026-11-21" };
    const answers = createAnswers(source, readDirectives(text, undefined, text.length));
    expect([answers.covers("text/mojibake", 0), answers.covers("text/mojibake", text.indexOf("b\n"))]).toEqual([
      false,
      true,
    ]);
    expect(answers.covers("text/odd-space", text.indexOf("b\n"))).toBe(false);
    expect([answers.suppressed, answers.settle([], true)]).toEqual([1, []]);
  });
});

describe("a token that a trace quotes", () => {
  const today = "2026-11-21";
  const day = (text: string) => Date.parse(text) / 1000;
  const answer = "<!-- fixbook-disable-next-line security/live-secret -- the token of the trace has expired -->";

  async function gate(token: string, directive = answer): Promise<readonly string[]> {
    const file = "entries/area/id.md";
    const text = entry(`${directive}\nIt says \`Authorization: Bearer ${token}\`.`);
    const { tree } = parseEntry({ path: file, text });
    const directives = readDirectives(text, tree?.root, tree?.bodyStart ?? 0);
    const { diagnostics } = applyDirectives({ file, text, today }, await findSecrets({ file, text }), directives);
    expect(JSON.stringify(diagnostics)).not.toContain(token.slice(0, 12));
    return diagnostics.map(({ ruleId }) => ruleId);
  }

  test("may stay with a reason once it has expired", async () => {
    expect(await gate(jwt({ alg: "RS256" }, { sub: "42", exp: day("2026-11-20T23:59:59Z") }))).toEqual([]);
    expect(await gate(jwt({ alg: "RS256" }, { sub: "42", exp: day("2019-02-03") }))).toEqual([]);
  });

  test("may not stay without a reason", async () => {
    const expired = jwt({ alg: "RS256" }, { sub: "42", exp: day("2019-02-03") });
    expect(await gate(expired, "<!-- fixbook-disable-next-line security/live-secret -->")).toContain(
      "security/live-secret",
    );
    expect(await gate(expired, "")).toEqual(["security/live-secret"]);
  });

  test.each([
    ["is valid today", jwt({ alg: "RS256" }, { sub: "42", exp: day("2026-11-21T00:00:00Z") })],
    ["is valid for years", jwt({ alg: "RS256" }, { sub: "42", exp: day("2033-01-01") })],
    ["never ends", jwt({ alg: "RS256" }, { sub: "42" })],
    ["says nothing that can be read", jwt({ alg: "RS256" }, { sub: "42", exp: "2019-02-03" })],
    ["is of another kind", `sk_live_${random(24)}`],
  ])("may not stay when it %s", async (_, token) => {
    expect(await gate(token)).toEqual(["security/live-secret", "lint/not-suppressible"]);
  });
});

describe("of a rule that finds more than a hundred things in a file", () => {
  const lines = Array.from({ length: 300 }, () => "TODO").join("\n\n");
  const rule = "placeholders/authoring-leftover";

  test("a directive for the file takes all of them out", () => {
    expect(lint(entry(`<!-- fixbook-disable-file ${rule} -- quoted -->\n\n${lines}`))).toEqual({
      rules: [],
      suppressed: 300,
    });
  });

  test("a directive for a line after the hundredth is of use", () => {
    const directive = `<!-- fixbook-disable-next-line ${rule} -- quoted -->`;
    const { rules, suppressed } = lint(entry(`${lines}\n\n${directive}\nTODO`));
    expect([new Set(rules), rules.length, suppressed]).toEqual([new Set([rule]), 101, 1]);
  });

  test("a stretch that is switched off leaves the others", () => {
    const [on, off] = [`<!-- fixbook-disable ${rule} -- quoted -->`, `<!-- fixbook-enable ${rule} -->`];
    const { rules, suppressed } = lint(entry(`${on}\n\n${lines}\n\n${off}\n\n${lines}`));
    expect([rules, suppressed]).toEqual([[rule], 300]);
  });
});

test("thousands of directives are looked up, not walked through", () => {
  const rule = "placeholders/authoring-leftover";
  const pair = `<!-- fixbook-disable-next-line ${rule} -- quoted -->\nTODO\n\n`;
  const { rules, suppressed } = lint(entry(pair.repeat(4000)));
  expect([rules, suppressed]).toEqual([[], 4000]);
});
