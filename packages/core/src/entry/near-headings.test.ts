import { describe, expect, test } from "vitest";
import { parseEntry } from "./parse-entry.js";

function findingsOf(text: string): readonly string[] {
  const { diagnostics } = parseEntry({ path: "entries/area/a.md", text });
  return diagnostics.map(({ ruleId, range, fixes }) => {
    const kinds = (fixes ?? []).map(({ kind }) => kind).join();
    return `${ruleId} ${text.slice(range.start.offset, range.end.offset)} ${kinds}`.trim();
  });
}

const NEAR = "markup/heading-without-space";

test.each([
  ["a fix", "# A\n\n## Cause\n\nB.\n\n##Fix\n\n1. Go.\n", [`${NEAR} ##Fix safe`]],
  [
    "a named cause and its fix",
    "# A\n\n##Cause: It is worn\n\nB.\n\n##Fix\n\n1. Go.\n",
    [`${NEAR} ##Cause: It is worn safe`, `${NEAR} ##Fix safe`],
  ],
  ["right below a text", "# A\n\n## Cause\n\nB.\n##Fix\n1. Go.\n", [`${NEAR} ##Fix safe`]],
  ["right above a text", "# A\n\n##Cause\nB.\n\n## Fix\n\n1. Go.\n", [`${NEAR} ##Cause safe`]],
  ["with CRLF", "# A\r\n\r\n## Cause\r\n\r\nB.\r\n##Fix\r\n\r\n1. Go.\r\n", [`${NEAR} ##Fix safe`]],
  ["closed", "# A\n\n##Fix##\n\n1. Go.\n", [`${NEAR} ##Fix## safe`]],
  ["no section", "# A\n\n## Fix\n\n1. Go.\n\n##Ideas\n\nB.\n", [`${NEAR} ##Ideas review`]],
  ["a deeper one", "# A\n\n## Fix\n\n1. Go.\n\n## Verify\n\n###On Windows\n\nB.\n", [`${NEAR} ###On Windows review`]],
  ["the title", "#Lamp blinks\n\n1. Go.\n", [`${NEAR} #Lamp blinks safe`]],
  [
    "the title and the fix",
    "#Lamp blinks\n\nB.\n\n##Fix\n\n1. Go.\n",
    [`${NEAR} #Lamp blinks safe`, `${NEAR} ##Fix safe`],
  ],
])("a heading without its space is one finding: %s", (_name, text, found) => {
  expect(findingsOf(text)).toEqual(found);
});

test.each([
  "# A\n\n\\##Fix is a text.\n\n1. Go.\n",
  "# A\n\nThe channel ##fix.\n\n1. Go.\n",
  "# A\n\n#general is a channel.\n\n1. Go.\n",
  "# A\n\n`##Fix` is code.\n\n1. Go.\n",
  "# A\n\n```md\n##Fix\n```\n\n1. Go.\n",
  "# A\n\n    ##Fix\n\n1. Go.\n",
  "# A\n\n##[error] The task failed.\n\n1. Go.\n",
])("%j holds no heading", (text) => {
  expect(findingsOf(text)).toEqual([]);
});

describe("a line below a text", () => {
  test.each([
    ["# A\n\nIt stops here.\n---\n\n1. Go.\n", ["markup/underlined-text It stops here.\n--- review"]],
    ["# A\n\nOne.\nTwo.\n---\n\n1. Go.\n", ["markup/underlined-text One.\nTwo.\n--- review"]],
    ["# A\n\n1. Go.\n\nIt stops here.\n===\n", ["markup/underlined-text It stops here.\n=== review"]],
    ["# A\n\n1. Go.\n\n   Stop.\n   ---\n", ["markup/underlined-text Stop.\n   --- review"]],
  ])("makes a heading by accident: %j", (text, found) => {
    expect(findingsOf(text).filter((one) => !one.startsWith("structure/text-outside"))).toEqual(found);
  });

  test.each(["A\n=\n\nFix\n---\n\n1. Go.\n"])("may make the title and a section: %j", (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  test("a section that is nearly one of the language gets the nearest", () => {
    expect(findingsOf("# A\n\n## Fix\n\n1. Go.\n\nVerfy\n---\n\nB.\n")).toEqual([
      "structure/unknown-section Verfy\n--- review",
    ]);
  });
});

test.each(["# A\n\n---\ntags: x\n---\n\n1. Go.\n", "# A\n\n---\nx: 1\ntags:\n- a\n---\n\n1. Go.\n"])(
  "fields in the body are one finding: %j",
  (text) => {
    const [, fields = ""] = /(---[\s\S]*---)/.exec(text) ?? [];
    expect(findingsOf(text)).toEqual([`markup/frontmatter-in-body ${fields}`]);
  },
);

test("a footnote of one word is no definition", () => {
  expect(findingsOf("# A\n\nB[^1].\n\n1. Go.\n\n[^1]: word\n").filter((one) => !one.startsWith("structure/"))).toEqual(
    [],
  );
});

test.each(["<Tabs>", "</TabItem>", '<CodeBlock lang="a">'])("%s is called a component", (markup) => {
  const { diagnostics } = parseEntry({ path: "entries/area/a.md", text: `# A\n\nB ${markup} c.\n\n1. Go.\n` });
  expect(diagnostics.map(({ message }) => message).join()).toContain("component of MDX");
});

test.each(["<div>", "<BR>", "<NAME>"])("%s is called HTML", (markup) => {
  const { diagnostics } = parseEntry({ path: "entries/area/a.md", text: `# A\n\nB ${markup} c.\n\n1. Go.\n` });
  expect(diagnostics.map(({ message }) => message).join()).toContain("is HTML");
});
