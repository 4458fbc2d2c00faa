import { describe, expect, test } from "vitest";
import { parseBookFile, parseEvalsFile, parseQueriesFile } from "./parse-files.js";

/** What becomes of `support.address`: its template, where placeholders stand in it, and the names of the findings. */
function address(value: string) {
  const text = `id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nsupport: {address: ${JSON.stringify(value)}}\n`;
  const { value: settings, uses, diagnostics } = parseBookFile({ path: "book.yaml", text });
  return {
    template: settings?.support.address,
    positions: uses.flatMap((use) => (use.kind === "placeholder" ? use.position : [])),
    findings: diagnostics.map(({ ruleId }) => ruleId),
  };
}

describe("the address of support", () => {
  test.each([
    ["mailto:<<CONTACT_EMAIL>>", "mailto"],
    ["<<HELP_URL>>/contact", "url-start"],
    ["https://<<HOST>>.example.com/contact", "url-host"],
    ["https://example.com/contact?from=<<PRODUCT>>", "url"],
  ])("may be %s", (value, position) => {
    expect(address(value)).toEqual({ template: value, positions: [position], findings: [] });
  });

  test.each([
    ["javascript:alert(1)", "security/unsafe-url"],
    ["tel:+1555", "security/unsafe-url"],
    ["//example.com/contact", "security/unsafe-url"],
    ["https://user@example.com/", "security/unsafe-url"],
    ["contact", "links/relative-url"],
    ["support@example.com", "links/relative-url"],
  ])("may not be %s", (value, ruleId) => {
    expect(address(value)).toMatchObject({ template: undefined, findings: [ruleId] });
  });
});

/** What `book.yaml` says with some more lines, and what is found in it: each with its place and what it quotes. */
function settings(more: string) {
  const text = `id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\n${more}`;
  const { value, diagnostics } = parseBookFile({ path: "book.yaml", text });
  const found = diagnostics.map(
    ({ ruleId, range, message }) => `${ruleId} at ${text.slice(range.start.offset, range.end.offset)}: ${message}`,
  );
  return { synonyms: value?.synonyms, recall: value?.search.recall, found };
}

describe("synonyms", () => {
  test("are none where the book says nothing", () => expect(settings("").synonyms).toEqual([]));

  test("lead both ways in a list, and one way from some words to others", () => {
    const rows =
      "  - [purchase, order, buy now]\n  - {from: [junk, bulk], to: spam}\n  - {from: pop-up, to: [dialog]}\n";
    const all = ["purchase", "order", "buy now"];
    expect(settings(`synonyms:\n${rows}`)).toMatchObject({
      synonyms: [
        { from: all, to: all },
        { from: ["junk", "bulk"], to: ["spam"] },
        { from: ["pop-up"], to: ["dialog"] },
      ],
      found: [],
    });
  });

  test.each([
    ["[purchase]", "schema/invalid-field at [purchase]: The first group of synonyms needs two words or more."],
    [
      "[order, one two three four five]",
      "schema/invalid-field at one two three four five: The second item of the first group of synonyms is a word, or a phrase of up to four words with one space between them",
    ],
    [
      "{from: [junk, one two three four five], to: spam}",
      'schema/invalid-field at one two three four five: The second item of "from" is a word, or a phrase of up to four words',
    ],
    [
      "{from: one two three four five, to: spam}",
      'schema/invalid-field at one two three four five: "from" of the first group of synonyms is a word, or a phrase of up to four words',
    ],
    ["{from: [], to: spam}", 'schema/invalid-field at []: "from" of the first group of synonyms is empty.'],
    ["{from: junk}", 'schema/missing-field at {from: junk}: The first group of synonyms has no "to".'],
    ["[junk, '??']", "schema/invalid-field at '??': The second item of the first group of synonyms needs a letter"],
    ["[404, gone]", "schema/coerced-scalar at 404: The first item of the first group of synonyms takes text"],
    ["{from: 404, to: gone}", 'schema/coerced-scalar at 404: "from" of the first group of synonyms takes text'],
    ["{junk: spam}", "schema/invalid-field at {junk: spam}: The first group of synonyms is a list of two words"],
    [
      "[junk, the <<PRODUCT>>]",
      'placeholders/nested-value at the <<PRODUCT>>: The value "the <<PRODUCT>>" of "synonyms"',
    ],
    ["{from: junk, to: <<PRODUCT>>}", 'placeholders/nested-value at <<PRODUCT>>: The value "<<PRODUCT>>" of "to"'],
  ])("may not be %s", (group, message) => {
    const { synonyms, found } = settings(`synonyms:\n  - ${group}\n`);
    expect(synonyms).toBeUndefined();
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  test("have five hundred groups at most", () => {
    const groups = (count: number) => Array.from({ length: count }, (_, at) => `  - [a${at}, b${at}]\n`).join("");
    expect(settings(`synonyms:\n${groups(500)}`).found).toEqual([]);
    expect(settings(`synonyms:\n${groups(501)}`).found).toEqual([
      expect.stringContaining('"synonyms" takes at most 500 groups'),
    ]);
  });
});

describe("what a book wants of its search", () => {
  test.each(["0", "0.9", "0.95", "1"])("may be %s", (recall) => {
    expect(settings(`search: {recall: ${recall}}\n`)).toMatchObject({ recall: Number(recall), found: [] });
  });

  test.each([
    ["90", "schema/invalid-field at 90"],
    ["-0.5", "schema/invalid-field at -0.5"],
    ["'0.9'", "schema/invalid-field at '0.9'"],
    ["90%", "schema/invalid-field at 90%"],
    ["9e-1", "schema/odd-number at 9e-1"],
    [".9", "schema/odd-number at .9"],
  ])("may not be %s", (recall, found) => {
    expect(settings(`search: {recall: ${recall}}\n`).found).toEqual([expect.stringContaining(found)]);
  });
});

describe("questions", () => {
  const read = (rows: string) => parseQueriesFile({ path: "queries.yml", text: rows });

  test("are held where they say so", () => {
    const rows = "- {query: a, entry: b}\n- {query: a, entry: b, held: true}\n- {query: a, none: true, held: false}\n";
    expect(read(rows).value).toEqual([
      { query: "a", entry: "b", held: false },
      { query: "a", entry: "b", held: true },
      { query: "a", entry: undefined, held: false },
    ]);
  });

  test.each([
    ["- {query: a, held: true}", "needs either entry: with an id, or none: true"],
    ["- {query: a, entry: b, held: yes}", "must be true, which is not text"],
    ["- {query: a, entry: b, held: 1}", "must be true or false"],
  ])("%s is none", (row, message) => {
    const { value, diagnostics } = read(`${row}\n`);
    expect([value, diagnostics.map((one) => one.message)]).toEqual([undefined, [expect.stringContaining(message)]]);
  });
});

describe("evals.yml", () => {
  const read = (rows: string) => parseEvalsFile({ path: "evals.yml", text: rows });

  test("is a list of questions, with an entry to cite or none, and texts", () => {
    const rows =
      "- {ask: a, mustCite: b}\n- {ask: c, mustCite: d, mustSay: [<<E>> f], mustNot: [g]}\n- {ask: h, none: true}\n";
    expect(read(rows)).toMatchObject({
      diagnostics: [],
      value: [
        { ask: "a", mustCite: "b", mustSay: [], mustNot: [] },
        { ask: "c", mustCite: "d", mustSay: ["<<E>> f"], mustNot: ["g"] },
        { ask: "h", mustCite: undefined, mustSay: [], mustNot: [] },
      ],
    });
    expect(read(rows).uses.map((use) => use.kind === "reference" && use.id)).toEqual(["b", "d"]);
  });

  test.each([
    ["- {ask: a}", "needs either mustCite: with an id, or none: true"],
    ["- {ask: a, mustCite: b, none: true}", "needs either mustCite: with an id, or none: true"],
    [
      "- {ask: a, none: true, mustNot: [b]}",
      "has none: true, so there is no entry for mustSay: and mustNot: to be about",
    ],
    ["- {ask: '', mustCite: b}", "has 1 to 10000 characters"],
    ["- {ask: a, mustCite: b, mustSay: [' ']}", "has 1 to 1000 characters"],
    ["- {ask: a, mustCite: b, mustsay: [c]}", "mustSay"],
  ])("%s is refused in words", (rows, words) => {
    const { value, diagnostics } = read(rows);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message, action }) => `${message} ${action}`).join("\n")).toContain(words);
  });
});
