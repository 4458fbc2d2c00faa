import { describe, expect, test } from "vitest";
import { limits } from "../findings/source.js";
import { guardMarkdown, guardWork, SHORT_BODY } from "../guard.js";
import { parseWithRemark } from "../markdown.js";
import { createReport } from "../report.js";
import type { WorkKind } from "./costs.js";
import { estimateWork } from "./estimate-work.js";

/** A text of `count` pieces, on lines of which none is too long. */
const repeat = (piece: string | ((index: number) => string), count: number): string =>
  Array.from(
    { length: count },
    (_, index) => (typeof piece === "string" ? piece : piece(index)) + (index % 100 === 99 ? "\n" : ""),
  ).join("");
const table = (columns: number) => `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n`;

/** Texts that keep the reference parser, or whoever prints its tree, busy for more than two seconds. */
const hostile: readonly (readonly [string, WorkKind, string])[] = [
  ["emphasis in emphasis", "emphasis", repeat("*a **a ", 2000) + repeat(" a** a*", 2000)],
  ["openers that another sign would close", "emphasis", repeat("*a_ ", 6000)],
  ["openers, and as many that close them", "emphasis", repeat("*a ", 4000) + repeat("b* ", 4000)],
  ["openers, and closers of another sign", "emphasis", repeat("_a ", 6000) + repeat("b* ", 6000)],
  ["openers and closers whose lengths do not fit", "emphasis", repeat("*a ", 6000) + repeat("b**c ", 6000)],
  ["strong text within an open mark", "emphasis", repeat("**a *", 4000) + repeat("b** ", 4000)],
  ["closers that nothing opens", "emphasis", repeat("a* ", 20_000)],
  ["strikethrough that nothing opens", "emphasis", repeat("a~~ ", 20_000)],
  ["signs before brackets", "emphasis", repeat("*[a", 12_000)],
  ["titles that do not end", "brackets", repeat("[ (](", 9000)],
  ["titles of links that do not end", "brackets", repeat("[a](b (c", 7000)],
  ["images in images", "brackets", repeat("![a", 2500) + repeat("](u)", 2500)],
  ["backticks of every length", "code", repeat((index) => `e${"`".repeat(index + 1)} `, 700)],
  ["comments that do not end", "markup", repeat("a <!-- ", 10_000)],
  ["instructions that do not end", "markup", repeat("a <? ", 12_000)],
  ["sections of data that do not end", "markup", repeat("a <![CDATA[ ", 8000)],
  ["declarations that do not end", "markup", repeat("a <!X ", 12_000)],
  ["short rows of a wide table", "tables", table(60) + "||\n".repeat(10_000)],
  ["items of lists in lists", "lists", `${"- ".repeat(15)}x\n`.repeat(3000)],
  ["quotes in items", "lists", `${"- > ".repeat(7)}x\n`.repeat(3500)],
  ["items in items", "lines", "- a\n  - b\n    - c\n".repeat(8000)],
  ["items", "lists", "- a\n".repeat(60_000)],
  ["underlined headings", "lines", "a\n-\n".repeat(8000)],
  ["definitions", "lines", repeat((index) => `[a${index}]: x\n`, 30_000)],
  ["definitions and references", "length", `${repeat("[a]: x\n", 9000)}\n${repeat("[a] ", 30_000)}`],
];

function refusedBy(text: string): readonly string[] {
  const report = createReport("a.md", text);
  if (guardMarkdown(text, 0, report.add)) guardWork(text, 0, report, Number.POSITIVE_INFINITY);
  return report.diagnostics.map(({ ruleId }) => ruleId);
}

describe("what takes the parser long is refused for what it holds", () => {
  test.each(hostile)("%s: %s", (_name, kind, text) => {
    expect(text.length).toBeLessThanOrEqual(limits.fileBytes);
    expect(estimateWork(text).kind).toBe(kind);
    expect(refusedBy(text)).toEqual(["source/too-complex"]);
  });

  test.each(hostile)("in a list, in a quote, with CRLF and behind text: %s", (_name, _kind, text) => {
    for (const dressed of [
      `- ${text.replaceAll("\n", "\n  ")}`,
      `> ${text.replaceAll("\n", "\n> ")}`,
      text.replaceAll("\n", "\r\n"),
      `Words.\n\n\`\`\`js\ncode();\n\`\`\`\n\n${text}`,
    ])
      expect(refusedBy(dressed)).toEqual([expect.stringMatching(/^source\/too-(?:complex|deep)$/)]);
  });

  test("at the piece that takes most of it", () => {
    const bad = repeat("*a_ ", 6000).trimEnd();
    const text = `# Title\n\nA *small* part.\n\n${bad}\n\nThe **end**.\n`;
    expect(text.slice(estimateWork(text).place.start, estimateWork(text).place.end)).toBe(bad);
  });
});

describe("text as people write it is far from the limit", () => {
  const words = "Open the settings of the printer and look for the newest entry in its list of jobs";
  const page = Array.from({ length: 120 }, (_, index) =>
    [
      `## Section ${index}`,
      `${words}: **Jobs**, *not* \`jobs.log\`, see [the manual](https://a.example/${index} "Title") and <https://b.example>.`,
      `1. ${words}.\n2. Press **OK**; the file is \`C:\\jobs\\*.log\` & 2 * 3 < 7.\n   - Or _cancel_.\n   - Or not.`,
      `| Blinks | Meaning |\n| --- | --- |\n| **two** | *warm* |\n| three | ~~cold~~ |`,
      `\`\`\`c\nint *a = b[0] * c[1]; /* [x](y */\n\`\`\``,
      `> [!NOTE]\n> ${words}.`,
    ].join("\n\n"),
  ).join("\n\n");

  test("a page of 120 sections", () => {
    expect(page.length).toBeGreaterThan(60_000);
    expect(estimateWork(page).cost).toBeLessThan(limits.fileWork / 4);
  });

  test("each part of it, a hundred times without a blank line", () => {
    for (const part of page.split("\n\n").slice(0, 6))
      expect(estimateWork(`${part}\n`.repeat(100)).cost).toBeLessThan(limits.fileWork / 5);
  });

  test("code between fences costs its lines alone, however many signs it holds", () => {
    const code = `\`\`\`\n${repeat("*a_ [ (](", 4000)}\n\`\`\`\n`;
    expect(estimateWork(code).cost).toBeLessThan(limits.fileWork / 10);
    expect(parseWithRemark(code).children).toHaveLength(1);
  });
});

test.each([
  ["an indented fence, which the next line of text ends", "- a\n\n  ```\n"],
  ["a fence that is none", "``` a`\n"],
  ["a fence that is text in a comment", "<!--\n```\n-->\n\n"],
  ["a fence that is closed", "```\na\n```\n"],
  ["a fence in a quote", "> ```\n"],
  ["a fence far to the right", "    ```\n"],
])("signs are counted behind %s", (_name, before) => {
  expect(refusedBy(`${before}${repeat("*a_ ", 6000)}`)).toEqual(["source/too-complex"]);
});

test("the body of an entry that is not estimated takes little, whatever it is", () => {
  for (const [name, , text] of hostile) {
    const half = Math.floor(SHORT_BODY / 2);
    const { cost } = estimateWork(text.slice(0, half) + text.slice(-half));
    expect([name, cost < limits.fileWork / 5]).toEqual([name, true]);
  }
});

test("the texts of a file are counted together", () => {
  const report = createReport("book.yaml", "");
  const text = repeat("*a_ ", 2000);
  const passed = Array.from({ length: 4 }, () => guardWork(text, 0, report, Number.POSITIVE_INFINITY));
  expect(passed).toEqual([true, false, false, false]);
});
