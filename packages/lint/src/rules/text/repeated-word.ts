import { quote } from "@fixbook/core";
import { isEnglish } from "../../language.js";
import { defineRule, replaceWith, suggest } from "../../rule.js";

/** Words that hardly any English sentence has twice in a row. "That that" and "had had" are English. */
const REPEATED =
  /(?<![\p{L}\p{N}'’/-])(the|to|of|and|is|it|for|with|are|be|this|you|your|by|can|will|from|not|a|an)\s+(\1)(?![\p{L}\p{N}'’/-])/giu;

/** Words that no sentence of any language has twice in a row. "What it is is …" and "a friend to talk to to …" are right. */
const NEVER_TWICE: ReadonlySet<string> = new Set(["the", "your"]);

export default defineRule<{ words: string; word: string }>({
  ruleId: "text/repeated-word",
  severity: "warning",
  why: "Readers stumble, and wonder what else nobody has read.",
  message: ({ words }) => `${quote(words)} has one word twice.`,
  action: ({ word }) => `Write ${quote(word)} once.`,
  needle: mayRepeat,
  text: (text, add, { locale }) => {
    if (!isEnglish(locale)) return;
    for (const { 0: words, 1: word = "", 2: again = "", index } of text.matchAll(REPEATED)) {
      if (!isSameWord(word, again)) continue;
      const span = { start: index, end: index + words.length };
      const fix = NEVER_TWICE.has(word.toLowerCase()) ? replaceWith : suggest;
      add(span, { words, word }, fix(span, word, "Keep it once"));
    }
  },
  examples: {
    good: [
      "# A\n\nI know that that is it. It is what it is: plan a, a plan, AND and/or OR, `the the`.\n\n1. Go to the page.",
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

/** Whether the second word is the first one again. In "AND and" and "plan A a" they are two; "The the" begins a sentence. */
function isSameWord(first: string, second: string): boolean {
  return first === second || (first.length > 1 && first.slice(1) === second.slice(1) && /^[a-z]/.test(second));
}

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
