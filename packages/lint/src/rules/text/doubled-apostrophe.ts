import { quote } from "@fixbook/core";
import { defineRule, replaceWith, suggest } from "../../rule.js";

/** What nobody writes with two apostrophes on purpose, unlike a name that is shown as a database takes it (O''Brien). */
const CERTAIN = /^(?:\p{L}{2,}|I)''(?:s|t|re|ve|ll|d|m)$/u;

export default defineRule<{ word: string; corrected: string }>({
  ruleId: "text/doubled-apostrophe",
  severity: "error",
  why: "It comes from text that was once quoted for a database, and readers see it.",
  message: ({ word }) => `${quote(word)} has two apostrophes in a row.`,
  action: ({ corrected }) => `Write ${quote(corrected)}.`,
  needle: ["''"],
  text: (text, add) => {
    if (!text.includes("''")) return;
    for (const { 0: word, index } of text.matchAll(/\p{L}+(?:''\p{L}+)+/gu)) {
      const span = { start: index, end: index + word.length };
      const corrected = word.replaceAll("''", "'");
      const fix = CERTAIN.test(word) ? replaceWith : suggest;
      add(span, { word, corrected }, fix(span, corrected, "Keep one apostrophe"));
    }
  },
  examples: {
    good: ["# A\n\nThe tenant's key.\n\n1. Run `echo 'it''s'`."],
    bad: [
      {
        text: "# A\n\nThe ‹tenant''s› inbound endpoint.\n\n1. Go.",
        fixed: "# A\n\nThe tenant's inbound endpoint.\n\n1. Go.",
      },
      {
        text: "---\nsummary: \"‹Looper''s› retry.\"\n---\n\n# A\n\n1. Go.",
        fixed: '---\nsummary: "Looper\'s retry."\n---\n\n# A\n\n1. Go.',
      },
    ],
  },
});
