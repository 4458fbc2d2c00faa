import fc from "fast-check";

const MARKS = [..."*_`[]()<>&\\~!|#:.-+=\"'", "**", "__", "``", "~~", "![", "](", "](u)", "1.", "\\*", "&amp;", "<b>"];
const TEXTS = [
  ..."ab",
  "two words",
  "*a*",
  "**a**",
  "_a_",
  "`c d`",
  "[a](b)",
  '[a](https://x.y/z_1 "t")',
  "![a](b)",
  "https://a.b/c_d",
  "a@b.c",
  "www.a.b",
  "a_b_c",
  "<3",
  "[ ]",
  "[x]",
  "[!NOTE]",
];
const CHARACTERS = [
  "é",
  "ß",
  "日本",
  "😀",
  "𝒳",
  "\u00a0",
  "\u3000",
  "\u200b",
  "…",
  "—",
  "«",
  "»",
  "e\u0301",
  "\ue000\ue100\ue100\ue002",
];
const SPACES = [" ", "  ", "   ", "    ", "\t", "\n", "\n\n", "\r\n"];
const INDENTS = ["", "", "", " ", "  ", "   ", "    ", "     "];
const OPENERS = [
  "- ",
  "* ",
  "+ ",
  "1. ",
  "2. ",
  "1) ",
  "10.  ",
  "-   ",
  "01. ",
  "# ",
  "## ",
  "> ",
  ">",
  "> - ",
  "[a]: ",
];
const LINES = [
  "",
  "",
  "",
  "",
  "```",
  "```",
  "```sh",
  "~~~",
  "---",
  "===",
  "***",
  "- - -",
  "-",
  "|---|---|",
  "<!-- a -->",
  "> [!NOTE]",
];

const pieces = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
    fc.constantFrom(...MARKS),
    fc.constantFrom(...CHARACTERS),
    fc.constantFrom(" ", ", ", ". ", "  "),
  ),
  { minLength: 1, maxLength: 5 },
);
const inline = pieces.map((parts) => parts.join(""));
const line = fc.oneof(
  fc.constantFrom(...LINES),
  fc.tuple(fc.constantFrom(...INDENTS), inline).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...OPENERS), inline).map((parts) => parts.join("")),
  fc.tuple(inline, inline).map(([a, b]) => `| ${a} | ${b} |`),
  fc.tuple(inline, inline, inline).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | |`),
  inline.map((text) => `${text}  `),
);

/** Markdown out of lines that open, continue and close blocks in any order. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 10 }), fc.constantFrom("\n", "\n", "\r\n"))
  .map(([lines, newline]) => lines.join(newline));

const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("insert", "insert", "delete", "delete line"),
  piece: fc.constantFrom(...MARKS, ...TEXTS, ...CHARACTERS, ...SPACES, ...OPENERS, ...LINES),
  length: fc.integer({ min: 1, max: 4 }),
});

/** A text with up to four edits of a few characters or a line. */
export function mutated(sources: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(sources, fc.array(change, { maxLength: 4 }))
    .map(([source, changes]) => changes.reduce((text, edit) => apply(text, edit), source).toWellFormed());
}

function apply(text: string, { at, kind, piece, length }: { at: number; kind: string; piece: string; length: number }) {
  const from = at % (text.length + 1);
  if (kind === "insert") return text.slice(0, from) + piece + text.slice(from);
  if (kind === "delete") return text.slice(0, from) + text.slice(from + length);
  const lines = text.split("\n");
  return lines.toSpliced(at % lines.length, 1).join("\n");
}
