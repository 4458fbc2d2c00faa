import { acceptedHeadings, canonicalHeading } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { arbitraryEntry, arbitraryText } from "../../test/arbitrary-entry.js";
import { formatEntry } from "./format-entry.js";
import { parseEntry } from "./parse-entry.js";
import { entryToMarkdown } from "./to-markdown.js";

const path = "entries/area/id.md";
const seed = 20261001;

function formatted(text: string, locale = "en"): string {
  const result = formatEntry({ path, text }, { locale });
  if (!("text" in result)) throw new Error(JSON.stringify(result.diagnostics));
  return result.text;
}

test.each<[string, string, string, string?]>([
  ["headings", "# A\n\n## Problem\n\nP.\n\n## Resolution\n\n1. Go.\n", "# A\n\n## Symptom\n\nP.\n\n## Fix\n\n1. Go.\n"],
  [
    "headings of the language",
    "# A\n\n## Problem\n\nP.\n\n## Fix\n\n1. Los.\n",
    "# A\n\n## Symptom\n\nP.\n\n## Lösung\n\n1. Los.\n",
    "de",
  ],
  ["underlined headings", "A\n=\n\nResolution\n---\n\n1) Go.\n", "# A\n\n## Fix\n\n1. Go.\n"],
  [
    "numbered solutions",
    "# A\n\n## Cause 1: Full\n\nC.\n\n## Resolution 1\n\n1. Go.\n\n## Cause 2: Old\n\nC.\n\n## Resolution 2\n\n1. Go.\n",
    "# A\n\n## Cause: Full\n\nC.\n\n## Fix\n\n1. Go.\n\n## Cause: Old\n\nC.\n\n## Fix\n\n1. Go.\n",
  ],
  ["lists and emphasis", "# A\n\n1) _Go_  \n   on.\n", "# A\n\n1. *Go*\\\n   on.\n"],
  ["line endings", "# A\r\n\r\n## Solution\r\n\r\n1. Go.\r\n", "# A\n\n## Fix\n\n1. Go.\n"],
  ["placeholders", "# A\n\n## Solution\n\n1. Go to {{HOME}}.\n", "# A\n\n## Fix\n\n1. Go to <<HOME>>.\n"],
  [
    "frontmatter, which stays",
    "---\nsummary:   A b\n---\n\n# A\n\n## Solution\n\n1. Go.\n",
    "---\nsummary:   A b\n---\n\n# A\n\n## Fix\n\n1. Go.\n",
  ],
  [
    "what is no entry yet",
    "# A\n\n## Resolution\n\nText.\n\n## Impact\n\nT.\n",
    "# A\n\n## Fix\n\nText.\n\n## Impact\n\nT.\n",
  ],
])("writes %s", (_name, text, expected, locale) => {
  expect(formatted(text, locale)).toBe(expected);
  expect(formatted(expected, locale)).toBe(expected);
});

const LIST = ["1. Go.", "2. Stop."].join("\n");

test.each([
  "A&nbsp;b &copy; &lt;b> \u00a0 c.",
  "See [the guide][guide], [it][] and [^1].",
  "| a | b |\n| c | d |",
  "**bold ** and ** bold**, 4*3*2 and a_b_c.",
  "It is <name> and __init__.py, _config_.yml and __NAME__.",
  "##No space",
  "####### Too deep",
  "[ ] To do",
  "1.Go",
  "Do this:\n\t1. Go.\n\t2. Stop.",
  "> [!NOTE] See [it][ref].",
  "> [!NOTE]\n> See [it][ref] &nbsp; **a **.",
  "- a [x][y]\n  b [x][y]\n\n  > c [x][y]\n  > d [x][y]",
  "| a [x][y] | &nbsp; |\n| - | - |\n| \\| b | [c][d] |",
  "    code by its indentation",
  "```sh\nls",
  ">>>>>>> other",
  "1. One.\n2. Two.\n2. Three.",
])("keeps %j as it is written", (written) => {
  const text = `# A\n\nText.\n\n${LIST}\n\n## Escalate\n\n${written}\n`;
  const formatted = formatEntry({ path, text });
  expect(formatted).toEqual({ text });
});

/** What an entry has findings of, by rule, and how many. */
function foundIn(text: string): readonly string[] {
  return parseEntry({ path, text })
    .diagnostics.filter(({ severity }) => severity !== "info")
    .map(({ ruleId }) => ruleId)
    .sort();
}

test.each([
  "### Resolution\n\n1. Go.",
  "## Cause\n\nC.\n\n### Resolution\n\n1. Go.",
  "#### Resolution\n\n1. Go.",
  "# Resolution\n\n1. Go.",
  "## Resolution\n\n1. Go.\n\n### Internal notes\n\nN.",
  "## Resolution\n\n1. Go.\n\n**Internal&nbsp;notes**\n\nN.",
  "## Resolution\n\n1. Go.\n\n### \n\n1. Go.",
  "## **Resolution**\n\n1. Go.\n\n## _Impact_\n\nI.",
  "## Resolution\n\n1. Go.\n\n## Solution\n\n1. Go.",
  "## Resolution\n\n1. Go.\n\nText.\n\n3. Stop.",
  "## Resolution\n\n1. Go.\n1) Stop.",
  "## Resolution\n\n5. Go.\n6. Stop.",
  "## Resolution\n\n1. Go.\n   ## Deep\n2.",
  "## Resolution\n\n1. Go.\n\n[a]: https://example.com",
  "## Resolution #1\n\n1. Go to [a](b.md) and <b>c</b>.",
  "## Verify\n\nV.\n\n## Resolution\n\n1. Go.",
])("finds the same after %j was formatted as before", (body) => {
  const text = `# A\n\nText.\n\n${body}\n`;
  const result = formatEntry({ path, text });
  if ("text" in result) expect(foundIn(result.text), result.text).toEqual(foundIn(text));
});

test("more headings than findings are listed", () => {
  const text = `# A\n\n${Array.from({ length: 250 }, (_, n) => `## Reason: C${n}\n\nC.\n\n## Solution\n\n1. Go.\n\n`).join("")}`;
  expect(formatted(text)).not.toContain("## Solution");
});

test.each([
  ["an empty file", "", "source/empty-file"],
  ["what the guard refuses", "# A\n\n\u0000\n", "text/control-character"],
  ["broken frontmatter", "---\na: b\n\n# A\n", "schema/unclosed-frontmatter"],
])("refuses %s", (_name, text, ruleId) => {
  const result = formatEntry({ path, text });
  expect("diagnostics" in result && result.diagnostics.map((one) => one.ruleId)).toEqual([ruleId]);
});

describe("laws", () => {
  const locales = Object.keys(acceptedHeadings) as (keyof typeof acceptedHeadings)[];
  /** An entry's source with headings of other names, in a language or in English. */
  const renamed = fc.tuple(arbitraryEntry, fc.constantFrom(...locales), fc.nat()).map(([entry, locale, seed]) => {
    let at = seed;
    const text = entryToMarkdown({ ...entry, locale }).replace(/^## ([^:\n]+?)(?=:|$)/gm, (line, heading: string) => {
      const rows = Object.entries(acceptedHeadings[at++ % 2 === 0 ? locale : "en"].rows);
      const found = rows.find(([id]) => canonicalHeading(id as never, locale) === heading);
      const also = Object.values(found?.[1].also ?? {}).flatMap((list) =>
        Array.isArray(list) ? list : Object.keys(list),
      );
      return also.length === 0 ? line : `## ${also[at++ % also.length]}`;
    });
    return { text, locale };
  });

  test("what is formatted says what it said, in every language, and is formatted once", () => {
    fc.assert(
      fc.property(renamed, ({ text, locale }) => {
        const result = formatEntry({ path, text }, { locale });
        if (!("text" in result)) return;
        const [before, after] = [
          parseEntry({ path, text }, { locale }),
          parseEntry({ path, text: result.text }, { locale }),
        ];
        expect(after.entry, text).toEqual(before.entry);
        expect(after.diagnostics.filter(({ ruleId }) => ruleId === "structure/canonical-heading")).toEqual([]);
        expect(formatEntry({ path, text: result.text }, { locale })).toEqual(result);
      }),
      { seed, numRuns: lawRuns(3), endOnFailure: true },
    );
  });

  test("any text is formatted to what it says, or refused", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const result = formatEntry({ path, text });
        if (!("text" in result)) {
          expect(result.diagnostics).not.toEqual([]);
          return;
        }
        const { entry } = parseEntry({ path, text });
        if (entry !== undefined) expect(parseEntry({ path, text: result.text }).entry, text).toEqual(entry);
        expect(formatEntry({ path, text: result.text }), JSON.stringify(text)).toEqual(result);
      }),
      { seed, numRuns: lawRuns(10), endOnFailure: true },
    );
  });
});
