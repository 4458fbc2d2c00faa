import { FOOTNOTE, isFootnote } from "../footnote.js";
import type { Shape, ShapeFix, ShapeMatch } from "../shape.js";

const ruleId = "markup/box";
/** What other systems call their boxes, with the alert that means the same. */
const KINDS: Readonly<Record<string, string>> = {
  note: "NOTE",
  info: "NOTE",
  information: "NOTE",
  abstract: "NOTE",
  summary: "NOTE",
  question: "NOTE",
  faq: "NOTE",
  example: "NOTE",
  quote: "NOTE",
  seealso: "NOTE",
  todo: "NOTE",
  tip: "TIP",
  hint: "TIP",
  success: "TIP",
  check: "TIP",
  important: "IMPORTANT",
  attention: "IMPORTANT",
  warning: "WARNING",
  warn: "WARNING",
  caution: "CAUTION",
  danger: "CAUTION",
  error: "CAUTION",
  failure: "CAUTION",
  bug: "CAUTION",
  alert: "WARNING",
};
const KIND = Object.keys(KINDS).join("|");

/** The signs that begin boxes where a name stands for an emoji, with the kind that each means. */
const EMOJI: Readonly<Record<string, string>> = {
  warning: "WARNING",
  exclamation: "IMPORTANT",
  heavy_exclamation_mark: "IMPORTANT",
  bangbang: "IMPORTANT",
  rotating_light: "CAUTION",
  no_entry: "CAUTION",
  stop_sign: "CAUTION",
  bulb: "TIP",
  information_source: "NOTE",
  memo: "NOTE",
  pencil: "NOTE",
  notebook: "NOTE",
  point_right: "NOTE",
};

/** How the language writes a box of a kind. */
function writeAlert(kind: string): string {
  return `Write "> [!${KINDS[kind.toLowerCase()] ?? "NOTE"}]" on a line of its own, and "> " before each line of the box.`;
}

/** What writes the alert in the place of a marker, with the words after the marker on a line of their own. */
function alertFix(match: ShapeMatch, kind: string, words: string) {
  const name = KINDS[kind.toLowerCase()];
  const prefix = /^[ \t]*(?:>[ \t]?)+$/.test(match.prefix) ? match.prefix : undefined;
  if (name === undefined || (prefix === undefined && words !== "")) return undefined;
  return { kind: "review" as const, text: `[!${name}]${words === "" ? "" : `\n${prefix}${words}`}` };
}

/** A box that stands in one paragraph, as an alert. */
function blockFix(match: ShapeMatch): ShapeFix | undefined {
  if (!/^[ \t>]*$/.test(match.prefix)) return undefined;
  const strip = (line: string) => (line.startsWith(match.prefix) ? line.slice(match.prefix.length) : line.trimStart());
  const title = match
    .group(2)
    .replace(/^\[(.*)\]$/, "$1")
    .trim();
  const lines = match
    .group(3)
    .split(/\r?\n/)
    .map(strip)
    .filter((line) => line.trim() !== "");
  const all = [`[!${KINDS[match.group(1).toLowerCase()]}]`, ...(title === "" ? [] : [title]), ...lines];
  return { kind: "review", text: all.map((line) => `> ${line}`).join(`\n${match.prefix}`) };
}

/** Whether the name of a control is to be bold: not in a heading, which holds no markup, nor where it is bold already. */
function isBold({ group, prefix }: ShapeMatch): boolean {
  return group(1) === "UICONTROL" && !/^#|(?:\*\*|__)$/.test(prefix);
}

/** Boxes for notes and warnings of other systems, and alerts that are not quite written as ours. */
export const boxes: readonly Shape[] = [
  {
    ruleId,
    sign: "[!",
    pattern: /^\[!div\b[^\]\n]*\]/dgimu,
    what: "a layout of Microsoft Learn",
    instead: "Remove it: the text below needs no heading.",
    bad: ['> ‹[!div class="nextstepaction"]›\n> Go on.'],
  },
  {
    ruleId,
    sign: "[!",
    pattern: new RegExp(`^\\[!(${KIND})\\][+-]?[ \\t]*([^\\n]*)`, "dgimu"),
    places: ["quote"],
    what: (match) =>
      match.group(2) === ""
        ? "not a kind of alert: there are NOTE, TIP, IMPORTANT, WARNING and CAUTION"
        : "an alert with text on its first line, which turns it into a plain quote",
    instead: (match) =>
      `Write "[!${KINDS[match.group(1).toLowerCase()]}]" on a line of its own, and the words below it.`,
    fix: (match) => alertFix(match, match.group(1), match.group(2)),
    bad: [
      ["> ‹[!INFO]›\n> The clock drifts.", "> [!NOTE]\n> The clock drifts."],
      ["> ‹[!DANGER]›\n> The clock drifts.", "> [!CAUTION]\n> The clock drifts."],
      ["> ‹[!NOTE] The clock drifts.›", "> [!NOTE]\n> The clock drifts."],
      ["> ‹[!warning]- Clocks›\n> They drift.", "> [!WARNING]\n> Clocks\n> They drift."],
    ],
    good: ["> [!NOTE]\n> The clock drifts.", "> [!tip]\n> The clock drifts.", "> \\[!INFO] is a text."],
  },
  {
    ruleId,
    sign: /^[![]/m,
    pattern: new RegExp(
      `^(?:!\\[!?|\\[ ?!? ?|! ?)(${KIND})(?: ?\\](?![(\\[])|(?<=! ?\\w+)(?=[ \\t]*$))[ \\t]*:?([^\\n]*)`,
      "dgimu",
    ),
    places: ["quote"],
    what: "nearly an alert",
    instead: (match) =>
      `Write "[!${KINDS[match.group(1).toLowerCase()]}]" on a line of its own, and the words below it.`,
    fix: (match) => alertFix(match, match.group(1), match.group(2).trim()),
    bad: [
      [">‹![info]›\n>The clock drifts.", ">[!NOTE]\n>The clock drifts."],
      ["> ‹[NOTE]›\n> The clock drifts.", "> [!NOTE]\n> The clock drifts."],
      ["> ‹[! WARNING] The clock drifts.›", "> [!WARNING]\n> The clock drifts."],
    ],
    good: ["> [note](https://acme.test) the clock.", "> Note the clock."],
  },
  {
    ruleId: "markup/maybe-alert",
    sign: /^\ufffc/m,
    pattern: new RegExp(`^\\ufffc{1,2}(?:\\[!?)?(${KIND})\\]?:?\\ufffc{1,2}:?[ \\t]*$`, "dgimu"),
    places: ["quote"],
    when: ({ written }) => /^(\*\*?|__?)[^*_]+\1/.test(written),
    what: "a quote with a bold word, and perhaps was meant as an alert",
    instead: (match) => `Write "[!${KINDS[match.group(1).toLowerCase()]}]" in its place.`,
    fix: (match) => alertFix(match, match.group(1), ""),
    bad: [
      ["> ‹**Note**›\n> The clock drifts.", "> [!NOTE]\n> The clock drifts."],
      ["> ‹**[!TIP]**›\n> The clock drifts.", "> [!TIP]\n> The clock drifts."],
    ],
    good: ["> **Note** that the clock drifts."],
  },
  {
    ruleId: "markup/maybe-alert",
    sign: /^\ufffc/m,
    // A colon in or behind the bold word, or words that do not go on with its sentence.
    pattern: new RegExp(
      `^\\ufffc{2}(?:\\[!?)?(${KIND})\\]?(?:[ ]?[:：]\\ufffc{2}|\\ufffc{2}(?:[ ]?[:：]|[ \\t]+[-–—](?=[ \\t])|(?=[ \\t]+\\S))):?[ \\t]*([^\\n]*\\S)`,
      "dgimu",
    ),
    places: ["quote"],
    when: ({ written }) =>
      /^(\*\*|__)[^*_]+\1(?:[ \t]*[:：–—-]|[ \t]+[^\p{Ll}\s])|^(\*\*|__)[^*_]+[:：]\2/u.test(written),
    what: "a quote that begins with a bold word, and perhaps was meant as an alert",
    instead: (match) =>
      `Write "[!${KINDS[match.group(1).toLowerCase()]}]" on a line of its own, and the words below it.`,
    fix: (match) => alertFix(match, match.group(1), match.group(2)),
    bad: [
      ["> ‹**Note** The clock drifts.›", "> [!NOTE]\n> The clock drifts."],
      ["> ‹**Note:** The clock drifts.›", "> [!NOTE]\n> The clock drifts."],
      ["> ‹**Warning**: the **clock** drifts.›", "> [!WARNING]\n> the **clock** drifts."],
      ["> ‹__Tip__ – mind the clock.›\n> It drifts.", "> [!TIP]\n> mind the clock.\n> It drifts."],
    ],
    good: ["> **Note** that the clock drifts.", "> **Important Disclaimer**: clocks drift."],
  },
  {
    ruleId: "markup/maybe-alert",
    sign: /^:[a-z_]+:/m,
    pattern: new RegExp(`^:(${Object.keys(EMOJI).join("|")}):[ \\t]*([^\\n]*)`, "dgmu"),
    places: ["quote"],
    what: "a quote that begins with a sign of GitHub or Slack, and was meant as an alert",
    instead: (match) => `Write "[!${EMOJI[match.group(1)]}]" on a line of its own, and the words below it.`,
    fix: (match) => alertFix(match, EMOJI[match.group(1)] ?? "", match.group(2).trim()),
    bad: [
      ["> ‹:warning:›\n> The clock drifts.", "> [!WARNING]\n> The clock drifts."],
      ["> ‹:exclamation: The clock drifts.›", "> [!IMPORTANT]\n> The clock drifts."],
      [">‹:bulb:›\n>The clock drifts.", ">[!TIP]\n>The clock drifts."],
    ],
  },
  {
    ruleId: "markup/maybe-alert",
    sign: /^:[a-z_]+:/m,
    pattern: new RegExp(`^:(${Object.keys(EMOJI).join("|")}):`, "dgmu"),
    places: ["top", "text", "heading"],
    what: "a sign of GitHub or Slack, before what was perhaps meant as an alert",
    instead: (match) =>
      `Write "> [!${EMOJI[match.group(1)]}]" on a line of its own, and the words below it, each line after "> ".`,
    bad: ["‹:warning:›**Mind** the gap.", "‹:exclamation:› Clocks drift."],
    good: ["The gap is :wide: here."],
  },
  {
    ruleId: "markup/maybe-alert",
    sign: "**",
    pattern: new RegExp(`^\\*{2}[ \\t]+(${KIND}):[ \\t]*(?=\\S)`, "dgimu"),
    places: ["top", "text"],
    what: (match) =>
      isFootnote(match)
        ? FOOTNOTE.what
        : "a sign for bold text that has no counterpart, before what was perhaps meant as an alert",
    instead: (match) =>
      isFootnote(match)
        ? FOOTNOTE.instead
        : `Remove the asterisks; for a box, write "> [!${KINDS[match.group(1).toLowerCase()]}]" on a line of its own, and "> " before each line.`,
    bad: ["‹** Note: ›The clock drifts."],
    good: ["**Note**: the clock drifts."],
  },
  {
    ruleId,
    sign: "[!",
    pattern: new RegExp(`^\\[!(${KIND})\\][+-]?[^\\n]*`, "dgimu"),
    places: ["top", "text", "item", "field"],
    what: "an alert without the quote that makes it one",
    instead: 'Begin each of its lines with "> ".',
    bad: ["‹[!NOTE]›\nThe clock drifts.", "- ‹[!TIP] The clock drifts.›"],
  },
  {
    ruleId,
    sign: "[",
    pattern: /^\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/dgmu,
    places: ["top", "text"],
    what: "a box of AsciiDoc",
    instead: (match) => writeAlert(match.group(1)),
    bad: ["‹[NOTE]›\nThe clock drifts."],
  },
  {
    ruleId,
    sign: ":::",
    pattern: new RegExp(
      `^:{3,}[ \\t]*\\{?(${KIND})\\}?[ \\t]*([^\\n]*)\\n+((?:(?!:{3})[^\\n]+\\n+)+):{3,}[ \\t]*$`,
      "dgimu",
    ),
    what: "a box of Docusaurus, VuePress or MyST",
    instead: (match) => writeAlert(match.group(1)),
    fix: blockFix,
    bad: [
      ["‹:::tip\nA box.\n:::›", "> [!TIP]\n> A box."],
      ["‹::: warning Mind the gap\nA box,\nfull.\n:::›", "> [!WARNING]\n> Mind the gap\n> A box,\n> full."],
      ["‹:::{note}\nA box.\n:::›", "> [!NOTE]\n> A box."],
      ["1. Go.\n   ‹:::danger\n   A box.\n   :::›", "1. Go.\n   > [!CAUTION]\n   > A box."],
    ],
  },
  {
    ruleId,
    sign: ":::",
    pattern: /^:{3,}[ \t]*(?:\{?\.?([A-Za-z][\w-]*)[^\n]*|\{[^\n]*)/dgmu,
    what: "a box of Docusaurus, VuePress or Pandoc",
    instead: (match) => writeAlert(match.group(1)),
    pair: () => ({ key: ":::", role: "opens" }),
    bad: ["‹::: warning Mind the gap›\n\nA box.\n\n:::", "‹:::clocks›\nA box.\n:::", "‹::: {.box}›\nA box.\n:::"],
    good: ["The operator ::: is rare.", "std::vector and a:::b."],
  },
  {
    ruleId,
    sign: ":::",
    pattern: /^:{3,}[ \t]*$/dgmu,
    what: "the end of a box of Docusaurus, VuePress or Pandoc",
    instead: "Remove it; a box is a quote that begins with > [!NOTE].",
    pair: () => ({ key: ":::", role: "closes" }),
    bad: ["The end.\n‹:::›"],
  },
  {
    ruleId,
    sign: "!!!",
    pattern: new RegExp(
      `^!!!\\+?[ \\t]+(${KIND})\\b[ \\t]*(?:inline(?:[ \\t]+end)?[ \\t]*)?(?:"[^"\\n]*")?[ \\t]*$`,
      "dgimu",
    ),
    what: "a box of MkDocs",
    instead: (match) => writeAlert(match.group(1)),
    bad: ['‹!!! note "Clocks"›\n    They drift.', "‹!!! warning›\n    They drift."],
    good: ["!!! Note that clocks drift.", "Stop!!!"],
  },
  {
    ruleId,
    sign: "???",
    pattern: /^\?\?\?\+?[ \t]+([A-Za-z-]+)(?:[ \t]+"[^"\n]*")?[ \t]*$/dgmu,
    what: "a folded box of MkDocs",
    instead: (match) => writeAlert(match.group(1)),
    bad: ["‹??? note›\n    They drift.", '‹???+ question "Why"›\n    They drift.'],
    good: ["What???"],
  },
  {
    ruleId,
    sign: "///",
    pattern: /^\/{3,}[ \t]+[A-Za-z-]+[^\n]*$/dgmu,
    what: "a block of PyMdown",
    instead: writeAlert("note"),
    pair: () => ({ key: "///", role: "opens" }),
    bad: ["‹/// note›\nA box.\n///"],
  },
  {
    ruleId,
    sign: "///",
    pattern: /^\/{3,}[ \t]*$/dgmu,
    what: "the end of a block of PyMdown",
    instead: "Remove it; a box is a quote that begins with > [!NOTE].",
    pair: () => ({ key: "///", role: "closes" }),
    bad: ["The end.\n‹///›"],
  },
  {
    ruleId,
    sign: "+++",
    pattern: /^\+{3}(?!\+)[^\n]*/dgmu,
    what: "a folded block of Adobe's documentation, or frontmatter of Hugo",
    instead:
      "Remove the characters: nothing is folded here. Fields go between two lines of --- at the top of the file.",
    pair: () => ({ key: "+++", role: "either" }),
    bad: ["‹+++For older versions›\n\nB.\n\n+++"],
  },
  {
    ruleId,
    sign: /^\.\. /m,
    pattern: /^\.\.[ \t]+(?:[A-Za-z][\w-]*::[^\n]*|\|[^|\n]+\|[ \t]+[\w-]+::[^\n]*)/dgmu,
    what: "a directive of reStructuredText",
    instead: `Write it in Markdown; for a box, write "> [!NOTE]" on a line of its own, and "> " before each of its lines.`,
    bad: ["‹.. note:: Clocks drift.›", "‹.. image:: page.png›"],
  },
  {
    ruleId,
    sign: "{",
    pattern: /^\{(note|info|warning|tip|panel|expand|excerpt)(:[^}\n]*)?\}/dgmu,
    what: "a box of Confluence or Jira",
    instead: (match) => writeAlert(match.group(1)),
    pair: (match) => ({ key: `jira ${match.group(1)}`, role: "either" }),
    bad: ["‹{note}›\nClocks drift.\n{note}", "‹{panel:title=Clocks}›\nThey drift.\n{panel}"],
    good: ["The text {note} is a name."],
  },
  {
    ruleId,
    sign: /^[!?~-]>/m,
    pattern: /^[!?]>[ \t]+\S[^\n]*/dgmu,
    what: "a box of docsify",
    instead: writeAlert("note"),
    bad: ["‹!> Clocks drift.›", "‹?> Clocks drift.›"],
  },
  {
    ruleId,
    sign: /^[!?~-]>/m,
    pattern: /^(?:->|~>|!>)[ \t]+\ufffc*(?:Note|Warning|Important|Caution|Tip)\b[^\n]*/dgimu,
    what: "a box of Terraform's documentation",
    instead: writeAlert("note"),
    bad: ["‹-> **Note:** Clocks drift.›", "‹~> Warning: clocks drift.›"],
  },
  {
    ruleId: "markup/directive",
    sign: "[!",
    pattern: /\[!(UICONTROL|DNL|BADGE|Badge|PREVIEW)[ \t]+([^\]\n]*)\](?:\{[^}\n]*\})?/dgmu,
    what: "markup of Adobe's documentation",
    instead: (match) =>
      isBold(match) ? `Write **${match.group(2).trim()}**.` : `Write ${match.group(2).trim() || "the words"} alone.`,
    fix: (match) => ({ kind: "review", text: isBold(match) ? `**${match.group(2).trim()}**` : match.group(2).trim() }),
    bad: [
      ["Click ‹[!UICONTROL Save]› in ‹[!DNL Acme]›.", "Click **Save** in Acme."],
      ["> ‹[!DNL Acme]› drifts.", "> Acme drifts."],
      ["Click **‹[!UICONTROL Save]›** here.", "Click **Save** here."],
    ],
  },
  {
    ruleId: "markup/directive",
    sign: "[!",
    pattern: /(?<!\ufffc)\[![A-Za-z][A-Za-z-]*(?:[ \t][^\]\n]*)?\](?:\([^()\n]*\))?/dgmu,
    what: "a marker of another system, such as Microsoft Learn or Obsidian",
    instead: 'Remove it; for a box, write "> [!NOTE]" on a line of its own, and "> " before each of its lines.',
    bad: ["> ‹[!NEXT-STEPS]›\n> Go on.", "Click here ‹[!Tab]›."],
    good: ["Type [!] or [!important text", "Press [!]."],
  },
];
