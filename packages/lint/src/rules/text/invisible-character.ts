import { quote } from "@fixbook/core";
import { defineRule, replaceWith } from "../../rule.js";

/** Joiners are part of the spelling of Arabic and Indic scripts, and of emoji; the others carry nothing. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]|[\u{e0000}-\u{e007f}]+|(?<![\p{M}\p{Lo}\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])[\u200c\u200d]/gu;

export default defineRule<{ character: string }>({
  ruleId: "text/invisible-character",
  severity: "warning",
  why: "Nobody sees it, and words that hold it are not found; commands that hold it fail.",
  message: ({ character }) => `There is an invisible character (${quote(character)}).`,
  action: () => "Delete it.",
  text: (text, add) => {
    for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
      const span = { start: index, end: index + character.length };
      add(span, { character }, replaceWith(span, "", "Delete the invisible character"));
    }
  },
  examples: {
    good: ["# A\n\nمی‌خواهم, क्‍ष, 👩‍💻.\n\n1. Go."],
    bad: ["# A\n\nThe pass‹\u200b›word.\n\n1. Go."],
  },
});
