import { quote } from "@fixbook/core";
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
  text: (text, add) => {
    for (const { 0: words, 1: word = "", 2: gap = "", index } of text.matchAll(REPEATED)) {
      if (gap.includes("\n") && gap.trim() !== "") continue;
      const span = { start: index, end: index + words.length };
      add(span, { words, word }, replaceWith(span, word, "Keep it once"));
    }
  },
  examples: {
    good: ["# A\n\nI know that that is it. It is what it is: plan a, a plan, `the the`.\n\n1. Go to the page."],
    bad: [
      { text: "# A\n\nOpen ‹the the› page.\n\n1. Go.", fixed: "# A\n\nOpen the page.\n\n1. Go." },
      {
        text: "---\nsummary: How ‹to to› go.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: How to go.\n---\n\n# A\n\n1. Go.",
      },
    ],
  },
});
