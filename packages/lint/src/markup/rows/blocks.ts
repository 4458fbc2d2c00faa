import type { Shape } from "../shape.js";

const HEADING = "markup/heading";
const TABLE = "markup/table";

/** How many cells a row of a table has. */
function cells(row: string): number {
  return row
    .replace(/^[ \t]*\|/, "")
    .replace(/\|[ \t]*$/, "")
    .split("|").length;
}

/** Headings, tables and checkboxes that are none here. */
export const blocks: readonly Shape[] = [
  {
    ruleId: HEADING,
    sign: "##",
    pattern: /^#{2,6}(?=[\p{L}\p{N}])[^\n]*/dgmu,
    // Those right below the root are the parser's.
    places: ["item", "quote", "text", "field"],
    what: "text, not a heading, which needs a space after its signs",
    instead: 'Write "## " and the heading at the start of a line, outside of lists and quotes, or make it **bold**.',
    bad: ["> ‹##Note›\n> The clock drifts."],
    good: ["> ##[error] is a text."],
  },
  {
    ruleId: HEADING,
    sign: /^h[1-6]\./m,
    pattern: /^h([1-6])\.[ \t]+([^\n]+)/dgmu,
    what: "a heading of Textile, Jira or Confluence",
    instead: 'Write "## " and the heading.',
    fix: (match) => ({ kind: "review", text: `${"#".repeat(Number(match.group(1)))} ${match.group(2)}` }),
    bad: [["B.\n\n‹h2. Fix›", "B.\n\n## Fix"]],
  },
  {
    ruleId: HEADING,
    sign: "==",
    pattern: /^(={2,6})[ \t]+([^=\n]*[^=\s])(?:[ \t]+=+)?[ \t]*$/dgmu,
    what: "a heading of AsciiDoc or MediaWiki",
    instead: 'Write "## " and the heading.',
    fix: (match) => ({ kind: "review", text: `${"#".repeat(match.group(1).length)} ${match.group(2)}` }),
    bad: [
      ["B.\n\n‹== Fix›", "B.\n\n## Fix"],
      ["B.\n\n‹== Fix ==›", "B.\n\n## Fix"],
    ],
    good: ["== is equality, a == b."],
  },
  {
    ruleId: HEADING,
    sign: /\n[\^"+*.:]{4}/,
    pattern: /^[^\n]+\n+([\^"+*.:])\1{3,}$/dgmu,
    places: ["top"],
    what: "a heading of reStructuredText",
    instead: 'Write "## " and the heading.',
    bad: ["‹Verify\n^^^^^^›\n\nC."],
  },
  {
    ruleId: "markup/maybe-heading",
    sign: "#",
    pattern: /^#(?=\p{L})[^\n#.,;:]{1,80}(?![^\n]|\n+[^\n])/dgmu,
    places: ["top"],
    when: ({ prefix }) => prefix.trim() === "",
    what: "text, and perhaps was meant as a heading",
    instead: 'Write "## " and the heading, with a space; for a channel or a tag, write \\#.',
    bad: ["‹#Clocks›\n\nThey drift."],
    good: ["Ask in #general.", "#general is a channel.", "\\#Clocks"],
  },
  {
    ruleId: TABLE,
    sign: "-+",
    pattern: /^\+(?:[-=]+\+)+[ \t]*$(?:\n+[|+][^\n]*)*/dgmu,
    what: "a table of reStructuredText or Pandoc",
    instead: "Write one line of cells between |, and below it a line of | --- | for each column.",
    bad: ["‹+-----+-----+\n| two | one |\n+-----+-----+›"],
  },
  {
    ruleId: TABLE,
    sign: "{|",
    pattern: /^\{\|[^\n]*(?:\n+[|!][^\n]*)*/dgmu,
    what: "a table of MediaWiki",
    instead: "Write one line of cells between |, and below it a line of | --- | for each column.",
    bad: ["‹{| class=a\n| two || one\n|}›"],
  },
  {
    ruleId: TABLE,
    sign: "|",
    pattern: /^(?=[^\n|]*\|)([^\n]+)\n+([ \t|:]*-[ \t|:-]*)$(?:\n+[^\n]*\|[^\n]*)*/dgmu,
    places: ["top", "item", "quote", "text", "field"],
    when: (match) => isDelimiter(match.group(2)),
    what: (match) =>
      `no table: its first line has ${plural(cells(match.group(1)))}, and the line of hyphens below has ${cells(match.group(2))}`,
    instead: "Give both lines the same number of cells.",
    fix: (match) => {
      const [row, line] = [match.group(1), match.group(2)];
      const wanted = `|${" --- |".repeat(cells(row))}`;
      return { kind: "review", text: match.written.replace(line, () => wanted) };
    },
    bad: [
      [
        "‹| Blinks | Meaning |\n| --- |\n| two | too warm |›",
        "| Blinks | Meaning |\n| --- | --- |\n| two | too warm |",
      ],
    ],
    good: ["| Blinks | Meaning |\n| --- | --- |\n| two | too warm |"],
  },
  {
    ruleId: TABLE,
    sign: "|",
    pattern: /^\|\|[^|\n]+(?:\|\|[^|\n]+)+\|\|[ \t]*$(?:\n+\|[^\n]*)*/dgmu,
    what: "a table of Jira or Confluence",
    instead: "Write one line of cells between |, and below it a line of | --- | for each column.",
    bad: ["‹||Blinks||Meaning||\n|two|too warm|›"],
  },
  {
    ruleId: "markup/maybe-table",
    sign: " | ",
    pattern: /^[^|\n]+(?:\|[^|\n]+)+(?:\n+[^|\n]+(?:\|[^|\n]+)+)+$/dgmu,
    places: ["top", "text"],
    when: ({ written }) => new Set(written.split("\n").map((line) => line.split(" | ").length)).size === 1,
    what: "text, and perhaps was meant as a table",
    instead: "Put a line below the first row, with | --- | for each column.",
    bad: ["‹Blinks | Meaning\ntwo | too warm›"],
    good: ["Run ls | wc.\nThen stop."],
  },
  {
    ruleId: TABLE,
    sign: "|",
    pattern: /^(\|(?:[^|\n]*\|){2,}[ \t]*|\|[^|\n]*\|[^\n]*(?=\n+\|[^|\n]*\|))$((?:\n+\|[^\n]*)*)/dgmu,
    places: ["top", "item", "quote", "text", "field"],
    when: (match) => /\p{L}|\p{N}/u.test(match.written),
    what: "a table without the line of hyphens below its first row",
    instead: "Put a line below the first row, with | --- | for each column.",
    fix: (match) => {
      const line = `|${" --- |".repeat(cells(match.group(1)))}`;
      return /^[ \t>]*$/.test(match.prefix)
        ? { kind: "review", text: `${match.group(1)}\n${match.prefix}${line}${match.group(2)}` }
        : undefined;
    },
    bad: [
      ["‹| Blinks | Meaning |\n| two | too warm |›", "| Blinks | Meaning |\n| --- | --- |\n| two | too warm |"],
      ["> ‹| Blinks | Meaning |›", "> | Blinks | Meaning |\n> | --- | --- |"],
      ["‹| Blinks | Meaning\n| two | too warm›", "| Blinks | Meaning\n| --- | --- |\n| two | too warm"],
    ],
    good: ["Run ls | wc, or || in C.", "The value |x| is 3."],
  },
  {
    ruleId: "markup/checkbox",
    sign: "[",
    pattern: /^[-*+]\[[ xX]?\][ \t]+(?=\S)/dgmu,
    places: ["top", "text", "quote"],
    what: "a checkbox of GitHub, which nobody can tick here",
    instead: 'Begin the point with "- ".',
    fix: () => ({ kind: "review", text: "- " }),
    bad: [["> ‹-[ ] ›on the phone", "> - on the phone"]],
  },
  {
    ruleId: "markup/checkbox",
    sign: "[",
    pattern: /^(?:\[[ \txX]?\](?=[ \t]+\S)[ \t]*|\[ \](?=[^\s([:]))/dgu,
    places: ["item"],
    what: "a checkbox of GitHub, which nobody can tick here",
    isGrouped: true,
    instead: "Write the point without it.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [
      [
        "- ‹[ ] ›on the phone\n- [x] on the desktop\n- [] elsewhere\n- [ ]here\n\nB.\n\n- ‹[ ] ›there",
        "- on the phone\n- on the desktop\n- elsewhere\n- here\n\nB.\n\n- there",
      ],
    ],
    good: ["- [x](https://acme.test) is a link", "- Press [x] to close it"],
  },
];

/** Whether a line may part the first row of a table from the others. */
function isDelimiter(line: string): boolean {
  return (
    line.includes("|") &&
    line
      .replace(/^[ \t]*\|?|\|?[ \t]*$/g, "")
      .split("|")
      .every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell))
  );
}

function plural(count: number): string {
  return count === 1 ? "one cell" : `${count} cells`;
}
