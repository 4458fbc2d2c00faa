import { describe, expect, test } from "vitest";
import { parseEntry } from "../entry/parse-entry.js";
import { entryToMarkdown } from "../entry/to-markdown.js";
import { createBook } from "./create-book.js";
import { parseBookFile, parseBrandFile } from "./parse-files.js";

/** What is found in a book that declares some sections: each rule with the text that it is about. */
function found(sections: string, locale = "en"): readonly string[] {
  const text = `id: shop\ntitle: Shop\nlocale: ${locale}\nareas: [{id: area, title: Area}]\nbrands: [acme]\nsections:\n${sections}\n`;
  const settings = parseBookFile({ path: "book.yaml", text });
  const entry = parseEntry({ path: "entries/area/id.md", text: "# A\n\n1. Go.\n" });
  const brand = parseBrandFile({ path: "brands/acme.yaml", text: "name: Acme\n" });
  const { diagnostics } = createBook({ settings, brands: [brand], inventories: [], entries: [entry] });
  return [...settings.diagnostics, ...diagnostics]
    .filter((one, index, all) => all.indexOf(one) === index)
    .map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start.offset, range.end.offset)}`);
}

describe("the sections that a book declares", () => {
  test.each([
    ["  - {id: impact, title: Impact, after: symptom}", []],
    ["  - {id: impact, title: Impact, after: symptom}\n  - {id: status, title: Status, after: impact}", []],
    ["  - {id: notes, title: Notes, after: moreInformation}", []],
    ["  - {id: fix, title: Repair, after: symptom}", ["sections/taken: fix"]],
    ["  - {id: more-information, title: Repair, after: symptom}", ["sections/taken: more-information"]],
    ["  - {id: repair, title: Fix, after: symptom}", ["sections/taken: Fix"]],
    ["  - {id: repair, title: fix, after: symptom}", ["sections/taken: fix"]],
    ["  - {id: repair, title: Repair, headings: [Cause], after: symptom}", ["sections/taken: Cause"]],
    ["  - {id: a, title: A thing, after: symptom}\n  - {id: a, title: Another, after: symptom}", ["sections/taken: a"]],
    [
      "  - {id: a, title: A thing, after: symptom}\n  - {id: b, title: a thing, after: symptom}",
      ["sections/taken: a thing"],
    ],
    ["  - {id: a, title: A thing, after: symptoms}", ["sections/place: symptoms"]],
    ["  - {id: a, title: A thing, after: a}", ["sections/place: a"]],
    [
      "  - {id: a, title: A thing, after: b}\n  - {id: b, title: Another, after: a}",
      ["sections/place: b", "sections/place: a"],
    ],
    ["  - {id: a, title: A <<PRODUCT>>, after: fix}", ["placeholders/nested-value: A <<PRODUCT>>"]],
    ["  - {id: a, title: A thing, after: fix, targets: []}", ["schema/invalid-field: []"]],
    ["  - {id: a, title: A thing, after: fix, targets: [pdf]}", ["schema/invalid-field: pdf"]],
    ["  - {id: a, title: A thing}", ["schema/missing-field: {id: a, title: A thing}"]],
  ])("%s: %j", (sections, expected) => {
    expect(found(sections).map((one) => one.replace(/^(schema\/[a-z-]+):.*/s, "$1"))).toEqual(
      expected.map((one) => one.replace(/^(schema\/[a-z-]+):.*/s, "$1")),
    );
  });

  test("have other headings than the language of the book", () => {
    expect(found("  - {id: repair, title: Lösung, after: symptom}", "de")).toEqual(["sections/taken: Lösung"]);
    expect(found("  - {id: repair, title: Lösung, after: symptom}", "en")).toEqual([]);
  });
});

describe("an entry of such a book", () => {
  const sections = [
    { id: "impact", title: "Impact", headings: ["Who is affected"] },
    { id: "history", title: "C++ & history", headings: [] },
  ];
  const read = (body: string) => parseEntry({ path: "entries/area/id.md", text: `# A\n\n${body}\n` }, { sections });

  test.each([
    ["## Impact\n\nAll.\n\n### More\n\n| a |\n| - |\n\n1. x\n\n## Fix\n\n1. Go.", ["impact"]],
    ["## Fix\n\n1. Go.\n\n## impact\n\nAll.", ["impact"]],
    ["## Fix\n\n1. Go.\n\n## C++ & history\n\nOld.\n\n## Impact\n\nAll.", ["impact", "history"]],
    ["1. Go.\n\n## Impact\n\nAll.", ["impact"]],
  ])("may have them anywhere, in the order of the book: %j", (body, ids) => {
    const { entry, diagnostics } = read(body);
    expect(diagnostics).toEqual([]);
    expect(entry?.sections.map(({ id }) => id)).toEqual(ids);
    if (entry === undefined) return;
    const printed = entryToMarkdown(entry, sections);
    expect(parseEntry({ path: "entries/area/id.md", text: printed }, { sections }).entry).toEqual(entry);
  });

  test("may call them by their other headings, and is told the first", () => {
    const { entry, diagnostics } = read("## Fix\n\n1. Go.\n\n## Who is affected:\n\nAll.");
    expect(entry?.sections).toHaveLength(1);
    expect(diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      "structure/canonical-heading info",
    ]);
    expect(diagnostics[0]?.fixes?.[0]?.edits[0]?.text).toBe("Impact");
  });

  test.each([
    ["## Fix\n\n1. Go.\n\n## Impact\n\nA.\n\n## Impact\n\nB.", "structure/duplicate-section"],
    ["## Fix\n\n1. Go.\n\n## Impact\n", "structure/empty-section"],
    ["## Fix\n\n1. Go.\n\n### Impact\n\nA.", "structure/group-title"],
    ["## Fix\n\n1. Go.\n\n## Impact: who\n\nA.", "structure/section-name"],
    ["## Fix\n\n1. Go.\n\n## Impcat\n\nA.", "structure/unknown-section"],
  ])("%j: %s", (body, rule) => {
    expect(read(body).diagnostics.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });
});
