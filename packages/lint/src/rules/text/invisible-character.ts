import { quote } from "@fixbook/core";
import { defineRule, replaceWith } from "../../rule.js";

/**
 * Joiners are part of the spelling of many scripts and of emoji, and have no use beside ASCII; tags end some flags. In
 * scripts without spaces, a space of no width is how words are told apart.
 */
const INVISIBLE =
  /(?<![\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Tibetan}])\u200b|[\u2060-\u2064\ufeff]|(?<=[!-~])[\u200c\u200d](?=[!-~])|(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]*)[\u{e0000}-\u{e007f}]+/gu;

export default defineRule<{ character: string }>({
  ruleId: "text/invisible-character",
  severity: "warning",
  why: "Nobody sees it, and words that hold it are not found; commands that hold it fail.",
  message: ({ character }) => `There is an invisible character (${quote(character)}).`,
  action: () => "Delete it; it usually comes from a paste out of a web page or a chat.",
  needle: /[\u200b-\u200d\u2060-\u2064\ufeff\udb40]/,
  source: (text, add) => {
    for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
      const span = { start: index, end: index + character.length };
      add(span, { character }, replaceWith(span, "", "Delete the invisible character"));
    }
  },
  examples: {
    good: ["# A\n\nភាសា\u200bខ្មែរ, ภาษา\u200bไทย.\n\n1. Go.", "# A\n\nمی‌خواهم, क्‍ष, 👩‍💻, 🏴󠁧󠁢󠁥󠁮󠁧󠁿.\n\n1. Go."],
    bad: [
      {
        text: "# A\n\nThe pass‹\u200b›word.\n\n1. Run `ls‹\u200d›-l`.",
        fixed: "# A\n\nThe password.\n\n1. Run `ls-l`.",
      },
    ],
  },
});
