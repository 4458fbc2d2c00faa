import { parseBookFile, parseEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { entrySettings } from "./entry-settings.js";

const BOOK = "id: shop\ntitle: Shop\nareas: [{id: area, title: Area}]\nbrands: [acme]\n";

describe("a mistake in the sections that a book declares is none of its entries", () => {
  test.each([
    "sections:\n  - {id: Impact X, title: Impact, headings: [Who], after: symptom}",
    "sections:\n  - {id: impact, titel: Impact, headings: [Who], after: symptom}",
    "sections:\n  - {id: impact, title: Impact, heading: [Who], after: symptom}",
    "sections:\n  - {id: impact, title: Impact, headings: Who, after: symptom}",
    "sections:\n  - {id: impact, title: Impact, headings: [Who]}",
    "sections:\n  - {title: Impact, headings: [Who], after: symptom}",
    "sections:\n  - {id: impact, title: Impact, headings: [Who], after: symptom, targets: [htm]}",
    "sections:\n  impact: {title: Impact, headings: [Who], after: symptom}",
    "sections:\n  - {id: impact, title: Impact, headings: [Who], after: symptom",
    "sections:\n  - id: impact\n    title: Impact\n   headings: [Other, Who]\n",
    "sections:\n  - Impact\n  - Who",
    "areaz: []\nsections:\n  - {id: impact, title: Impact, headings: [Who], after: symptom}",
  ])("%j", (sections) => {
    const file = parseBookFile({ path: "book.yaml", text: `${BOOK}${sections}\n` });
    expect(file.value).toBeUndefined();
    const settings = entrySettings(file);
    for (const heading of ["Impact", "Who"]) {
      const text = `# A\n\nText.\n\n## ${heading}\n\nAll.\n\n## Fix\n\n1. Go.\n`;
      const { diagnostics } = parseEntry({ path: "entries/area/a.md", text }, { ...settings });
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    }
  });
});
