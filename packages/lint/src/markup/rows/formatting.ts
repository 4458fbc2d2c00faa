import { FOOTNOTE, isFootnote } from "../footnote.js";
import type { ProsePlace } from "../prose.js";
import type { Shape, ShapeMatch } from "../shape.js";

const FORMATTING = "markup/formatting";
const EMPHASIS = "markup/emphasis";
/** Where text is Markdown. */
const MARKDOWN: readonly ProsePlace[] = ["top", "item", "quote", "text", "heading", "cell", "field"];

function bold(match: ShapeMatch, index: number) {
  return { kind: "review" as const, text: `**${match.group(index).trim()}**` };
}

/** Emphasis that does not work, and what other systems have for it. A right text may look like each of these. */
export const formatting: readonly Shape[] = [
  {
    ruleId: FORMATTING,
    sign: "==",
    pattern: /(?<![\p{L}\p{N}=!<>])==(?![=\s])([^=\n]*[^=\s])==(?![\p{L}\p{N}=])/dgmu,
    what: "a mark of Obsidian, Pandoc or MkDocs",
    instead: (match) => `Write **${match.group(1)}**.`,
    fix: (match) => bold(match, 1),
    bad: [["A drift is ‹==normal==›.", "A drift is **normal**."]],
    good: ["If a==b and b==c, then a == c."],
  },
  {
    ruleId: FORMATTING,
    sign: "++",
    pattern: /(?<![\p{L}\p{N}+])\+\+(?![+\s])([^+\n]*[^+\s]|[\w-]+(?:\+[\w-]+)+)\+\+(?![\p{L}\p{N}+])/dgmu,
    what: "an insertion of markdown-it, or keys of MkDocs",
    instead: (match) => `Write **${match.group(1)}**.`,
    fix: (match) => bold(match, 1),
    bad: [
      ["A drift is ‹++normal++›.", "A drift is **normal**."],
      ["Press ‹++ctrl+c++›.", "Press **ctrl+c**."],
    ],
    good: ["C++ and C++ are written so, i++ too."],
  },
  {
    ruleId: FORMATTING,
    sign: "^",
    pattern: /(?<=[\p{L}\p{N}])\^([\p{L}\p{N}]{1,8})\^/dgmu,
    what: "a superscript of Pandoc",
    instead: "Write the raised sign itself (²), or a word.",
    bad: ["It has 3 m‹^2^›."],
  },
  {
    ruleId: FORMATTING,
    sign: "$$",
    pattern: /(?<!\$)\$\$[^$]*[^$\s][^$]*\$\$(?!\$)/dgmu,
    when: ({ written }) => /[\\^_={}+*/<>-]/.test(written),
    what: "a formula of TeX",
    instead: "Write it in words, or as `code`.",
    bad: ["It is ‹$$a^2$$› wide."],
    good: ["It costs $$ to $$$."],
  },
  {
    ruleId: FORMATTING,
    sign: /:[a-z0-9_+-]+:/,
    pattern: /(?<![\p{L}\p{N}:/.])::?([a-z][a-z0-9_+-]*[a-z0-9]):(?![\p{Ll}\p{N}:/])/dgmu,
    what: "the name of an emoji, as GitHub and Slack write it",
    instead: "Write the emoji itself, or a word.",
    bad: ["The cache is old ‹:hourglass:›.", "The gap ‹:warning:›**is** wide, ‹:bulb:›Note."],
    good: ["At 12:30:15, see a:b:c and std::time::now."],
  },
  {
    ruleId: FORMATTING,
    sign: "[/",
    pattern: /\[(b|i|u|s|quote|code|list|size|color|center|spoiler|font)(?:=[^\]\n]*)?\][^[\n]*\[\/\1\]/dgimu,
    what: "formatting of BBCode",
    instead: "Write **bold**, *emphasis*, `code`, or a quote that begins with > .",
    bad: ["Press ‹[b]Save[/b]›."],
  },
  {
    ruleId: FORMATTING,
    sign: "{",
    pattern: /\{(?:code|noformat|quote|color)(?::[^}\n]*)\}|^\{(?:code|noformat|quote|color)\}/dgmu,
    what: "formatting of Jira or Confluence",
    instead: "Put code between two lines of ```, and a quote after > .",
    pair: ({ written }) => ({ key: `jira ${/\w+/.exec(written)?.[0]}`, role: "either" }),
    bad: ["‹{code}›\nls\n{code}", "‹{code:sh}›\nls\n{code}"],
    good: ["Enter {code} here."],
  },
  {
    ruleId: FORMATTING,
    sign: /!\S/,
    pattern: /^!(?=\S)([^!\n]+)!<|(?<!\p{L})>!([^!\n]+)!</dgmu,
    what: "a spoiler of Reddit or Discourse",
    instead: "Write the words alone.",
    bad: [">‹!The clock drifts.!<›"],
  },
  {
    ruleId: EMPHASIS,
    places: MARKDOWN,
    sign: "**",
    pattern: /(?<!\*)(\*\*)(?!\*)([ \t]*)([^*\n]*[^*\s])([ \t]*)\*\*(?!\*)/dgmu,
    when: (match) => match.group(2) !== "" || match.group(4) !== "",
    what: "nearly bold: there are spaces inside its asterisks",
    instead: (match) => `Write **${match.group(3)}**.`,
    fix: (match) => ({
      kind: "review",
      text: `${/\S$/.test(match.prefix) && match.group(2) !== "" ? " " : ""}**${match.group(3)}**`,
    }),
    bad: [["The clock is ‹** far behind **›.", "The clock is **far behind**."]],
    good: ["2 ** 3 is 8."],
  },
  {
    ruleId: EMPHASIS,
    places: MARKDOWN,
    sign: "**",
    pattern:
      /(?<![\p{L}\p{N}_*])\*\*(?![\s*/.])([^*\n]*[^*\s/])\*\*(?!\*)|\*\*(?![\s*/.])([^*\n]*[^*\s/])\*\*(?![\p{L}\p{N}_*])/dgmu,
    what: "no bold text: a sign next to its asterisks keeps them from working",
    instead: "Put the sign outside of the asterisks, or a space beside them.",
    fix: ({ written }) => {
      const [, words, mark] = /^\*\*([^*]*[\p{L}\p{N}])([:;,.!?]+)\*\*$/u.exec(written) ?? [];
      return words === undefined ? undefined : { kind: "review", text: `**${words}**${mark}` };
    },
    bad: [["‹**Note:**›clocks drift.", "**Note**:clocks drift."]],
    good: ["Search in **/logs/** and 2**3**4."],
  },
  {
    ruleId: EMPHASIS,
    places: MARKDOWN,
    sign: "~~",
    pattern: /(?<!~)(~~)(?!~)([ \t]*)([^~\n]*[^~\s])([ \t]*)~~(?!~)/dgmu,
    when: (match) => match.group(2) !== "" || match.group(4) !== "",
    what: "nearly struck out: there are spaces inside its tildes",
    instead: (match) => `Write ~~${match.group(3)}~~.`,
    fix: (match) => ({ kind: "review", text: `~~${match.group(3)}~~` }),
    bad: [["The clock is ‹~~ far behind ~~›.", "The clock is ~~far behind~~."]],
  },
  {
    ruleId: EMPHASIS,
    places: MARKDOWN,
    sign: "__",
    pattern: /(?<![\p{L}\p{N}_])__[ \t]+([^_\n]*[^_\s])[ \t]*__(?![\p{L}\p{N}_])/dgmu,
    what: "nearly bold: there are spaces inside its underscores",
    instead: (match) => `Write **${match.group(1)}**.`,
    fix: (match) => bold(match, 1),
    bad: [["The clock is ‹__ far behind __›.", "The clock is **far behind**."]],
    good: ["Name: ____ Day: ____"],
  },
  {
    ruleId: EMPHASIS,
    places: MARKDOWN,
    sign: "**",
    pattern:
      /^\*{2,4}(?=[ \t]+\S)|\*\*[ \t]+\*\*|(?<=[ \t])\*\*(?=[.,;:!?]?[ \t]*$)|(?<![\p{L}\p{N}*/.\\])\*\*(?=[\p{L}\p{N}\ufffc(“"])|(?<=[\p{L}\p{N}\ufffc.!?:)”"])\*\*(?![\p{L}\p{N}*/.\\])/dgmu,
    what: (match) => (isFootnote(match) ? FOOTNOTE.what : "a sign for bold text that has no counterpart"),
    instead: (match) =>
      isFootnote(match)
        ? FOOTNOTE.instead
        : "Write ** before and after the bold words, or remove it; a sign that means itself is \\*.",
    bad: ["The ‹**›clock drifts.", "The clock‹**› drifts.", "‹**› Clocks drift.", "They drift ‹**›."],
    good: ["Search in **/*.md and 2**3."],
  },
  {
    ruleId: EMPHASIS,
    places: MARKDOWN,
    sign: "~~",
    pattern: /(?<![~\p{L}\p{N}])~~(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])~~(?![~\p{L}\p{N}])/dgmu,
    what: "a sign for struck text that has no counterpart",
    instead: "Write ~~ before and after the struck words, or remove it.",
    bad: ["The ‹~~›clock drifts."],
  },
  {
    ruleId: "markup/stray",
    places: MARKDOWN,
    sign: /\ufffc\)/,
    pattern: /(?<=\ufffc)\)/dgmu,
    when: (match) => match.prefix.endsWith(")") && !isOpen(match.before()),
    what: "a parenthesis too many after a link",
    instead: "Remove it.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [["Read [the notes](https://acme.test/notes)‹)› first.", "Read [the notes](https://acme.test/notes) first."]],
    good: ["It drifts (see [the notes](https://acme.test/notes))."],
  },
  {
    ruleId: "markup/stray",
    places: MARKDOWN,
    sign: "[",
    pattern: /\[\ufffc/dgmu,
    when: (match) => match.written === "[[" && !match.rest().includes("]"),
    what: "a bracket too many before a link",
    instead: "Remove it.",
    fix: () => ({ kind: "review", text: "[" }),
    bad: [["Read ‹[[›the notes](https://acme.test/notes).", "Read [the notes](https://acme.test/notes)."]],
    good: ["Read [see [the notes](https://acme.test/notes)]."],
  },
];

/** Whether a text opens a parenthesis that it does not close. */
function isOpen(text: string): boolean {
  return text.split("(").length > text.split(")").length;
}
