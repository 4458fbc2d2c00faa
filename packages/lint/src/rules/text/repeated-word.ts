import { quote } from "@fixbook/core";
import { isEnglish } from "../../language.js";
import { defineRule, replaceWith } from "../../rule.js";

/** Words that no English sentence has twice in a row. "That that" and "had had" are English. */
const REPEATED =
  /(?<![\p{L}\p{N}'’-])(the|to|of|and|is|it|for|with|are|be|this|you|your|by|can|will|from|not|a|an)(\s+)\1(?![\p{L}\p{N}'’-])/giu;

export default defineRule<{ words: string; word: string }>({
  ruleId: "text/repeated-word",
  severity: "warning",
  why: "Readers stumble, and wonder what else nobody has read.",
  message: ({ words }) => `${quote(words)} has one word twice.`,
  action: ({ word }) => `Write ${quote(word)} once.`,
  needle: mayRepeat,
  text: (text, add, { locale }) => {
    if (!isEnglish(locale)) return;
    for (const { 0: words, 1: word = "", 2: gap = "", index } of text.matchAll(REPEATED)) {
      if (gap.includes("\n") && gap.trim() !== "") continue;
      const span = { start: index, end: index + words.length };
      add(span, { words, word }, replaceWith(span, word, "Keep it once"));
    }
  },
  examples: {
    good: [
      "# A\n\nI know that that is it. It is what it is: plan a, a plan, `the the`.\n\n1. Go to the page.",
      { text: "# A\n\nEz is is jó, a a betű.\n\n1. Menj.", locale: "hu" },
    ],
    bad: [
      { text: "# A\n\nOpen ‹the the› page.\n\n1. Go.", fixed: "# A\n\nOpen the page.\n\n1. Go." },
      {
        text: "---\nsummary: How ‹to to› go.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: How to go.\n---\n\n# A\n\n1. Go.",
      },
    ],
  },
});

const SPACE = 0x20;
const LONGEST_WORD = 4;

/** Whether a short word may stand twice in a row. Linear. */
function mayRepeat(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // There are other spaces, and letters that are an s or a k to the pattern.
    if (code >= 0x80) return true;
    if (isLetter(code)) letters++;
    else {
      if (code <= SPACE && letters > 0 && letters <= LONGEST_WORD && isRepeated(text, at, letters)) return true;
      letters = 0;
    }
  }
  return false;
}

/** Whether the word before a gap is the one after it, in any case. */
function isRepeated(text: string, gap: number, length: number): boolean {
  let next = gap;
  while (text.charCodeAt(next) <= SPACE) next++;
  for (let at = 0; at < length; at++)
    if ((text.charCodeAt(gap - length + at) | SPACE) !== (text.charCodeAt(next + at) | SPACE)) return false;
  return !isLetter(text.charCodeAt(next + length));
}

/** Whether a code is that of a letter of ASCII; beyond the end of a text there is none. */
function isLetter(code: number): boolean {
  const lower = code | SPACE;
  return lower >= 0x61 && lower <= 0x7a;
}
