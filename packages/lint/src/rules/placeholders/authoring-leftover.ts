import { quote } from "@fixbook/core";
import { languageOf } from "../../language.js";
import { defineRule, type RuleContext, type TextPlace } from "../../rule.js";
import { UNWRITTEN } from "../../unwritten-phrases.js";

interface Leftover {
  readonly pattern: RegExp;
  /** Whether a match means the thing itself: a list, a label, a sample. */
  isMention(match: Match): boolean;
}

interface Match {
  readonly found: string;
  /** The line up to the match, and from its end, over the edges of a text of Markdown. */
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** Languages in which `todo` is a word: all, everything. */
const TODO_IS_A_WORD: ReadonlySet<string> = new Set(["es", "pt", "gl", "it", "ast", "an", "ext", "lad", "fil", "tl"]);

/** The well-known sentences after "Lorem ipsum". */
const LOREM =
  /\b(?:dolor sit amet|consectetur adipisc?ing|sed do eiusmod|ut enim ad minim|quis nostrud exercitation|duis aute irure|excepteur sint occaecat)\b/gi;

/** What a template has in brackets where a name is to come. Of pictures, links and dates these are words of buttons. */
const FRAMED_NAME = new RegExp(
  [
    "\\binsert (?:an? |the |your )?(?:(?:product|company|customer|user|app|team) )?(?:name|e-?mail(?: address)?|phone number|reason|price)\\b",
    "\\b(?:(?:firmen|produkt|kunden)?name|telefonnummer|e-mail(?:-adresse)?|preis|grund)(?: hier)? (?:einfügen|eintragen)\\b",
    "\\b(?:text|bild|screenshot|link|beschreibung) hier (?:einfügen|eintragen)|\\bhier (?:text|bild|screenshot|link|beschreibung|name) (?:einfügen|eintragen)\\b",
    "\\binsérer (?:le |un |une |votre )?(?:(?:texte|image|lien|capture d['’]écran) ici|nom|adresse e-?mail|prix|motif)(?![\\p{L}])",
    "\\b(?:insertar|inserire|inserir) (?:(?:el|il|o|un) )?(?:nombre|nome|texto aquí|testo qui|texto aqui)(?![\\p{L}])",
    "\\b(?:naam|tekst hier) invullen\\b|\\bwstaw (?:nazwę|imię|tekst)(?![\\p{L}])",
  ].join("|"),
  "giu",
);

const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: /(?<![\p{L}\p{N}_./\\#@-])(?:TODO|TBD|FIXME|TKTK)(?![\p{L}\p{N}_/\\@-]|\.\p{L})/gu,
    isMention: ({ found, before, after, language }) => {
      if (MARKED.test(after)) return TODO_IS_A_WORD.has(language) && SHOUTED.test(before);
      if (found === "TODO" && TODO_IS_A_WORD.has(language)) return true;
      return isLabel(before, after) || THING.test(after) || OF_SOMETHING.test(before);
    },
  },
  {
    // Three letters that stand in samples as well, for any digits.
    pattern: /(?<![\p{L}\p{N}_./\\#@-])XXX(?![\p{L}\p{N}_/\\@.-])/gu,
    isMention: ({ before, after }) =>
      !(/^[\s>*_#\d.)-]*$/.test(before) && (MARKED.test(after) || isAlone(before, after))),
  },
  {
    // In small letters they are words of texts, unless one stands alone or before its colon, where x stands for digits.
    // More than a few x are a long word that somebody tries.
    pattern:
      /(?<![\p{L}\p{N}_./\\#@-])(?:todo|tbd|fixme|tktk|x{3,8}|TBA|TBC|X{4,8})(?![\p{L}\p{N}_/\\@-]|\.[\p{L}\p{N}])/gu,
    isMention: ({ found, before, after, language }) =>
      !isFirst(before) ||
      (found === "todo" && TODO_IS_A_WORD.has(language)) ||
      !((/^: \S/.test(after) && !/^x/i.test(found)) || isAlone(before, after)),
  },
  {
    pattern: /\blorem ipsum\b/gi,
    isMention: ({ before, after }) =>
      isLabel(before, after) || !(/^[*_]{0,2},? (?:dolor|sit amet)\b/i.test(after) || isAlone(before, after)),
  },
  {
    // What follows it in the same text, from wherever somebody began to copy.
    pattern: LOREM,
    isMention: ({ before }) => /\blorem ipsum\b/i.test(before) || before.search(LOREM) !== -1,
  },
  {
    pattern: /\b(?:insert|add|paste|put) (?:[\p{L}\p{N}'’-]+ ){1,5}here\b/giu,
    isMention: ({ before, after }) => !isFramed(before, after),
  },
  {
    pattern: /\binsert (?:an? |the )?(?:screen ?shot|image|picture|link|text|name) here\b/gi,
    isMention: ({ before, after }) =>
      isFramed(before, after) || !(isParenthesised(before, after) || isAlone(before, after)),
  },
  {
    pattern: FRAMED_NAME,
    isMention: ({ before, after }) => !isFramed(before, after),
  },
];

/** `TODO:` and `TODO(name)`, which no language writes otherwise. */
const MARKED = /^(?:[*_]{0,2}:|\([\p{L}\p{N}_. @#-]{1,40}\))/u;

/** A word in capitals, so that the next one is no mark but shouted as well. */
const SHOUTED = /\p{Lu}{2,}[\s*_]+$/u;

/** Things that such a mark names. */
const THING =
  /^[*_`"”]{0,3} ?(?:-? ?lists?|apps?|applications?|items?|comments?|files?|notes?|markers?|tags?|labels?|columns?|boards?|cards?|tabs?|trees?|tasks?|sections?|status|state|highlight\w*|plugins?|extensions?)\b(?! (?:all|the|an?|every|which|what|that|on|how|where|why)\b)/i;

const OF_SOMETHING =
  /(?:\b(?:an?|the|your|my|our|their|its|this|that|any|all|every|each|no|of|called|named|labell?ed|marked(?: as)?|says?|reads?|shows?|displays?|Microsoft|grep) ?|[=≠] ?)[*_]{0,2}$/i;

export default defineRule<{ leftover: string }>({
  ruleId: "placeholders/authoring-leftover",
  severity: "error",
  whileWriting: "info",
  why: "A note to oneself reaches every reader once the entry is merged.",
  message: ({ leftover }) => `${quote(leftover)} is left over from writing.`,
  action: () => "Write what is missing, or remove the note.",
  text: (text, add, context, place) => {
    const [whole, phrase] = text.length > LONGEST_PHRASE ? [] : (UNWRITTEN.exec(text) ?? []);
    if (whole !== undefined && phrase !== undefined && (place.isMarkdown || place.isProse)) {
      const start = whole.indexOf(phrase);
      const { before, after } = lineAround(text, start, start + phrase.length, context, place);
      if (isWholeText(before, after)) add({ start, end: start + phrase.length }, { leftover: phrase });
      return;
    }
    if (!SIGN.test(text)) return;
    for (const { pattern, isMention } of LEFTOVERS) {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        const end = index + found.length;
        const match = { found, ...lineAround(text, index, end, context, place), language: languageOf(context.locale) };
        if (!isMention(match)) add({ start: index, end }, { leftover: found });
      }
    }
  },
  examples: {
    good: [
      "# A\n\nAdd it to your todo list, or run `grep TODO`.\n\n1. Go.",
      "# A\n\nMicrosoft To Do and Microsoft TODO keep a TODO list, TODO.md and #TODO; “TODO” and TODO-12 are a TODO comment.\n\n1. Move the card from **TODO** to **DONE**.",
      '# A\n\nThe page shows Lorem ipsum, its status is "TBD", and the field says Insert image here.\n\n1. Go.',
      "# A\n\nThe feature is coming soon, so it is grey.\n\n## Fix\n\n### Coming soon\n\n1. Go to **Coming soon**, and add the card here.\n\n| Linux | Windows |\n|---|---|\n| Coming soon | To follow |",
      "# A\n\nPress [Insert], choose [Insert link] or [Insert name here](https://example.com), and write todo, tbd or xxx.\n\n1. Enter `[insert name here]`.",
      "# A\n\nThe number is INV-XXX or XXX: three digits. It shows XXX.\n\n1. Enter `XXX`.\n2. xxxxxxxxxxxxxxxxxxxx",
      {
        text: "# A\n\nLa opción **BORRAR TODO** está en gris.\n\n1. Pulse **BORRAR TODO**: todo se va. TODO listo.",
        locale: "es",
      },
      { text: "# A\n\nTODO o menu sumiu.\n\n1. Clique em **APAGAR TODO**.", locale: "pt-BR" },
    ],
    bad: [
      "# A\n\n‹TODO› write the cause.\n\n1. Go.",
      "# A\n\nThe limit is ‹TBD›. **‹FIXME›**: the name.\n\n1. Ask ‹TODO›(ana) for it.",
      "# A\n\n‹XXX›: name the button.\n\n1. ‹XXX›\n2. ‹XXX›(ana) it.",
      "# A\n\n‹Lorem ipsum› dolor.\n\n1. Go. [‹insert screenshot here›]",
      "# A\n\n‹LOREM IPSUM› dolor sit amet, consectetur adipiscing elit.\n\n‹Duis aute irure› dolor in reprehenderit.\n\n1. Go.",
      "# A\n\n‹todo›: write the cause.\n\n1. ‹xxx›\n2. ‹tbd›\n3. Write to [‹insert name›] at [‹insert the address here›].",
      "# A\n\n‹Coming soon›.\n\n1. [‹Add steps here›]\n2. ‹Description goes here›.",
      { text: "# A\n\n‹Beschreibung folgt›.\n\n1. [‹Name einfügen›]", locale: "de" },
      { text: "# A\n\n‹À compléter›.\n\n1. [‹insérer le nom›]", locale: "fr" },
      {
        text: "# A\n\nLa opción está en gris. ‹TODO›: escribir la causa.\n\n1. Siga. ‹TODO›(ana), ‹TBD›.",
        locale: "es",
      },
    ],
  },
});

/** Whether a name in quotes or bold stands within a sentence, as the words of a button do. */
function isLabel(before: string, after: string): boolean {
  return /["“‘„«`'([]$/.test(before)
    ? /^["”’“»`']/.test(after)
    : /[\p{L}\p{N},] (?:\*\*|__|\*|_)$/u.test(before) && /^(?:\*\*|__|\*|_)(?!\*{0,2}:)/.test(after);
}

/** Whether nothing but marks stands beside it. */
function isAlone(before: string, after: string): boolean {
  return /^[\s>*_#\d.)[(-]*$/.test(before) && /^[\s*_\])….!]*$/.test(after);
}

/** Whether nothing stands before it but marks. */
function isFirst(before: string): boolean {
  return /^[\s>*_#\d.)[(-]*$/.test(before);
}

/** Whether it is all that a paragraph or a step says: no heading, bold text or point of a list, which may name a state. */
function isWholeText(before: string, after: string): boolean {
  return /^[\s>\d.)[(]*$/.test(before) && /^[\s\])….!。]*$/.test(after);
}

/** Whether it is all that stands between brackets which are no link. */
function isFramed(before: string, after: string): boolean {
  return /[[<{]\s?$/.test(before) && /^\s?[\]>}](?![([])/.test(after);
}

function isParenthesised(before: string, after: string): boolean {
  return /\(\s?$/.test(before) && /^\s?\)/.test(after);
}

/** What any of them holds but the phrases. */
const SIGN =
  /todo|tbd|tb[ac]|fixme|tktk|xxx|lorem|amet|consectetur|eiusmod|minim|nostrud|duis|excepteur|\bhere\b|\binsert|einfügen|eintragen|insérer|inseri|invullen|wstaw/i;

const LONGEST_PHRASE = 80;
const LONGEST = 200;

/** The line of a match: of the file where it is known, so that marks around the text count. */
function lineAround(
  text: string,
  start: number,
  end: number,
  { source }: RuleContext,
  { offset, isMarkdown }: TextPlace,
): { before: string; after: string } {
  const [all, from, to] =
    isMarkdown && offset !== undefined ? [source, offset + start, offset + end] : [text, start, end];
  const before = all.slice(Math.max(0, from - LONGEST), from);
  const [after = ""] = all.slice(to, to + LONGEST).split(/[\r\n]/, 1);
  return { before: before.slice(before.search(/[^\r\n]*$/)), after };
}
