import { describe, expect, test } from "vitest";
import { bookFiles, checkFiles } from "../../test/find.js";

const LEDGER = `chain-1: { moved: chain-2 }
chain-2: { moved: chain-3 }
chain-3: { moved: alias-b }
fax: { retired: Nobody sends any. }
first: entry
lost: { moved: nobody }
moved: { moved: second }
moved-page: { moved: help-voice }
moved-split: { moved: split }
near: { retired: It was replaced., see: [second] }
nears: { retired: It was replaced., see: [first, second] }
round-1: { moved: round-2 }
round-2: { moved: round-1 }
second: entry
split: { split: [first, second] }
to-retired: { moved: fax }
`;

const files = (change: Readonly<Record<string, string>>) =>
  bookFiles({
    "ids.yaml": LEDGER,
    "entries/area/second.md": "---\naliases: [alias-b]\n---\n\n# The second\n\n1. Go.\n",
    ...change,
  });

/** What is said of each reference to an id that is gone, and what its fix makes of the reference. */
function said(file: string, text: string): readonly (readonly [string, string, string?])[] {
  return checkFiles(files({ [file]: text })).diagnostics.map(({ ruleId, message, action, fixes = [] }) => {
    const [fix] = fixes;
    const [edit] = fix?.edits ?? [];
    if (fix === undefined || edit === undefined) return [ruleId, `${message} ${action}`];
    const { start, end } = edit.range;
    const line = (text.slice(0, start.offset) + edit.text + text.slice(end.offset)).split("\n")[start.line - 1] ?? "";
    return [ruleId, `${message} ${action}`, `${fix.kind}: ${line}`];
  });
}

const inText = (reference: string) => said("entries/area/first.md", `# First\n\n${reference}\n\n1. Go.\n`);

describe("a reference to an id that is gone", () => {
  test.each([
    ["moved", '"moved" has moved to "second" (The second). Write second.', "safe: [[second]]"],
    ["moved-page", '"moved-page" has moved to "help-voice" (Voice). Write help-voice.', "safe: [[help-voice]]"],
    ["chain-1", '"chain-1" has moved to "second" (The second). Write second.', "safe: [[second]]"],
    [
      "split",
      '"split" was split into "first" (First) and "second" (The second). Write the one that is meant: first or second.',
    ],
    [
      "moved-split",
      '"moved-split" was split into "first" (First) and "second" (The second). Write the one that is meant: first or second.',
    ],
    ["fax", '"fax" was retired ("Nobody sends any."). Remove the reference.'],
    ["to-retired", '"to-retired" was retired ("Nobody sends any."). Remove the reference.'],
    [
      "near",
      '"near" was retired ("It was replaced."). Refer to second, or remove the reference.',
      "review: [[second]]",
    ],
    ["nears", '"nears" was retired ("It was replaced."). Refer to first or second, or remove the reference.'],
    ["lost", '"lost" has moved to "nobody". Remove the reference.'],
    ["round-1", '"round-1" has moved to "round-2". Remove the reference.'],
  ])("%s says where it went", (id, words, fixed?: string) => {
    const expected = fixed === undefined ? ["relations/departed-id", words] : ["relations/departed-id", words, fixed];
    expect(inText(`[[${id}]]`)).toEqual([expected]);
  });

  test.each([
    ["See [moved](entry:moved) now.", "See [moved](entry:second) now."],
    ["See [it](<entry:moved>) now.", "See [it](<entry:second>) now."],
    ["See <entry:moved> now.", "See <entry:second> now."],
  ])("is mended in %s", (reference, mended) => {
    expect(inText(reference)).toEqual([["relations/departed-id", expect.any(String), `safe: ${mended}`]]);
  });

  test.each([
    ["entries/area/first.md", "---\nrelated: [moved]\n---\n\n# First\n\n1. Go.\n", "related: [second]"],
    ["entries/area/first.md", '---\nrelated:\n  - "moved"\n---\n\n# First\n\n1. Go.\n', '  - "second"'],
    ["entries/area/first.md", "---\nsummary: See [[moved]].\n---\n\n# First\n\n1. Go.\n", "summary: See [[second]]."],
    [
      "book.yaml",
      String(bookFiles().get("book.yaml")).replace("title: Area", "title: Area, guide: {title: A, ref: moved}"),
      "  - {id: area, title: Area, guide: {title: A, ref: second}}",
    ],
    ["book.yaml", `${bookFiles().get("book.yaml")}intro: See [[moved]].\n`, "intro: See [[second]]."],
  ])("is found and mended in %s %#", (file, text, mended) => {
    expect(said(file, text)).toEqual([["relations/departed-id", expect.any(String), `safe: ${mended}`]]);
  });

  test("in queries.yml, where aliases are earlier ids as well, and pages are no answers", () => {
    const ids = ["moved", "chain-1", "alias-b", "split", "fax", "moved-page"];
    const text = ids.map((entry) => `- {query: a, entry: ${entry}}\n`).join("");
    expect(said("queries.yml", text)).toEqual([
      [
        "search/departed-entry",
        '"moved" has moved to "second" (The second). Write second.',
        "safe: - {query: a, entry: second}",
      ],
      [
        "search/departed-entry",
        '"chain-1" has moved to "second" (The second). Write second.',
        "safe: - {query: a, entry: second}",
      ],
      [
        "search/departed-entry",
        '"alias-b" has moved to "second" (The second). Write second.',
        "safe: - {query: a, entry: second}",
      ],
      [
        "search/departed-entry",
        '"split" was split into "first" (First) and "second" (The second). Write the one that answers it: first or second.',
      ],
      [
        "search/departed-entry",
        '"fax" was retired ("Nobody sends any."). Name the entry that answers the question, or remove the question.',
      ],
      [
        "search/departed-entry",
        '"moved-page" has moved to "help-voice". Name the entry that answers the question, or remove the question.',
      ],
    ]);
  });

  test("is still unknown where no record tells", () => {
    expect(inText("[[nobody]]").map(([rule]) => rule)).toEqual(["relations/unknown-id"]);
    expect(said("ids.yaml", "first: entry\ngone: entry\nsecond: entry\n")).toEqual([]);
  });
});
