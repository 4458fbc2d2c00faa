import {
  bookFile,
  brandFile,
  type Diagnostic,
  frontmatter,
  inventoryFile,
  ledgerFile,
  queriesFile,
} from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { accountFrontmatter, accountYaml } from "./account-yaml.js";
import {
  parseBookFile,
  parseBrandFile,
  parseInventoryFile,
  parseLedgerFile,
  parseQueriesFile,
} from "./book/parse-files.js";
import { parseFrontmatter } from "./entry/frontmatter.js";
import { maskPlaceholders } from "./mask.js";
import { createReport, type Span } from "./report.js";
import { parseYaml } from "./yaml.js";

interface Kind {
  readonly path: string;
  readonly schema: z.ZodType;
  readonly text: string;
  check(text: string): readonly Span[];
}

const spansOf = (diagnostics: readonly Diagnostic[]): readonly Span[] =>
  diagnostics.map(({ range }) => ({ start: range.start.offset, end: range.end.offset }));

/** A file of each kind, with every style of YAML in it. */
const KINDS: readonly Kind[] = [
  {
    path: "frontmatter",
    schema: frontmatter,
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
      const report = createReport("a.md", file);
      const block = { yamlStart: 4, yamlEnd: 5 + text.length, bodyStart: file.length };
      parseFrontmatter(maskPlaceholders(file).text, block, report);
      return spansOf(report.diagnostics).map(({ start, end }) => ({ start: start - 4, end: end - 4 }));
    },
  },
  {
    path: "book.yaml",
    schema: bookFile,
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
    check: (text) => spansOf(parseBookFile({ path: "book.yaml", text }).diagnostics),
  },
  {
    path: "brand",
    schema: brandFile,
    text: "name: Acme\nurl: https://help.example.com\nvalues:\n  PRODUCT: Acme Shop\n  PHONE: +1 555 0100\nlook: { accent: '#1f5fd0', tone: warm }\n",
    check: (text) => spansOf(parseBrandFile({ path: "brands/acme.yaml", text }).diagnostics),
  },
  {
    path: "inventory",
    schema: inventoryFile,
    text: "title: Help\nurl: <<HELP_URL>>/\nitems:\n  - {id: help-voice, title: Voice, url: voice}\n  - id: help-mail\n    title: Mail\n    url: mail\n",
    check: (text) => spansOf(parseInventoryFile({ path: "inventories/help.yaml", text }).diagnostics),
  },
  {
    path: "ids.yaml",
    schema: ledgerFile,
    text: "labels-blank: entry\nold: { moved: labels-blank }\nolder: {split: [labels-blank, no-mail]}\noldest:\n  retired: We sell no more paper.\n  see: [no-mail]\n",
    check: (text) => spansOf(parseLedgerFile({ path: "ids.yaml", text }).diagnostics),
  },
  {
    path: "queries.yml",
    schema: queriesFile,
    text: "# What readers ask\n- query: printer beeps\n  entry: printer-beeps\n- { query: 'it''s blank', entry: labels-blank }\n- query: |\n    Error 500\n    at noon\n  none: true\n",
    check: (text) => spansOf(parseQueriesFile({ path: "queries.yml", text }).diagnostics),
  },
];

/** How many lines away a finding may stand where the YAML cannot be read: a bracket or a quote may end anywhere. */
const LINES_AWAY = 3;

/** Whether a word is in a value or a name, in a comment that may stand there, or at a finding. */
function isKept(text: string, word: string, at: number, found: readonly Span[]): boolean {
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  if (/^\s*#/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))) return true;
  const data = parseYaml(maskPlaceholders(text).text, 0, createReport("", text));
  const away = data === undefined ? (/["'[{]/.test(word) ? text.length : LINES_AWAY) : 0;
  if (found.some(({ start, end }) => lineOf(start) - away <= lineOf(at) && lineOf(at) <= lineOf(end) + away))
    return true;
  if (data?.comments.some(({ start, end }) => start <= at && at < end)) return true;
  return JSON.stringify(data?.value ?? "").includes("zebra");
}

test.each(KINDS)("$path is accounted for as it stands", ({ text, schema, check }) => {
  expect(check(text)).toEqual([]);
  expect(accountYaml(text, { schema, found: [] })).toEqual([]);
  expect(accountYaml(text.replaceAll("\n", "\r\n"), { schema, found: [] })).toEqual([]);
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

test.each(KINDS)(
  "a word put anywhere into $path is read, or is a comment's, or is found",
  ({ text, schema, check }) => {
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.constantFrom(...WORDS), (at, word) => {
        const edited = text.slice(0, at) + word + text.slice(at);
        const found = check(edited);
        const shown = `${edited}\n${JSON.stringify(found)}`;
        expect(isKept(edited, word, at + word.indexOf("zebra"), found), shown).toBe(true);
        const rest = accountYaml(edited, { schema, found }).map(({ start, end }) => edited.slice(start, end));
        expect(rest, shown).toEqual([]);
      }),
      { seed: Number(process.env["SEED"] ?? 20261201), numRuns: Number(process.env["RUNS"] ?? 400) },
    );
  },
);

test.each([
  ["a comment behind text", "summary: Batch #7\n", ["Batch #7"], "#7"],
  ["a comment in the place of text", "summary: #7\n", ["#7"], "#7"],
  ["a number with other digits than it has", "signatures: {statuses: [0500]}\n", ["0500"], "0500"],
])("%s is left, unless it is found", (_what, yaml, left, found) => {
  const rest = accountYaml(yaml, { schema: frontmatter, found: [] }).map(({ start, end }) => yaml.slice(start, end));
  expect(rest.join("")).toContain(left[0]?.split(" ").at(-1));
  const start = yaml.indexOf(found);
  expect(accountYaml(yaml, { schema: frontmatter, found: [{ start, end: start + found.length }] })).toEqual([]);
});

test("frontmatter is accounted for at its place in the file", () => {
  const text = "---\nsummary: Batch #7\nrelated: [a] # first\n---\n\n# T\n\n1. Go.\n";
  expect(accountFrontmatter(text, []).map(({ start, end }) => text.slice(start, end))).toEqual(["#7"]);
  expect(accountFrontmatter("# T\n", [])).toEqual([]);
});
