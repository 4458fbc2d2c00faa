import { expect, test } from "vitest";
import { parseBookFile } from "../book/parse-files.js";
import { parseEntry } from "../entry/parse-entry.js";

/** What is found in an entry, each rule once for each that is listed. */
function rulesOf(text: string): readonly string[] {
  return parseEntry({ path: "entries/printing/labels-blank.md", text }).diagnostics.map(({ ruleId }) => ruleId);
}

const TITLE = "# Labels come out blank\n\n";
const BODY = `${TITLE}1. Go.\n`;

test.each([
  ["HTML", "security/raw-html", `${TITLE}${"One <br> two.\n".repeat(150)}\n1. Go.\n`],
  [
    "comments in fields",
    "schema/text-after-hash",
    `---\nsignatures:\n  messages:\n${"    - Batch #7\n".repeat(150)}---\n\n${BODY}`,
  ],
])("findings that are too many to be listed stand for their text as well: %s", (_what, rule, text) => {
  expect(rulesOf(text).filter((id) => id === rule)).toHaveLength(101);
  expect(rulesOf(text)).not.toContain("source/lost-text");
});

test("a finding that speaks for several values of a list stands for the text of each", () => {
  const fields = "---\nsignatures: {messages: [1.10, 0x12, 1e3]}\n---\n\n";
  expect(rulesOf(fields + BODY)).toEqual(["schema/coerced-scalar"]);
});

test("a text that a comma has split is found once, both halves of it", () => {
  const text =
    "id: shop\ntitle: Shop\nareas:\n  - {id: printing, title: 1.10, blue}\nbrands: [acme]\nsupport: {contact: Us}\n";
  const { diagnostics } = parseBookFile({ path: "book.yaml", text });
  expect(diagnostics.map(({ ruleId, range }) => [ruleId, text.slice(range.start.offset, range.end.offset)])).toEqual([
    ["schema/invalid-field", "1.10, blue"],
  ]);
});
