import type { FindingExtra, Span } from "@fixbook/core";
import { isEnglish } from "../../language.js";
import { defineRule, replaceWith, suggest } from "../../rule.js";

const NAMES: Readonly<Record<string, string>> = {
  "\u00a0": "no-break space",
  "\u2007": "figure space",
  "\u202f": "narrow no-break space",
  "\t": "tab",
};

/**
 * Before some punctuation, around dashes, inside numbers, and after initials and short abbreviations, a no-break space is
 * how several languages are written; some also have it after prepositions. A tab is wrong between words of a sentence; a pasted table or log has others.
 */
const IN_ENGLISH = oddSpaces(String.raw`\p{L}{1,2}\.|\p{L}`);
const ELSEWHERE = oddSpaces(String.raw`\p{L}{1,2}\.?`);

function oddSpaces(shortWord: string): RegExp {
  const before = String.raw`(?<![0-9«№§–—→]|(?<![\p{L}\p{N}'’])(?:${shortWord}))`;
  return new RegExp(String.raw`${before}[\u00a0\u2007\u202f](?![:;?!»%0-9–—→])|(?<=\p{L})\t(?=\p{Ll})`, "gu");
}

export default defineRule<{ name: string; edge?: "yes" | undefined }>({
  ruleId: "text/odd-space",
  severity: "warning",
  why: "It looks like a space but is not one: searching, copying and line breaks go wrong.",
  message: ({ name }) => `There is a ${name} in the text.`,
  action: ({ edge }) => (edge === undefined ? "Type an ordinary space." : "Delete it: no space belongs there."),
  needle: ["\u00a0", "\u2007", "\u202f", "\t"],
  text: (text, add, { locale, source }, { isMarkdown, offset }) => {
    for (const { 0: space, index } of text.matchAll(isEnglish(locale) ? IN_ENGLISH : ELSEWHERE)) {
      const span = { start: index, end: index + 1 };
      const [all, from] = isMarkdown && offset !== undefined ? [source, offset] : [text, 0];
      const edge = isAtEdge(all, from + index) ? "yes" : undefined;
      add(
        span,
        { name: NAMES[space] ?? "odd space", edge },
        edge === undefined ? fixOf(text, span) : withoutSpace(span, all, from + index),
      );
    }
  },
  examples: {
    good: [
      "# A\n\n2026-10-01\tRead\t12, •\t8.2, a \tb.\n\n1. Go.",
      "# A\n\nz.\u00a0B., Dr.\u00a0Ada, a\u00a0menu, so\u00a0– so, a\u00a0§\u00a0b.\n\n1. Go.",
      { text: "# A\n\nOtevřete ve\u00a0složce v\u00a0menu.\n\n1. Jdi.", locale: "cs" },
      "# A\n\nUn mot\u00a0: 10\u00a0000 «\u00a0mots\u00a0».\n\n1. Go.",
    ],
    bad: [
      { text: "# A\n\nThe‹\u00a0›sales team.\n\n1. Go.", fixed: "# A\n\nThe sales team.\n\n1. Go." },
      {
        text: "---\nsummary: The‹\u00a0›team.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: The team.\n---\n\n# A\n\n1. Go.",
      },
      {
        text: "# A\n\nThe team (of six)‹\u00a0›\nworks.‹\u00a0›\n\n1. Go.",
        fixed: "# A\n\nThe team (of six)\nworks.\n\n1. Go.",
      },
      { text: "# A\n\nOne.\n‹\u00a0›Two.\n\n1. Go.", fixed: "# A\n\nOne.\nTwo.\n\n1. Go." },
    ],
  },
});

/**
 * Between words an ordinary space says the same. Elsewhere it may make Markdown of the text, and what a tab or a short
 * word before the space keeps together may have been meant so.
 */
function fixOf(text: string, span: Span): FindingExtra {
  const isBetweenWords =
    /[\p{L}\p{M}'’]{2},?$/u.test(text.slice(Math.max(0, span.start - 5), span.start)) &&
    /^\p{L}/u.test(text.slice(span.end));
  const fix = isBetweenWords && text[span.start] !== "\t" ? replaceWith : suggest;
  return fix(span, " ", "Use an ordinary space");
}

/** Whether nothing but spaces stands between a place and the start or the end of its line. */
function isAtEdge(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const isStart = /(?:^|[\r\n])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}) )?[\s\u00a0]*$/.test(
    at > NEAR ? `x${before}` : before,
  );
  return isStart || /^[^\S\r\n]+(?:[\r\n]|$)/.test(text.slice(at, at + NEAR));
}

const NEAR = 40;

/** Without the space. Where no word is beside it, what is left may be Markdown, such as a list or a break. */
function withoutSpace(span: Span, text: string, at: number): FindingExtra {
  const isBehindWord = BEHIND_WORD.test(text.slice(Math.max(0, at - 12), at));
  const isBeforeWord =
    /^\p{L}{2}/u.test(text.slice(at + 1, at + 12)) && !/[\u00a0\u2007\u202f]/.test(text.charAt(at - 1));
  return (isBehindWord || isBeforeWord ? replaceWith : suggest)(span, "", "Delete it");
}

const BEHIND_WORD = /[\p{L}\p{M}][)\]’'"”.,;:!?…*_`]{0,4}[\u00a0\u2007\u202f]* ?[\u00a0\u2007\u202f]*$/u;
