import { type Located, parseBookFile, parseEntry, parseInventoryFile, parseLedgerFile } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixSource } from "../fix.js";
import { lintBook } from "../lint-book.js";

const BOOK = "id: b\ntitle: B\nareas: [{id: area, title: A}]\nbrands: [acme]\ninventories: [help]\n";
const HELP = "title: Help\nurl: https://x.y/\nitems: [{id: help-voice, title: Voice, url: voice}]\n";

/** Entries by id, with their aliases. */
type Entries = Readonly<Record<string, readonly string[]>>;

function lint(ledger: string, entries: Entries, inventory = HELP): readonly Diagnostic[] {
  const parsed = Object.entries(entries).map(([id, aliases]) => {
    const text = `---\naliases: [${aliases.join(", ")}]\n---\n\n# About ${id}\n\n1. Go.\n`;
    return parseEntry({ path: `entries/area/${id}.md`, text });
  });
  const file = parseLedgerFile({ path: "ids.yaml", text: ledger });
  const found = lintBook({
    settings: parseBookFile({ path: "book.yaml", text: BOOK }),
    brands: [],
    inventories: [parseInventoryFile({ path: "inventories/help.yaml", text: inventory })],
    ledger: file,
    entries: parsed.map(({ facts, entry }) => ({ facts, entry })),
    today: "2026-11-21",
  });
  return [...file.diagnostics, ...found.filter(({ ruleId }) => ruleId.startsWith("identity/"))];
}

const say = (ledger: string, entries: Entries, inventory?: string) =>
  lint(ledger, entries, inventory).map(
    ({ ruleId, range }) => `${ruleId}: ${ledger.slice(range.start.offset, range.end.offset)}`,
  );
const fix = (ledger: string, entries: Entries) => fixSource(ledger, (text) => lint(text, entries), ["safe"]).text;

describe("a ledger", () => {
  test.each<[string, string, Entries]>([
    ["of entries, aliases and all kinds of records", ALL(), { a: ["old"], b: [] }],
    ["that leads to a page elsewhere", "a: entry\ngone: { moved: help-voice }\n", { a: [] }],
  ])("%s is good", (_name, ledger, entries) => {
    expect(say(ledger, entries)).toEqual([]);
  });

  test.each<[string, string, Entries, readonly string[]]>([
    ["an id that is gone", "a: entry\nb: entry\n", { a: [] }, ["identity/removed-without-redirect: b"]],
    [
      "an id that an inventory took over",
      "a: entry\nhelp-voice: entry\n",
      { a: [] },
      ["identity/removed-without-redirect: help-voice"],
    ],
    ["a target of nobody", "a: entry\nb: { moved: c }\n", { a: [] }, ["identity/broken-redirect: c"]],
    ["a record of itself", "a: entry\nb: { moved: b }\n", { a: [] }, ["identity/broken-redirect: b"]],
    [
      "a loop of three",
      "a: entry\nb: { moved: c }\nc: { moved: d }\nd: { moved: b }\n",
      { a: [] },
      ["c", "d", "b"].map((id) => `identity/broken-redirect: ${id}`),
    ],
    [
      "a target that is retired",
      "a: entry\nb: { moved: c }\nc: { retired: Gone. }\n",
      { a: [] },
      ["identity/broken-redirect: c"],
    ],
    [
      "a see that is unknown",
      "a: entry\nb: { retired: Gone., see: [a, c] }\n",
      { a: [] },
      ["identity/broken-redirect: c"],
    ],
    [
      "an alias as target",
      "a: entry\nb: { moved: old }\nold: entry\n",
      { a: ["old"] },
      ["identity/redirect-chain: old"],
    ],
    [
      "a retired id that is there",
      "a: { retired: Gone. }\n",
      { a: [] },
      ["identity/record-of-live-id: { retired: Gone. }"],
    ],
    ["an id twice", "a: entry\na: entry\n", { a: [] }, ["schema/duplicate-key: a"]],
    ["a word that is none", "a: live\n", { a: [] }, ["schema/invalid-field: live"]],
    [
      "a record of two kinds",
      "a: entry\nb: { moved: a, split: [a, a] }\n",
      { a: [] },
      ["schema/invalid-field: { moved: a, split: [a, a] }"],
    ],
    ["an id that is none", "A b: entry\n", { a: [] }, ["schema/invalid-field: A b", "identity/unlisted-id: "]],
    [
      "a wrong row beside others that are wrong otherwise",
      "b: { movd: a }\nc: { moved: nobody }\nd: entry\ne: { moved: b }\n",
      { a: [] },
      ["schema/invalid-field: { movd: a }", "identity/broken-redirect: nobody", "identity/removed-without-redirect: d"],
    ],
    [
      "a wrong row beside an id that is missing",
      "b: { movd: a }\n",
      { a: [], b: [] },
      ["schema/invalid-field: { movd: a }", "identity/unlisted-id: "],
    ],
    ["a wrong row of an id that is there", "a: entri\n", { a: [] }, ["schema/invalid-field: entri"]],
  ])("%s", (_name, ledger, entries, found) => {
    expect(say(ledger, entries)).toEqual(found);
  });

  test("that is out of order is no reason to refuse a merge", () => {
    expect(lint("b: entry\na: entry\n", { a: [], b: [] })).toMatchObject([
      { ruleId: "identity/unsorted-ledger", severity: "info" },
    ]);
  });

  test("calls nothing missing while an inventory cannot be read", () => {
    expect(say("a: entry\nb: entry\nc: { moved: help-x }\n", { a: [] }, "title: [")).toEqual([]);
  });

  test("says what an id was probably renamed to", () => {
    const [removed] = lint("ts-fax-dead: entry\n", { "ts-fax-ded": [] }).filter(({ ruleId }) =>
      ruleId.endsWith("redirect"),
    );
    expect(removed?.message).toBe(
      'No entry answers to the published id "ts-fax-dead" any more. Did you mean "ts-fax-ded"?',
    );
    expect(removed?.fixes).toMatchObject([{ kind: "review", edits: [{ text: "{ moved: ts-fax-ded }" }] }]);
  });

  test("gives its notes to the book with their placeholders noted", () => {
    const { value, uses } = parseLedgerFile({ path: "ids.yaml", text: "a: { retired: <<PRODUCT>> has no fax. }\n" });
    expect(value).toEqual([{ id: "a", kind: "retired", note: "<<PRODUCT>> has no fax.", see: [] }]);
    expect(uses.map((use) => ("name" in use ? use.name : (use as unknown as Located).text))).toEqual(["PRODUCT"]);
  });
});

function ALL(): string {
  return `# Every id.
a: entry
b: entry
fax: { retired: Fax was switched off in 2025., see: [help-voice] }
gone: { moved: a }
old: entry
two:
  split: [a, b]
`;
}

describe("the safe fixes", () => {
  test.each([
    ["an empty file", "", "a: entry\nb: entry\n"],
    ["a file of comments", "# Ids", "# Ids\na: entry\nb: entry\n"],
    ["a header", "# Ids\n\n# about b\nb: entry\n", "# Ids\n\n# about b\na: entry\nb: entry\n"],
    ["no newline at the end", "a: entry", "a: entry\nb: entry\n"],
    ["CRLF", "b: entry\r\n", "a: entry\r\nb: entry\r\n"],
    ["a merge that kept a row twice", "b: entry\na: entry\nb: entry\n", "a: entry\nb: entry\n"],
    ["a merge that kept two records of an id", "a: entry\nb: entry\nb: { moved: a }\n", undefined],
    [
      "comments of rows",
      "# A\n# of a\nb: entry # b\n\n# of a\na: entry",
      "# A\n# of a\n\n# of a\na: entry\nb: entry # b",
    ],
  ])("list and sort in %s", (_name, ledger, fixed) => {
    expect(fix(ledger, { a: [], b: [] })).toBe(fixed ?? ledger);
  });

  test("collapse chains and take an alias for its own record", () => {
    expect(fix("a: entry\nb: { moved: c }\nc: { moved: a }\nd: { moved: a }\n", { a: ["d"] })).toBe(
      "a: entry\nb: { moved: a }\nc: { moved: a }\nd: entry\n",
    );
  });

  test("leave a split alone whose parts have come together", () => {
    const ledger = "a: entry\nb: { moved: a }\nc: { split: [a, b] }\n";
    expect(fix(ledger, { a: [] })).toBe(ledger);
  });

  test("leave a ledger alone whose rows have no lines of their own", () => {
    expect(fix("{b: entry}", { a: [], b: [] })).toBe("{b: entry}");
  });

  const id = fc.stringMatching(/^[a-c0-9]{1,2}(?:-[a-c])?$/);
  test("make a ledger of any ids that is sorted and whole, whatever was listed", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), fc.func(fc.boolean()), (ids, isListed) => {
        const ledger = ids
          .filter(isListed)
          .map((one) => `${one}: entry\n`)
          .join("");
        const entries = Object.fromEntries(ids.map((one) => [one, []]));
        const fixed = fix(ledger, entries);
        expect(fixed).toBe(
          [...ids]
            .sort()
            .map((one) => `${one}: entry\n`)
            .join(""),
        );
        expect(lint(fixed, entries)).toEqual([]);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
