import { type Diagnostic, frontmatter, type Range } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import {
  parseBookFile,
  parseBrandFile,
  parseInventoryFile,
  parseLedgerFile,
  parseQueriesFile,
} from "../book/parse-files.js";
import { parseFrontmatter } from "../entry/frontmatter.js";
import { maskPlaceholders, unmaskSource } from "../mask.js";
import { createReport, type Span } from "../report.js";
import { parseYaml, type YamlData } from "../yaml.js";
import { accountYaml } from "./account-yaml.js";

/** A reader that forgets the field `forgotten`, as one might with a kind of YAML that nobody thought of. */
vi.mock("../yaml.js", async (original) => {
  const actual = await original<typeof import("../yaml.js")>();
  return {
    ...actual,
    parseYaml: (...args: Parameters<typeof actual.parseYaml>) => {
      const data = actual.parseYaml(...args);
      return data && { ...data, value: remembered(data.value) };
    },
  };
});

function remembered(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item?.forgotten === undefined);
  if (typeof value !== "object" || value === null || !("forgotten" in value)) return value;
  const { forgotten, ...rest } = value;
  return rest;
}

interface Kind {
  readonly path: string;
  readonly text: string;
  check(text: string): readonly Diagnostic[];
}

function moved({ start, end }: Range, by: number): Range {
  return { start: { ...start, offset: start.offset + by }, end: { ...end, offset: end.offset + by } };
}

/** A file of each kind, with every style of YAML in it. */
const KINDS: readonly Kind[] = [
  {
    path: "frontmatter",
    text: `summary: The printer beeps 'twice' and stops
# Asked every week.
firstCheck: "Look at the \\"paper\\" tray, <<PRODUCT>>"
related:
  - labels-blank
  - no-mail
signatures:
  codes: [E-100, 'E-200']
  statuses: [500, 503]
  messages:
    - "Printer: out of paper"
    - 'It''s %n% jams
      in a row'
    - plain words that go on
      below
appliesTo: [Model one, "Model: two"]
reviewed: 2026-10-01
`,
    check: (text) => {
      const file = `---\n${text}\n---\n`;
      const { text: masked, uses } = maskPlaceholders(file);
      const report = createReport("a.md", file, (value) => unmaskSource(value, uses));
      const block = { yamlStart: 4, yamlEnd: 5 + text.length, bodyStart: file.length };
      parseFrontmatter(masked, block, report);
      return report.diagnostics.map((one) => ({ ...one, range: moved(one.range, -4) }));
    },
  },
  {
    path: "book.yaml",
    text: `id: shop
title: Shop <<PRODUCT>>
intro: |
  Welcome to the shop.

  * One
  * Two
areas:
  - id: printing
    title: Printing
    summary: >-
      All about
      paper
  - {id: account, title: "Account", guide: {title: First steps, ref: start}}
placeholders:
  PRODUCT: {type: text, description: The product}
support: {checklist: [The number, 'The day: when'], contact: Write to us}
brands: [acme]
lint:
  preset: strict
`,
    check: (text) => parseBookFile({ path: "book.yaml", text }).diagnostics,
  },
  {
    path: "brand",
    text: "name: Acme\nurl: https://help.example.com\nvalues:\n  PRODUCT: Acme Shop\n  PHONE: +1 555 0100\nlook: { accent: '#1f5fd0', tone: warm }\n",
    check: (text) => parseBrandFile({ path: "brands/acme.yaml", text }).diagnostics,
  },
  {
    path: "inventory",
    text: "title: Help\nurl: <<HELP_URL>>/\nitems:\n  - {id: help-voice, title: Voice, url: voice}\n  - id: help-mail\n    title: Mail\n    url: mail\n",
    check: (text) => parseInventoryFile({ path: "inventories/help.yaml", text }).diagnostics,
  },
  {
    path: "ids.yaml",
    text: "labels-blank: entry\nold: { moved: labels-blank }\nolder: {split: [labels-blank, no-mail]}\noldest:\n  retired: We sell no more paper.\n  see: [no-mail]\n",
    check: (text) => parseLedgerFile({ path: "ids.yaml", text }).diagnostics,
  },
  {
    path: "queries.yml",
    text: "# What readers ask\n- query: printer beeps\n  entry: printer-beeps\n- { query: 'it''s blank', entry: labels-blank }\n- query: |\n    Error 500\n    at noon\n  none: true\n",
    check: (text) => parseQueriesFile({ path: "queries.yml", text }).diagnostics,
  },
];

/** What is found, as the rule and the text. */
function foundIn({ check }: Kind, text: string): readonly string[] {
  return check(text).map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start.offset, range.end.offset)}`);
}

/** How many lines away a finding may stand where the YAML cannot be read: a bracket or a quote may end anywhere. */
const LINES_AWAY = 3;

/** Whether a word is in a value or a name, in a comment that may stand there, or at a finding. */
function isKept(text: string, word: string, at: number, found: readonly Diagnostic[]): boolean {
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  if (/^\s*#/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))) return true;
  const data = parseYaml(maskPlaceholders(text).text, 0, createReport("", text));
  const away = data === undefined ? (/["'[{]/.test(word) ? text.length : LINES_AWAY) : 0;
  const isNear = ({ range: { start, end } }: Diagnostic) =>
    lineOf(start.offset) - away <= lineOf(at) && lineOf(at) <= lineOf(end.offset) + away;
  if (found.some(isNear)) return true;
  if (data?.comments.some(({ start, end }) => start <= at && at < end)) return true;
  return JSON.stringify(data?.value ?? "").includes("zebra");
}

test.each(KINDS)("$path is accounted for as it stands", ({ text, check }) => {
  expect(check(text)).toEqual([]);
  expect(check(text.replaceAll("\n", "\r\n"))).toEqual([]);
});

const WORDS = [
  "zebra",
  "zebra ",
  " zebra",
  "#zebra",
  " #zebra",
  " # zebra",
  "zebra: ",
  "- zebra",
  "zebra, ",
  '"zebra"',
  "'zebra",
  "[zebra",
  "zebra}",
  "\n  zebra",
  "\nzebra",
  "@zebra",
  "*zebra",
  "\tzebra ",
];

test.each(KINDS)("a word put anywhere into $path is read, or is a comment's, or is found by a rule", (kind) => {
  fc.assert(
    fc.property(fc.nat({ max: kind.text.length }), fc.constantFrom(...WORDS), (at, word) => {
      const edited = kind.text.slice(0, at) + word + kind.text.slice(at);
      const found = kind.check(edited);
      const shown = `${edited}\n${JSON.stringify(found)}`;
      expect(isKept(edited, word, at + word.indexOf("zebra"), found), shown).toBe(true);
      expect(foundIn(kind, edited).filter(isLost), shown).toEqual([]);
    }),
    { seed: Number(process.env["SEED"] ?? 20261201), numRuns: lawRuns(150) },
  );
});

const isLost = (found: string) => found.startsWith("source/lost-text");

describe("what a reader forgets is found once, at its place", () => {
  test.each(KINDS)("in $path", (kind) => {
    const item = kind.path === "queries.yml" ? "- forgotten: Some <<PRODUCT>>" : "forgotten: Some <<PRODUCT>>";
    const lost = `source/lost-text: ${item.replace("- ", "")}`;
    expect(foundIn(kind, `${kind.text}${item}\n`)).toEqual([lost]);
    expect(foundIn(kind, `${kind.text}${item}\n`.replaceAll("\n", "\r\n"))).toEqual([lost]);
    const [{ message } = { message: "" }] = kind.check(`${kind.text}${item}\n`);
    expect(message).toContain('see "forgotten: Some <<PRODUCT>>": it is read');
  });
});

/** Whatever YAML can make of a text that is not what it says. What is found stands between ‹ and ›. */
const BENDS: readonly (readonly [what: string, rule: string, yaml: string])[] = [
  ["text behind a number sign", "schema/text-after-hash", "NAME: Batch ‹#7 is blank›"],
  ["text behind a number sign and a space", "schema/text-after-hash", "NAME: Batch ‹# 7›"],
  ["a value that begins with a number sign", "schema/text-after-hash", "NAME: ‹#7›"],
  ["text behind a number, in a field of text", "schema/text-after-hash", "NAME: 7 ‹#8›"],
  ["a number sign behind a placeholder", "schema/text-after-hash", "NAME: <<PRODUCT>> ‹#8›"],
  ["the second line of a text, behind a number sign", "schema/text-after-hash", "NAME: a\n  b ‹#7›"],
  ["a comment in the middle of a text", "schema/yaml-syntax", "NAME: a\n  ‹# b›\n  c"],
  ["text after the end of the document", "schema/yaml-feature", "NAME: a\n‹...›\nzebra"],
  ["a field after the end of the document", "schema/yaml-feature", "NAME: a\n‹...›\nzebra: b"],
  ["text beside the end of the document", "schema/yaml-syntax", "NAME: a\n... ‹zebra›"],
  ["text beside the start of a second document", "schema/yaml-feature", "NAME: a\n‹---› zebra"],
  ["a comment beside the start of a second document", "schema/yaml-feature", "NAME: a\n‹---› # zebra"],
  ["a directive", "schema/yaml-feature", "‹%zebra›\nNAME: a"],
  ["a directive of YAML", "schema/yaml-feature", "‹%YAML 1.1›\nNAME: a"],
  ["a directive after the end of the document", "schema/yaml-feature", "NAME: a\n...\n‹%zebra›"],
  ["a line that begins like a directive", "schema/yaml-syntax", "NAME: a\n‹%›zebra"],
  ["an anchor that nothing uses", "schema/yaml-feature", "NAME: ‹&zebra› a"],
  ["an anchor before the first field", "schema/yaml-feature", "‹&zebra›\nNAME: a"],
  ["an anchor of a name", "schema/yaml-feature", "‹&zebra› NAME: a"],
  ["an alias of nothing", "schema/yaml-feature", "NAME: ‹*zebra›"],
  ["a tag", "schema/yaml-feature", "NAME: ‹!zebra› a"],
  ["a tag without a name", "schema/yaml-feature", "NAME: ‹!› zebra"],
  ["a tag in angle brackets", "schema/yaml-feature", "NAME: ‹!<zebra>› a"],
  ["text behind quotes", "schema/yaml-syntax", "NAME: 'a' ‹zebra›"],
  ["text right behind quotes", "schema/yaml-syntax", 'NAME: "a"‹zebra›'],
  ["a number sign right behind quotes", "schema/yaml-syntax", "NAME: 'a'‹#zebra›"],
  ["text behind brackets", "schema/yaml-syntax", "NAME: [a] ‹zebra›"],
  ["text behind the fields", "schema/yaml-syntax", "{NAME: a} ‹zebra›"],
  ["text beside the sign of a block", "schema/yaml-syntax", "NAME: ‹|› zebra\n  a"],
  ["a line that belongs to nothing", "schema/yaml-syntax", "NAME: a\n‹zebra›"],
  ["a field that stands twice", "schema/duplicate-key", "NAME: a\n‹NAME›: zebra"],
  ["a name that is a list", "schema/yaml-syntax", "? ‹[›zebra]\n: a\nNAME: b"],
  ["a value without a name", "schema/yaml-syntax", "NAME: b\n‹›: zebra"],
  ["a name without a value", "schema/unknown-field", "? ‹zebra›\nNAME: a"],
  ["fields to be copied", "schema/unknown-field", "NAME: a\n‹<<›: {b: zebra}"],
  ["a number in another spelling", "schema/coerced-scalar", "NAME: ‹0x12›"],
  ["text behind a name on a line of its own", "source/lost-text", "? NAME ‹#7›\n: a"],
  ["a letter that a backslash makes", "schema/escaped-path", 'NAME: "C:‹\\n›ew"'],
];

/** Stretches that say nothing, or what they seem to. */
const PLAIN: readonly string[] = [
  "NAME: a\n...",
  "NAME: a\n...\n# b",
  "NAME: a\n# b\n",
  "# b\nNAME: a",
  "NAME: 'a' # b",
  "NAME: a#b",
  "? NAME\n: a",
  "{NAME: a, }",
  "NAME : a",
  '"NAME": "\\x61\\\n  b"',
  "NAME:\n  a\n  b",
  "NAME: 日本\n  語",
];

describe.each([
  ["frontmatter", "summary"],
  ["brand", "name"],
])("in the YAML of a %s", (path, name) => {
  const kind = KINDS.find((one) => one.path === path) as Kind;
  /** All but the other fields that a brand must have. */
  const found = (text: string) => foundIn(kind, text).filter((one) => !one.startsWith("schema/missing-field"));

  test.each(BENDS)("%s is found once, by the rule for it", (_what, rule, yaml) => {
    const marked = yaml.replaceAll("NAME", name);
    expect(found(marked.replace(/[‹›]/g, ""))).toEqual([`${rule}: ${/‹([^›]*)›/.exec(marked)?.[1]}`]);
  });

  test.each(PLAIN)("nothing is found in %j", (yaml) => {
    expect(found(yaml.replaceAll("NAME", name))).toEqual([]);
  });
});

describe("accountYaml", () => {
  const yaml = "summary: Batch seven\nreviewed: 2026-10-01\nnone: True\nsee: ~\n";
  const read = parseYaml(yaml, 0, createReport("", yaml)) as YamlData;
  const lost = (value: object, found: readonly Span[] = []) =>
    accountYaml(yaml, { ...read, value }, { schema: frontmatter, found, offset: 0 }).map(({ start, end }) =>
      yaml.slice(start, end),
    );
  const whole = { summary: "Batch seven", reviewed: "2026-10-01", none: true, see: null };

  test.each<readonly [string, object, readonly string[]]>([
    ["nothing", whole, []],
    ["the end of a text", { ...whole, summary: "Batch" }, ["Batch seven"]],
    ["a letter of a text", { ...whole, summary: "Batch sven" }, ["Batch seven"]],
    ["a field in the middle", { summary: "Batch seven", none: true, see: null }, ["reviewed: 2026-10-01"]],
    ["a truth value", { ...whole, none: false }, ["True"]],
    ["a value that is nothing", { ...whole, see: 0 }, ["~"]],
    ["all", {}, [yaml.trim()]],
  ])("%s is left", (_what, value, left) => {
    expect(lost(value)).toEqual(left);
  });

  test("what a finding stands at is not", () => {
    const start = yaml.indexOf("Batch");
    expect(lost({ ...whole, summary: "Batch" }, [{ start, end: start + "Batch seven".length }])).toEqual([]);
  });
});
