import { describe, expect, test } from "vitest";
import { find, withFrontmatter } from "../../test/find.js";
import { createFiller } from "../fill.js";
import { sampleBook } from "../testing/sample-book.js";
import { parseEntry } from "./parse-entry.js";
import { entryToMarkdown } from "./to-markdown.js";

const path = "entries/area/id.md";
const extraOf = (yaml: string) => parseEntry({ path, text: withFrontmatter(yaml) }).entry?.extra;

describe("a field of the team's own", () => {
  test.each([
    ["x-team: voice", { "x-team": "voice" }],
    ["x-n: 5\nx-half: 0.5\nx-minus: -3", { "x-half": 0.5, "x-minus": -3, "x-n": 5 }],
    ["x-yes: true\nx-no: null\nx-none:", { "x-no": null, "x-none": null, "x-yes": true }],
    ["x-list: [a, [b, {c: 1}]]", { "x-list": ["a", ["b", { c: 1 }]] }],
    ["x-a.b_c: {z: 1, a: 2}", { "x-a.b_c": { z: 1, a: 2 } }],
    ["x-empty: []\nx-fields: {}\nx-text: ''", { "x-empty": [], "x-fields": {}, "x-text": "" }],
    ["x-lines: |\n  a\n  b", { "x-lines": "a\nb\n" }],
    ['x-day: 2026-10-01\nx-version: "1.10"', { "x-day": "2026-10-01", "x-version": "1.10" }],
    ["x-name: <<NAME>> and \\<<A>>", { "x-name": "<<NAME>> and \\<<A>>" }],
    ["x-B: 1\nx-a: 2\nx-A: 3", { "x-A": 3, "x-B": 1, "x-a": 2 }],
    ["x-aliases: related\nx-relatd: [a]", { "x-aliases": "related", "x-relatd": ["a"] }],
  ])("passes as it is, in the order of names: %j", (yaml, extra) => {
    expect(find(withFrontmatter(yaml))).toEqual([]);
    expect(JSON.stringify(extraOf(yaml))).toBe(JSON.stringify(extra));
  });

  test.each([
    ["a number that reads otherwise", "x-version: 1.10", "schema/odd-number: 1.10"],
    ["a number in another base", "x-a: [0x10]", "schema/odd-number: 0x10"],
    ["infinity", "x-a: .inf", "schema/odd-number: .inf"],
    ["no number", "x-a: {b: .nan}", "schema/odd-number: .nan"],
    ["text cut by a comment", "x-a: see #5", "schema/text-after-hash: #5"],
    ["a list that is a text", "x-a: b\n  - c", "schema/folded-lines: -"],
    ["a placeholder in a name", "x-a: {<<NAME>>: 1}", "schema/invalid-field: <<NAME>>"],
    ["one that an escape makes", 'x-a: {"\\x3c<NAME>>": 1}', 'schema/invalid-field: "\\x3c<NAME>>"'],
    ["a name that is none", "x-: 1", "schema/unknown-field: x-"],
    ["a name with a sign", "x-a/b: 1", "schema/unknown-field: x-a/b"],
    ["a name of JavaScript", "x-a: {constructor: 1}", "schema/forbidden-key: constructor"],
  ])("cannot hold %s", (_name, yaml, finding) => {
    expect(find(withFrontmatter(yaml))).toEqual([finding]);
  });

  test("what it names is checked as elsewhere", () => {
    const { facts } = parseEntry({ path, text: withFrontmatter("x-a: {b: [<<NAME>>]}") });
    expect(facts.uses).toMatchObject([{ kind: "placeholder", name: "NAME" }]);
  });

  test("is filled, and shared where there is nothing to fill", () => {
    const book = sampleBook("words");
    const [brand] = book.brands;
    if (brand === undefined) throw new Error("The sample has one.");
    const { entry } = createFiller(book.placeholders, brand);
    const [first] = book.entries;
    if (first === undefined) throw new Error("The sample has one.");
    const filled = entry({ ...first, also: ["no <<PRODUCT>>"], extra: { "x-a": [{ of: "<<PRODUCT>>", n: 1 }] } });
    expect([filled.also, filled.extra]).toEqual([["no Acme words"], { "x-a": [{ of: "Acme words", n: 1 }] }]);
    const plain = { "x-a": [{ of: "x", n: 1 }] };
    expect(entry({ ...first, extra: plain }).extra).toBe(plain);
  });
});

describe("the title in the frontmatter", () => {
  test.each([
    ["the two-minute form", "---\ntitle: A <<B>>\n---\n\nIt is off.\n\n1. Go.\n"],
    ["the two-minute form without a cause", "---\ntitle: A <<B>>\n---\n1. Go.\n"],
    ["sections", '---\ntitle: "A <<B>>"\n---\n\n## Cause\n\nIt is off.\n\n## Fix\n\n1. Go.\n'],
    ["CRLF", "---\r\ntitle: A {{B}}\r\n---\r\n\r\n1. Go.\r\n"],
  ])("is that of an entry without a heading, in %s", (_name, text) => {
    const { entry, facts, diagnostics } = parseEntry({ path, text });
    expect(diagnostics).toEqual([]);
    expect([entry?.title, facts.title]).toEqual(["A <<B>>", "A <<B>>"]);
    expect(text.slice(facts.titleSpan.start, facts.titleSpan.end)).toMatch(/^"?A (?:<<|\{\{)B(?:>>|\}\})"?$/);
    expect(entry?.symptom).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", value: "A " },
          { type: "placeholder", name: "B" },
        ],
      },
    ]);
    if (entry !== undefined) expect(parseEntry({ path, text: entryToMarkdown(entry) }).entry).toEqual(entry);
  });

  test.each([
    ["the same as the heading", "---\ntitle: A\n---\n\n# A\n\n1. Go.\n", ["structure/second-title: title"], "safe"],
    [
      "with its signs",
      "---\ntitle: Run `a`\n---\n\n# Run `a` #\n\n1. Go.\n",
      ["structure/second-title: title"],
      "safe",
    ],
    ["underlined", "---\ntitle: Run `a`\n---\n\nRun `a`\n===\n\n1. Go.\n", ["structure/second-title: title"], "safe"],
    ["in quotes", "---\ntitle: 'A  b'\n---\n\n# A b\n\n1. Go.\n", ["structure/second-title: title"], "safe"],
    ["in other letters", "---\ntitle: a\n---\n\n# A\n\n1. Go.\n", ["structure/second-title: title"], "review"],
    ["another", "---\ntitle: B\n---\n\n# A\n\n1. Go.\n", ["structure/second-title: title"], "review"],
    ["a number", "---\ntitle: 404\n---\n\n1. Go.\n", ["schema/coerced-scalar: 404"], "safe"],
    ["nothing", "---\ntitle:\n---\n\n1. Go.\n", ["schema/invalid-field: title"], undefined],
    [
      "too long",
      `---\ntitle: ${"a".repeat(201)}\n---\n\n1. Go.\n`,
      [`structure/long-title: ${"a".repeat(201)}`],
      undefined,
    ],
    ["in YAML that cannot be read", "---\ntitle: [A\n---\n\n1. Go.\n", ["schema/yaml-syntax: ["], undefined],
  ])("is found where it is %s", (_name, text, found, kind) => {
    expect(find(text)).toEqual(found);
    expect(parseEntry({ path, text }).diagnostics[0]?.fixes?.[0]?.kind).toBe(kind);
  });

  test("beside a wrong field, nobody says that it is missing", () => {
    expect(find("---\ntitle: A\nsumary: B\n---\n\n1. Go.\n")).toEqual(["schema/unknown-field: sumary"]);
  });
});

describe("further wordings and tags", () => {
  test.each([
    ["also: [a]\ntags: [b-c]", []],
    ["also: a text", ["schema/invalid-field: a text"]],
    [`also: [${"a, ".repeat(10)}a]`, [`schema/invalid-field: [${"a, ".repeat(10)}a]`]],
    ["also: ['']", ["schema/invalid-field: ''"]],
    ["tags: [Two Words]", ["schema/invalid-field: Two Words"]],
    ["tags: a", ["schema/invalid-field: a"]],
  ])("%j", (yaml, found) => {
    expect(find(withFrontmatter(yaml))).toEqual(found);
  });

  test("where they stand is known", () => {
    const text = withFrontmatter("also:\n  - a <<B>>\n  - 'c'");
    const { facts, entry } = parseEntry({ path, text });
    expect(facts.also.map(({ text: own, span }) => [own, text.slice(span.start, span.end)])).toEqual([
      ["a <<B>>", "a <<B>>"],
      ["c", "'c'"],
    ]);
    expect(entry?.also).toEqual(["a <<B>>", "c"]);
  });
});
