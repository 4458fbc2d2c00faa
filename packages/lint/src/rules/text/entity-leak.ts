import { quote } from "@fixbook/core";
import { defineRule, replaceWith } from "../../rule.js";

/** Characters that an editor types, and that mean nothing to Markdown. */
const PLAIN: Readonly<Record<string, string>> = {
  apos: "'",
  quot: '"',
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  middot: "·",
  bull: "•",
  times: "×",
  euro: "€",
  pound: "£",
  sect: "§",
  larr: "←",
  rarr: "→",
  uarr: "↑",
  darr: "↓",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  OElig: "Œ",
};

/** The marks on letters that HTML names, as combining characters. */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  caron: "\u030c",
  cedil: "\u0327",
};

const ENTITY = /&(amp;)?(?:([a-zA-Z][a-zA-Z0-9]{1,30})|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));/g;

export default defineRule<{ entity: string }>({
  ruleId: "text/entity-leak",
  severity: "warning",
  why: "It comes from text that was once HTML. Readers would see these letters in the place of the character.",
  message: ({ entity }) => `${quote(entity)} is an HTML entity.`,
  action: () => "Type the character itself.",
  needle: ["&"],
  text: (text, add, _context, { isMarkdown }) => {
    if (!text.includes("&")) return;
    for (const { 0: entity, 1: twice, 2: name, 3: decimal, 4: hex, index } of text.matchAll(ENTITY)) {
      if (text[index - 1] === "\\") continue;
      const character = name === undefined ? fromCode(decimal, hex) : fromName(name);
      const span = { start: index, end: index + entity.length };
      // Markdown publishes the sign that it stands for. Twice, or in YAML, readers see the letters.
      if (twice === undefined && isMarkdown) continue;
      if (character !== undefined && twice === undefined)
        add(span, { entity }, replaceWith(span, character, "Type the character"));
      else if (character !== undefined || SYNTAX.has(name ?? "")) add(span, { entity });
    }
  },
  examples: {
    good: [
      "# A\n\nR&D; the code `&nbsp;` stays.\n\n1. Go.",
      "# A\n\n4&period; Open &lt;Users&gt; &amp; &#91;it&#93;, 5&nbsp;MB, 10&#8239;MB, &emsp;in, &zwnj;, and&copy it; set &region; there.\n\n1. Go.",
      "# A\n\nSales &ndash; it&#39;s &mdash; Caf&eacute;, &Uuml;bung, &#8217;, &#xE9;, &hellip; and &rarr;.\n\n1. Go.",
    ],
    bad: [
      "# A\n\nA ‹&amp;lt;› B‹&amp;nbsp;›C ‹&amp;ndash;› D.\n\n1. Go.",
      {
        text: "---\nsummary: Sales ‹&ndash;› team, caf‹&eacute;›, ‹&#xE9;›.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: Sales – team, café, é.\n---\n\n# A\n\n1. Go.",
      },
      "---\nsummary: A ‹&lt;› B.\n---\n\n# A\n\n1. Go.",
    ],
  },
});

/** What stands for syntax or for a space. */
const SYNTAX: ReadonlySet<string> = new Set(["amp", "lt", "gt", "nbsp", "ensp", "emsp", "thinsp", "shy"]);

function fromName(name: string): string | undefined {
  if (Object.hasOwn(PLAIN, name)) return PLAIN[name];
  const [, letter = "", mark = ""] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  const composed = Object.hasOwn(MARKS, mark) ? `${letter}${MARKS[mark]}`.normalize("NFC") : "";
  return composed.length === 1 ? composed : undefined;
}

/**
 * A letter, a number or a sign that Markdown knows nothing of, and that can be told from others by eye: not a hyphen that
 * does not break.
 */
function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  const isSign = /^(?:[\p{L}\p{N}'"]|[\u00a1-\uffff])$/u.test(character);
  return isSign && !/^[\s\p{C}\p{M}\u2010\u2011]$/u.test(character) ? character : undefined;
}
