import { expect, test } from "vitest";
import type { ClientCapabilities, Hover, MarkupContent } from "vscode-languageserver";
import { startEditor } from "../../test/editor.js";
import { BOUNCES, DROPS, marked, sampleFiles, TONE } from "../../test/sample-book.js";

const plain = {};
const markdown: ClientCapabilities = { textDocument: { hover: { contentFormat: ["markdown", "plaintext"] } } };

async function hoverAt(path: string, text: string, capabilities = plain): Promise<readonly string[] | null> {
  const editor = await startEditor(sampleFiles, { capabilities });
  const { caret, ranges } = editor.open(path, text);
  const found = await editor.ask<Hover | null>("textDocument/hover", path, { position: caret });
  if (found === null) return null;
  if (ranges.length > 0) expect([found.range]).toEqual(ranges);
  return (found.contents as MarkupContent).value.split("\n");
}

test.each([
  [
    "an entry in related",
    DROPS,
    marked(DROPS, "[no-dial-tone]", "[‹no-dial‸-tone›]"),
    [
      "No dial tone",
      "Voice · no-dial-tone",
      "First check: Attach it.",
      "1 entry refers to this: The call drops in Acme",
    ],
  ],
  [
    "an entry in brackets",
    DROPS,
    marked(DROPS, "and [[bounces]]", "and [[‹b‸ounces›]]"),
    [
      "Email bounces in Acme",
      "Email in Acme · bounces",
      "First check: Write to [name]. See line-lost.",
      "1 entry refers to this: The call drops in Acme",
    ],
  ],
  [
    "an entry in a link",
    DROPS,
    marked(DROPS, "entry:no", "entry:‹no‸").replace("tone).", "tone›)."),
    [
      "No dial tone",
      "Voice · no-dial-tone",
      "First check: Attach it.",
      "1 entry refers to this: The call drops in Acme",
    ],
  ],
  [
    "an earlier id",
    BOUNCES,
    marked(BOUNCES, "line-lost", "‹line-‸lost›"),
    [
      "The call drops in Acme",
      "Voice · call-drops",
      "line-lost is an earlier id of it.",
      "1 entry refers to this: Email bounces in Acme",
    ],
  ],
  [
    "an item",
    DROPS,
    marked(DROPS, "guide-voice", "‹guide‸-voice›"),
    ["Voice guide", "Guides", "https://guides.example/voice"],
  ],
  ["a retired id", BOUNCES, marked(BOUNCES, "line-lost", "‹go‸ne›"), ["It was retired: Nobody has it any more."]],
  [
    "an id in queries.yml",
    "queries.yml",
    marked("queries.yml", "no-dial", "no-d‸ial"),
    [
      "No dial tone",
      "Voice · no-dial-tone",
      "First check: Attach it.",
      "1 entry refers to this: The call drops in Acme",
    ],
  ],
  [
    "a placeholder",
    BOUNCES,
    marked(BOUNCES, "PRODUCT", "‹PRO‸DUCT›"),
    ["PRODUCT · text", "The product.", "Each brand gives it a value.", "* acme: Acme", "* zeta: Zeta"],
  ],
  [
    "a placeholder that an agent fills",
    BOUNCES,
    marked(BOUNCES, "NAME", "‹N‸AME›"),
    ["NAME · text", "Who writes.", "The support agent fills it in."],
  ],
  [
    "a code that another entry has",
    TONE,
    marked(TONE, "E-1", "‹E‸-1›"),
    ["E-1", "1 other entry has this code:", "* The call drops in Acme (call-drops)"],
  ],
  ["a code that no other entry has", DROPS, marked(DROPS, "E-2", "‹E‸-2›"), ["E-2", "No other entry has this code."]],
  [
    "a section",
    DROPS,
    marked(DROPS, "Cause: The", "‹Cau‸se: The").replace("line\n\nIt", "line›\n\nIt"),
    ["Why it happens. If there are several causes, each is named after a colon, the likeliest first."],
  ],
  [
    "a section of the book",
    DROPS,
    marked(DROPS, "Checked with", "‹Checked ‸with›"),
    ["A section of this book, published in html, json, email after verify."],
  ],
  [
    "a title",
    TONE,
    marked(TONE, "No dial tone", "No‸ dial tone"),
    [
      "No dial tone",
      "Voice · no-dial-tone",
      "First check: Attach it.",
      "1 entry refers to this: The call drops in Acme",
    ],
  ],
  ["a picture", DROPS, marked(DROPS, "menu.png", "men‸u.png"), ["entries/voice/call-drops/menu.png"]],
  ["an area in book.yaml", "book.yaml", marked("book.yaml", "id: email", "id: ‹em‸ail›"), ["Email in Acme"]],
  [
    "half of a reference, with frontmatter that does not close",
    DROPS,
    "---\nrelated: [\n\n# It drops\n\nSee [[‹no-dial‸-tone›",
    ["No dial tone", "Voice · no-dial-tone", "First check: Attach it.", "No entry refers to this."],
  ],
  ["a word", BOUNCES, marked(BOUNCES, "It does", "It d‸oes"), null],
  ["an id in code", DROPS, marked(DROPS, "sh\n[[bounces", "sh\n[[boun‸ces"), null],
  ["an id that nobody knows", BOUNCES, marked(BOUNCES, "line-lost", "noth‸ing"), null],
])("%s", async (_, path, text, lines) => {
  expect(await hoverAt(path, text)).toEqual(lines);
});

test("what a book says is no markup", async () => {
  const title = sampleFiles[TONE]?.replace("# No dial tone", "# No dial_tone & more") ?? "";
  const editor = await startEditor({ ...sampleFiles, [TONE]: title }, { capabilities: markdown });
  const { caret } = editor.open(DROPS, marked(DROPS, "[no-dial", "[no-‸dial"));
  const found = await editor.ask<Hover>("textDocument/hover", DROPS, { position: caret });
  expect((found.contents as MarkupContent).value.split("\n\n").slice(0, 2)).toEqual([
    "**No dial\\_tone &amp; more**",
    "Voice · `no-dial-tone`",
  ]);
});
