import { bookFile, brandFile, frontmatter, inventoryFile, ledgerFile, queriesFile } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { createReport } from "./report.js";
import { validate } from "./validate.js";
import { parseYaml } from "./yaml.js";

function read(yaml: string, schema: z.ZodType = frontmatter) {
  const report = createReport("a.yaml", yaml);
  const data = parseYaml(yaml, 0, report);
  const value = data === undefined ? undefined : validate(schema, data, report);
  const found = report.diagnostics.map(
    ({ ruleId, range }) => `${ruleId}: ${yaml.slice(range.start.offset, range.end.offset)}`,
  );
  return { value, found, diagnostics: report.diagnostics };
}

/** The text after its first fix, of whatever kind. */
function fixed(yaml: string, schema?: z.ZodType): string {
  const edits = read(yaml, schema).diagnostics.flatMap(({ fixes: [fix] = [] }) => fix?.edits ?? []);
  return edits.reduceRight(
    (text, { range, text: put }) => text.slice(0, range.start.offset) + put + text.slice(range.end.offset),
    yaml,
  );
}

const HASH = "schema/text-after-hash: ";
const SYNTAX = "schema/yaml-syntax: ";
const FEATURE = "schema/yaml-feature: ";
const INVALID = "schema/invalid-field: ";

describe("text after a number sign", () => {
  test.each([
    ["summary: Returns of batch #7 come back", "#7 come back"],
    ["firstCheck: Open #returns", "#returns"],
    ["signatures:\n  messages:\n    - Batch #%n% was turned away\n    - b", "#%n% was turned away"],
    ["signatures:\n  messages:\n    - #7 was turned away", "#7 was turned away"],
    ["summary: #7", "#7"],
    ["summary:\n  #7 is blank", "#7 is blank"],
    ["summary:\n  Batch #7", "#7"],
    ["summary: #7\n  and more", "#7"],
    ["summary: Returns\n  of batch #7", "#7"],
    ["summary: Returns of batch\n  #7 come back", "#7 come back"],
    ["signatures:\n  messages:\n    - Batch\n      #7", "#7"],
    ["signatures: {messages: [Batch #7, b]}", "#7, b]}"],
    ["signatures:\n  messages: [\n    Batch #7,\n    b\n  ]", "#7,"],
    ["signatures:\n  messages: [\n    Batch #7\n  ]", "#7"],
    ["signatures:\n  messages: [a, #7\n  ]", "#7"],
    ["summary: Batch # 7", "# 7"],
    ["summary: Batch\t#7", "#7"],
    ["summary: 500 #7", "#7"],
    ["summary: 1.10 # of two", "# of two"],
    ["summary: Batch #7\r\nrelated: [a]\r\n", "#7"],
    ["appliesTo: \n  - Model #2", "#2"],
    ["sum #mary: a", "#mary: a"],
    ["summary: “a” #b", "#b"],
  ])("%j", (yaml, found) => {
    expect(read(yaml).found).toEqual([HASH + found]);
  });

  test.each<[string, z.ZodType, string]>([
    ["id: a\ntitle: Shop #1\nareas: [{id: a, title: A}]\nbrands: [a]", bookFile, "#1"],
    ["id: a\ntitle: A\nareas:\n  - id: a\n    title: Area #1\nbrands: [a]", bookFile, "#1"],
    ["id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nsupport: {\n  contact: Room #1\n }", bookFile, "#1"],
    [
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nlint:\n  rules:\n    a/b:\n      options:\n        words:\n          - see #1",
      bookFile,
      "#1",
    ],
    ["name: Acme #1\nurl: https://a.example", brandFile, "#1"],
    ["name: A\nurl: https://a.example\nvalues:\n  NAME: Acme #1", brandFile, "#1"],
    ["a: entry\nb: {\n  retired: Sold as #7\n  }", ledgerFile, "#7"],
    ["a:\n  retired: Sold as #7", ledgerFile, "#7"],
    ["- query: batch #7\n  entry: a", queriesFile, "#7"],
    ["title: Help\nurl: https://a.example/\nitems:\n  - id: a\n    title: Page #1\n    url: a", inventoryFile, "#1"],
  ])("in other files: %j", (yaml, schema, found) => {
    expect(read(yaml, schema).found).toEqual([HASH + found]);
  });

  test.each<[string, z.ZodType?]>([
    ["# first\nsummary: A\n# last"],
    ["  # indented\nsummary: A\n  # indented"],
    ["signatures:\n  messages:\n    - a\n    # next\n    - b"],
    ["signatures:\n  messages:\n    - a\n      # about a\n    - b"],
    ["related: [a] # note"],
    ["related: # note\n  - a # note\n  - b"],
    ["id: a # note"],
    ["audience: public # for all"],
    ["reviewed: 2026-10-01 # by me"],
    ["signatures: # note\n  statuses: [500, # gone\n    503]\n  codes:\n    - E-1 # note"],
    ['summary: "A" # note'],
    ["summary: 'A' # note"],
    ["summary: A#1 is C#"],
    ["summary: A\u00a0#1"],
    ["id: a\ntitle: A\nintro: | # note\n  Text # 1\nareas: [{id: a, title: A}]\nbrands: [a]", bookFile],
    ["name: A\nurl: https://a.example # home", brandFile],
    [
      "name: A\nurl: https://a.example\nvalues: # note\n  EMAIL: a@b.example # main\n  SITE: https://b.example # shop",
      brandFile,
    ],
    ["a: entry # note\nb: {moved: a} # note", ledgerFile],
    ["- {query: a, entry: b} # note\n- query: 'c'\n  none: true # note", queriesFile],
    [
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nlint:\n  rules:\n    a/b: # why\n      severity: off # not here\n      options:\n        most: 5 # more is noise",
      bookFile,
    ],
  ])("is a comment: %j", (yaml, schema) => {
    expect(read(yaml, schema).found).toEqual([]);
  });

  test.each([
    ["summary: Batch #7", 'summary: "Batch #7"'],
    ['summary: The "A" #7', "summary: 'The \"A\" #7'"],
    ['summary: It\'s "A" #7', "summary: 'It''s \"A\" #7'"],
    ["summary: #7", 'summary: "#7"'],
    ["signatures: {messages: [Batch #7, b]}", 'signatures: {messages: ["Batch #7", b]}'],
  ])("%j becomes %j", (yaml, after) => {
    expect(fixed(yaml)).toBe(after);
    expect(read(after).found).toEqual([]);
  });
});

describe("text that YAML takes for something else", () => {
  test.each([
    ['summary: "A" b', `${SYNTAX}b`, "summary: '\"A\" b'"],
    ["summary: 'A' b", `${SYNTAX}b`, "summary: \"'A' b\""],
    ["summary: 'it's'", `${SYNTAX}s'`, "summary: 'it''s'"],
    ['summary: "a "b" c"', `${SYNTAX}b" c"`, 'summary: "a \\"b\\" c"'],
    ["summary: a: b", `${SYNTAX}:`, 'summary: "a: b"'],
    ["summary: a: b: c", `${SYNTAX}:`, 'summary: "a: b: c"'],
    ["summary: a:", `${SYNTAX}:`, 'summary: "a:"'],
    ["summary: [Beta] fails", `${SYNTAX}fails`, 'summary: "[Beta] fails"'],
    ["summary: {a} b", `${SYNTAX}b`, 'summary: "{a} b"'],
    ["summary: {{ticket.id}}", `${SYNTAX}{{`, 'summary: "{{ticket.id}}"'],
    ["summary: {{a}} b", `${SYNTAX}{{`, 'summary: "{{a}} b"'],
    ["summary: `a` b", `${SYNTAX}\``, 'summary: "`a` b"'],
    ["summary: @here", `${SYNTAX}@`, 'summary: "@here"'],
    ["summary: %n% b", `${SYNTAX}%`, 'summary: "%n% b"'],
    ["summary: , a", `${SYNTAX},`, 'summary: ", a"'],
    ["summary: ]a", `${SYNTAX}]`, 'summary: "]a"'],
    ["summary: | a", `${SYNTAX}|`, 'summary: "| a"'],
    ["summary: > 5 people", `${SYNTAX}>`, 'summary: "> 5 people"'],
    ["summary: - a", `${SYNTAX}-`, 'summary: "- a"'],
    ["summary: ? a", `${SYNTAX}?`, 'summary: "? a"'],
    ["summary: !a b", `${FEATURE}!a`, 'summary: "!a b"'],
    ["summary: &a b", `${FEATURE}&a`, 'summary: "&a b"'],
    ["summary: *a* b", `${FEATURE}*a*`, 'summary: "*a* b"'],
    ["summary: **a** b", `${FEATURE}**a**`, 'summary: "**a** b"'],
    ["summary: [a]", `${INVALID}[a]`, 'summary: "[a]"'],
    ["summary: {a}", `${INVALID}{a}`, 'summary: "{a}"'],
    [
      "signatures:\n  messages:\n    - Error: not found",
      `${INVALID}:`,
      'signatures:\n  messages:\n    - "Error: not found"',
    ],
    ["summary: 007", "schema/coerced-scalar: 007", 'summary: "007"'],
    ["summary: 1.10", "schema/coerced-scalar: 1.10", 'summary: "1.10"'],
    ["summary: null", "schema/coerced-scalar: null", 'summary: "null"'],
    ["summary: ~", "schema/coerced-scalar: ~", 'summary: "~"'],
    ["summary: true", "schema/coerced-scalar: true", 'summary: "true"'],
    ["summary: 0x1F", "schema/coerced-scalar: 0x1F", 'summary: "0x1F"'],
    ["summary: 0o17", "schema/coerced-scalar: 0o17", 'summary: "0o17"'],
    ["summary: 1e3", "schema/coerced-scalar: 1e3", 'summary: "1e3"'],
    ["summary: 12345678901234567890", "schema/coerced-scalar: 12345678901234567890", 'summary: "12345678901234567890"'],
    ["summary:a", `${INVALID}summary:a`, undefined],
    ["summary: a\nrelated:[b]", `${SYNTAX}:`, "summary: a\nrelated: [b]"],
    ["summary: a\nrelated：[b]", `${SYNTAX}：`, "summary: a\nrelated: [b]"],
    ['summary: "C:\\new\\table"', "schema/escaped-path: \\n", "summary: 'C:\\new\\table'"],
    ['summary: "\\\\\\\\nas01\\backup"', "schema/escaped-path: \\b", undefined],
  ])("%j", (yaml, found, after) => {
    expect(read(yaml).found).toEqual([found]);
    if (after === undefined) return;
    expect(fixed(yaml)).toBe(after);
    expect(read(after).found).toEqual([]);
  });

  test.each([
    ["summary: 'a", `${SYNTAX}'`],
    ['summary: "a', `${SYNTAX}"`],
    ["related: [a", `${SYNTAX}[`],
    ["signatures: {codes: [A]", `${SYNTAX}{`],
    ["signatures: {messages: [a, , b]}", `${SYNTAX},`],
    ["signatures: {messages: ['c' d]}", `${SYNTAX}d`],
    ["signatures: {messages: It fails, always}", `${INVALID}It fails, always`],
    ["summary: a\n  related: [b]", `${SYNTAX}related`],
    ["summary: a\n\n  related: [b]", `${SYNTAX}related`],
    ["summary: a\nrelated [b]", `${SYNTAX}related [b]`],
    ["summary: a\n- b", `${SYNTAX}-`],
    [" summary: a\nrelated: [b]", `${SYNTAX}s`],
    ["summary: a\n  # b\n  c", `${SYNTAX}# b`],
    ["summary: a\n---\nrelated: [b]", `${FEATURE}---`],
    ["summary: a\n...\nrelated: [b]", `${FEATURE}...`],
    ["signatures:\n\tcodes: [A]", `${SYNTAX}\t`],
    ["signatures:\n  messages:\n    - a\n      - b", "schema/folded-lines: -"],
    ["signatures:\n  messages:\n    -a\n    - b", "schema/folded-lines: -"],
    ["signatures:\n  messages:\n    - - b", `${INVALID}- b`],
    ["signatures:\n  messages:\n    - ? b", `${INVALID}? b`],
    ["summary: |\n  a\n  related: [b]", `${INVALID}related`],
    ["summary: >5", `${INVALID}>5`],
    ["summary: |", `${INVALID}|`],
    ["summary: |\n  a", `${INVALID}|`],
    ["summary: ''", `${INVALID}''`],
    ["summary: a\nsummary: b", "schema/duplicate-key: summary"],
    ["summary\u00a0: a", "schema/unknown-field: summary\u00a0"],
    ["“summary”: a", "schema/unknown-field: “summary”"],
    ["<<: a", "schema/unknown-field: <<"],
  ])("%j is found once", (yaml, found) => {
    expect(read(yaml).found).toEqual([found]);
  });

  test.each([
    ["yes", "yes"],
    ["on", "on"],
    ["NO", "NO"],
    ["2026-01-01", "2026-01-01"],
    ["12:30", "12:30"],
    ["it's", "it's"],
    ["<< A", "<< A"],
    ["-a", "-a"],
    [":a", ":a"],
    ["a -- b", "a -- b"],
    ["a | b > c", "a | b > c"],
    ["a [b] {c}", "a [b] {c}"],
    ["50% & more!", "50% & more!"],
    ["C:\\new\\table", "C:\\new\\table"],
    ["a\n  b", "a b"],
    ["1.2.3", "1.2.3"],
    ["a\tb", "a\tb"],
    ['"a: b #c"', "a: b #c"],
    ["'it''s'", "it's"],
  ])("%j is the text %j", (source, text) => {
    expect(read(`summary: ${source}`)).toMatchObject({ found: [], value: { summary: text } });
  });
});

describe("lines that YAML joins, in text that has lines", () => {
  const book = (support: string) => `id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nsupport:\n${support}`;
  test.each([
    ["  intro: Send us\n    - the number", "-"],
    ["  intro: Send us\n    1. the number", "1."],
    ['  intro: "Send us\n    - the number"', "-"],
    ["  intro: >\n    Send us\n    - the number", "-"],
    ["  intro: >-\n    - the number\n    - the day", "-"],
    ["  intro: >\n    ## First\n    | a | b |", "|"],
  ])("%j", (support, mark) => {
    expect(read(book(support), bookFile).found).toEqual([`schema/folded-lines: ${mark}`]);
  });

  test.each([
    "  intro: |\n    Send us\n    - the number",
    "  intro: >\n    Send us\n\n    - the number\n\n    - the day",
    "  intro: >\n    Send us the number\n    of the order",
    "  intro: Send us the number\n    of the order - all of it",
  ])("%j is left alone", (support) => {
    expect(read(book(support), bookFile).found).toEqual([]);
  });

  test.each([
    ["  intro: |\n    Write to us.\n    contact: By mail", "schema/swallowed-field: contact"],
    ["  intro: |\n    Write to us.\n    contact: By mail\n  contact: By phone", undefined],
    ["  intro: |\n    Write to us.\n    colour: red", undefined],
  ])("a field inside: %j", (support, found) => {
    expect(read(book(support), bookFile).found).toEqual(found === undefined ? [] : [found]);
  });
});

describe("a value of another kind than its field takes", () => {
  const rows: readonly (readonly [string, string, (string | undefined)?, z.ZodType?])[] = [
    ["signatures: {statuses: ['500']}", "The first status", "signatures: {statuses: [500]}"],
    ["signatures: {statuses: ['500', \"503\"]}", "1 more", "signatures: {statuses: [500, 503]}"],
    ["signatures: {statuses: 500}", "takes a list", "signatures: {statuses: [500]}"],
    ["signatures: {statuses: '500'}", "takes a list", "signatures: {statuses: [500]}"],
    ["signatures: {statuses: [HTTP 500]}", "a number alone", "signatures: {statuses: [500]}"],
    ["signatures: {codes: [1001]}", "The first code takes text", 'signatures: {codes: ["1001"]}'],
    ["signatures: {codes: [E-1, {a: b}]}", "The second code takes one text, and these are fields"],
    ["signatures: {statuses: [PAY-4021]}", "The first status must be a number"],
    ["signatures: {statuses: ['4021']}", "The first status must be a number"],
    ["related: 0x1F", 'takes a list (here: "0x1F")'],
    ["related: [0x1F]", "takes lower-case letters", "related: [0x1-f]"],
    ["reviewed: 2026", 'is a day, written as 2026-10-01 (here: "2026").'],
    ["reviewed: {on: 2026-10-01}", "takes one text, and these are fields"],
    ["reviewed: [soon]", "takes one text, and this is a list"],
    ['id: ["500"]', "needs no brackets", 'id: "500"'],
    ["signatures: {codes: E-1}", "takes a list", "signatures: {codes: [E-1]}"],
    ["signatures: {messages: It fails}", "takes a list", "signatures: {messages: [It fails]}"],
    ["signatures: [E-1]", "takes the fields codes, statuses and messages"],
    ["related: labels-blank", "takes a list", "related: [labels-blank]"],
    ['related: "labels-blank"', "takes a list", 'related: ["labels-blank"]'],
    ["related: a, b", "takes a list", "related: [a, b]"],
    ["related: [[a]]", "needs no brackets", "related: [a]"],
    ["related: [Labels Blank]", "lower-case", "related: [labels-blank]"],
    ["related: [printing/labels-blank.md]", "lower-case", "related: [labels-blank]"],
    ["related:\n  a:\n  b:", "takes a list"],
    ["appliesTo: 'Model: two'", "takes a list", "appliesTo: ['Model: two']"],
    ["- {query: a, none: 'true'}", "must be true", "- {query: a, none: true}", queriesFile],
    ["- {query: a, none: yes}", "must be true", "- {query: a, none: true}", queriesFile],
    ["- a\n- b", "a question needs query", undefined, queriesFile],
    ["a: moved", "must be entry", undefined, ledgerFile],
    ["name: A\nurl: https://a.example\nlook: warm", "takes the fields accent", undefined, brandFile],
    ["name: A\nurl: https://a.example\nvalues: [A]", "takes names with values", undefined, brandFile],
    [
      "id: a\ntitel: A\nareas: [{id: a, title: A}]\nbrands: [a]",
      "Did you mean",
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]",
      bookFile,
    ],
    [
      "id: a\ntitle: A\nareas: [{id: a, title: A}, my-account]\nbrands: [a]",
      "The second area is a word alone",
      "id: a\ntitle: A\nareas: [{id: a, title: A}, {id: my-account, title: My account}]\nbrands: [a]",
      bookFile,
    ],
    [
      "id: a\ntitle: A\nareas: [a, b]\nbrands: [a]",
      "1 more in the list",
      "id: a\ntitle: A\nareas: [{id: a, title: A}, {id: b, title: B}]\nbrands: [a]",
      bookFile,
    ],
    [
      "id: a\ntitle: A\nareas: a, b\nbrands: [a]",
      "takes a list",
      "id: a\ntitle: A\nareas: [{id: a, title: A}, {id: b, title: B}]\nbrands: [a]",
      bookFile,
    ],
    [
      "id: a\ntitle: A\nareas: {id: a, title: A}\nbrands: [a]",
      "takes a list",
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]",
      bookFile,
    ],
    ["id: a\ntitle: A\nareas:\n  a: A\nbrands: [a]", "takes a list", undefined, bookFile],
    [
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: a",
      "takes a list",
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]",
      bookFile,
    ],
    ["id: a\ntitle: A\nareas: [{id: a}]\nbrands: [a]", 'The first area has no "title"', undefined, bookFile],
    [
      "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nplaceholders: {NAME: Acme}",
      "takes the fields type",
      undefined,
      bookFile,
    ],
  ];
  test.each(rows.map((row) => ({ row, yaml: row[0] })))(
    "$yaml",
    ({ row: [yaml, words, after, schema = frontmatter] }) => {
      const { diagnostics } = read(yaml, schema);
      expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
      if (after === undefined) return;
      expect(fixed(yaml, schema)).toBe(after);
      expect(read(after, schema).found).toEqual([]);
    },
  );
});
