import { describe, expect, test } from "vitest";
import { pagesOfFolder } from "../adapters/markdown-folder.js";
import { plain } from "../dialects/plain.js";
import type { ImportOptions } from "../import-options.js";
import { importPages } from "../import-pages.js";
import type { ImportedPage } from "../imported-page.js";

function imported(text: string, options: ImportOptions = {}): ImportedPage {
  const { pages } = importPages(pagesOfFolder([{ path: "a/printer-is-dark.md", text }], plain).pages, options);
  return pages[0] as ImportedPage;
}

/** The first entry of a page, without the lines that are blank. */
function linesOf(text: string): readonly string[] {
  const page = imported(text);
  expect(page).toMatchObject({ outcome: "imported" });
  return (page.entries[0]?.text ?? "").split("\n").filter((line) => line !== "");
}

describe("sections", () => {
  test("headings by the accepted table, in the order of an entry", () => {
    expect(linesOf("# T\n\n## Resolution\n\nDo it.\n\n## Root cause\n\nDust.\n\n## Symptoms:\n\nDark.")).toEqual([
      ...["# T", "## Symptom", "Dark.", "## Cause", "Dust.", "## Fix", "Do it."],
    ]);
  });

  test("what stands before the first heading is the symptom", () => {
    expect(linesOf("# T\n\nIntro.\n\n## Issue\n\nDark.\n\n### Error message\n\nE1\n\n## Fix\n\nDo it.")).toEqual([
      ...["# T", "## Symptom", "Intro.", "Dark.", "### Error message", "E1", "## Fix", "Do it."],
    ]);
  });

  test("an introduction has no heading, and a list of contents goes", () => {
    expect(
      linesOf(
        "# T\n\n## Summary\n\nIntro.\n\n## Table of contents\n\n- [Fix](#fix)\n- [Why](#why)\n\n## Fix\n\nDo it.",
      ),
    ).toEqual([...["# T", "## Symptom", "Intro.", "## Fix", "Do it."]]);
  });

  test("a heading that nobody knows goes under More information, with what is below it", () => {
    expect(linesOf("# T\n\n## Fix\n\nDo it.\n\n## History\n\nOld.\n\n### Details of it\n\nVery old.")).toEqual([
      ...["# T", "## Fix", "Do it.", "## More information", "### History", "Old.", "#### Details of it", "Very old."],
    ]);
  });

  test("what follows such a heading is not read as its own", () => {
    expect(linesOf("# T\n\n## Fix\n\nDo it.\n\n## History\n\nOld.\n\n## References\n\n- [A](https://a.test)")).toEqual([
      ...["# T", "## Fix", "Do it.", "## More information", "### History", "Old."],
      ...["### References", "- [A](https://a.test)"],
    ]);
    expect(linesOf("# T\n\n## Fix\n\nDo it.\n\n## History\n\nOld.\n\n## More information\n\nMore.")).toEqual([
      ...["# T", "## Fix", "Do it.", "## More information", "More.", "### History", "Old."],
    ]);
  });

  test("one that five pages have becomes a section of the book", () => {
    const texts = Array.from({ length: 5 }, (_, index) => ({
      path: `a/${index}.md`,
      text: `# T${index}\n\n## Symptoms\n\nDark.\n\n## ${index === 0 ? "Impact:" : "Impact"}\n\nBad.\n\n## Fix\n\nDo it.\n`,
    }));
    const { pages, sections } = importPages(pagesOfFolder(texts, plain).pages);
    expect(sections).toEqual([{ id: "impact", title: "Impact", headings: [], after: "symptom" }]);
    expect(pages[0]?.entries[0]?.text).toContain("## Impact\n\nBad.");
  });

  test("headings that are deeper than a section's, or of the first level", () => {
    expect(linesOf("# T\n\n### Cause\n\nDust.\n\n### Fix\n\nDo it.\n\n#### Windows\n\nClick.")).toEqual([
      ...["# T", "## Cause", "Dust.", "## Fix", "Do it.", "### Windows", "Click."],
    ]);
    expect(linesOf("# T\n\n# Cause\n\nDust.\n\n# Fix\n\nDo it.")).toEqual([
      "# T",
      "## Cause",
      "Dust.",
      "## Fix",
      "Do it.",
    ]);
  });

  test("bold words that begin paragraphs are headings, where the page has no others", () => {
    expect(linesOf("# T\n\n**Problem:** Dark.\n\n**Cause:** Dust.\n\n**Solution:**\n\n1. Wipe.")).toEqual([
      ...["# T", "## Symptom", "Dark.", "## Cause", "Dust.", "## Fix", "1. Wipe."],
    ]);
    expect(linesOf("# T\n\n## Fix\n\n**Cause:** Dust.\n\n**Solution:** Wipe.")).toEqual([
      ...["# T", "## Fix", "**Cause:** Dust.", "**Solution:** Wipe."],
    ]);
  });

  test("a list that a section must have, and has not", () => {
    expect(linesOf("# T\n\n## Fix\n\nDo it.\n\n## Benefits\n\nMany.")).toEqual([
      ...["# T", "## Fix", "Do it.", "## More information", "### Benefits", "Many."],
    ]);
  });
});

describe("solutions", () => {
  test("causes and fixes of one number belong together", () => {
    const text =
      "# T\n\n## Cause 1: Dust\n\nDirt.\n\n## Cause 2: Heat\n\nHot.\n\n## Resolution 1\n\nWipe.\n\n## Resolution 2\n\nCool.";
    expect(linesOf(text)).toEqual([
      ...["# T", "## Cause: Dust", "Dirt.", "## Fix", "Wipe.", "## Cause: Heat", "Hot.", "## Fix", "Cool."],
    ]);
  });

  test("a heading above a cause and its fix names them, where there are several", () => {
    const text =
      "# T\n\n## Dust\n\n### Cause\n\nDirt.\n\n### Solution\n\nWipe.\n\n## Heat\n\n### Cause\n\nHot.\n\n### Solution\n\nCool.";
    expect(linesOf(text)).toEqual([
      ...["# T", "## Cause: Dust", "Dirt.", "## Fix", "Wipe.", "## Cause: Heat", "Hot.", "## Fix", "Cool."],
    ]);
  });

  test("numbered ways are groups of one fix", () => {
    expect(linesOf("# T\n\n## Method 1: Wipe\n\nWipe it.\n\n## Method 2: Cool\n\nCool it.")).toEqual([
      ...["# T", "## Fix", "### Method 1: Wipe", "Wipe it.", "### Method 2: Cool", "Cool it."],
    ]);
  });

  test("a mitigation is the fix, and the workaround of a page that has a resolution", () => {
    expect(linesOf("# T\n\n## Mitigation\n\nWait.")).toEqual(["# T", "## Fix", "Wait."]);
    expect(linesOf("# T\n\n## Mitigation\n\nWait.\n\n## Resolution\n\nUpdate.")).toEqual([
      ...["# T", "## Fix", "Update.", "## Workaround", "Wait."],
    ]);
  });
});

describe("steps", () => {
  test("a list that goes on behind code is one list", () => {
    const text = "# T\n\n## Fix\n\n1. One\n\n```sh\nrun\n```\n\n2. Two\n";
    expect(imported(text).entries[0]?.text).toContain("1. One\n\n   ```sh\n   run\n   ```\n2. Two\n");
  });

  test("prose stays prose, and facts stay facts", () => {
    expect(linesOf("# T\n\n## Fix\n\nFirst open it. Then close it.\n\n- red\n- blue")).toEqual([
      ...["# T", "## Fix", "First open it. Then close it.", "- red", "- blue"],
    ]);
  });

  test("without a heading that says Fix, the parts with numbered steps are it", () => {
    const page = imported(
      "# T\n\nDark.\n\nTo fix it, choose your system.\n\n## Windows\n\n1. Click.\n\n## Install it anew\n\nGet it.\n\n## Licence\n\nMIT.",
    );
    expect(page.entries[0]?.text.split("\n").filter((line) => line !== "")).toEqual([
      ...["# T", "## Symptom", "Dark.", "## Fix", "To fix it, choose your system.", "### Windows", "1. Click."],
      ...["### Install it anew", "Get it.", "## More information", "### Licence", "MIT."],
    ]);
    expect(page.losses.map(({ code }) => code)).toContain("fix-guessed");
  });

  test("without any heading, the first list is the fix, and a reason the cause", () => {
    expect(linesOf("# T\n\nDark.\n\nThis happens because of dust.\n\nDo this:\n\n1. Wipe.\n\nDone.")).toEqual([
      ...[
        "# T",
        "## Symptom",
        "Dark.",
        "## Cause",
        "This happens because of dust.",
        "## Fix",
        "Do this:",
        "1. Wipe.",
        "Done.",
      ],
    ]);
  });

  test("a scenario in numbers is no fix", () => {
    const page = imported(
      "# T\n\nConsider the following scenario:\n\n1. You open it.\n2. It is dark.\n\nIt is by design.",
    );
    expect(page.entries[0]?.text).not.toContain("## Fix");
  });
});

describe("pages", () => {
  test("one without a fix and without a list describes no problem", () => {
    expect(imported("# News\n\n## We moved\n\nTo another house.")).toMatchObject({ outcome: "skipped", entries: [] });
    expect(imported("# Index\n\n- [One](one.md)\n- [Two](two.md)")).toMatchObject({ outcome: "skipped" });
    expect(imported("# News\n\nWe moved.", { all: true })).toMatchObject({ outcome: "imported" });
  });

  test("questions and answers are entries, which name each other", () => {
    const { entries } = imported(
      "# FAQ\n\nHello.\n\n## What is it?\n\nA box.\n\n## How big?\n\nSmall.\n\n## How loud?\n\n1. Listen.",
    );
    expect(entries.map(({ id }) => id)).toEqual(["what-is-it", "how-big", "how-loud"]);
    expect(entries[0]?.text).toBe(
      "---\nrelated:\n  - how-big\n  - how-loud\n---\n\n# What is it?\n\n## Fix\n\nA box.\n\n## More information\n\nHello.\n",
    );
  });

  test.each([
    ["a heading", "# Questions about boxes"],
    ["a field", "---\ntitle: Questions about boxes\n---"],
    ["both", "---\ntitle: Boxes\n---\n\n# Questions about boxes"],
    ["the name of its file", ""],
  ])("the title of a page of questions is noted as dropped: %s", (_, start) => {
    const page = `${start}\n\n## What is it?\n\nA box.\n\n## How big?\n\nSmall.\n\n## How loud?\n\n1. Listen.`;
    const { outcome, entries } = imported(page);
    expect([outcome, entries.length]).toEqual(["imported", 3]);
  });

  test.each([
    ["lines", "**What is it?**\n\nA box.\n\n**How big?**\n\nSmall.\n\n**How loud?**\n\n1. Listen.", 3],
    ["lines of a paragraph", "**What is it?**\nA box.\n\n**How big?**  \nSmall.\n\n**How loud?**\nNot.", 3],
    ["lines below headings", "## Size\n\n**What?**\n\nA.\n\n**Why is it?**\n\nB.\n\n**How long?**\n\n1. C.", 3],
    ["two of them", "**What is it?**\n\nA box.\n\n**How big?**\n\n1. Small.", 1],
    ["words in a sentence", "**What?** A.\n\n**Why is it?** B.\n\n**How long?** C.\n\n1. D.", 1],
    ["a page with a fix", "**What?**\n\nA.\n\n**Why is it?**\n\nB.\n\n**How long?**\n\nC.\n\n## Fix\n\nD.", 1],
    ["one without an answer", "**What?**\n\n**Why is it?**\n\nB.\n\n**How long?**\n\n1. C.", 1],
  ])("bold questions, %s, are an entry each where three have answers", (_, text, count) => {
    const page = imported(`# Box\n\n${text}`);
    expect(page.outcome).toBe("imported");
    expect(page.entries).toHaveLength(count);
    if (count === 3) expect(page.entries[0]?.title).toMatch(/^What.*\?$/);
  });
});

test("codes that a word says to be some, and statuses, become signatures", () => {
  const text =
    "# T\n\n## Symptoms\n\nError 0x80070005 or error code E-42, with HTTP 502. You see “The lamp does not burn”.\n\n## Fix\n\nDo it.";
  const [entry] = imported(text).entries;
  expect(entry?.text).toContain('signatures:\n  codes:\n    - "0x80070005"\n    - E-42\n  statuses:\n    - 502\n');
  expect(entry?.proposals).toEqual(["The lamp does not burn"]);
});
