import { quote } from "@fixbook/core";
import { defineRule, replaceWith } from "../../rule.js";

export default defineRule<{ written: string }>({
  ruleId: "text/not-nfc",
  severity: "warning",
  why: "It looks right, and a search for the word does not find it: the letter is written as two characters.",
  message: ({ written }) => `${quote(written)} is a letter and a mark on it, written apart.`,
  action: () =>
    "Type the letter as one character; text that comes out of PDF files and file names of macOS is like this.",
  needle: /[\u0300-\uffff]/,
  text: (text, add) => {
    if (!/[\u0300-\uffff]/.test(text)) return;
    for (const { 0: written, index } of text.matchAll(/\P{M}\p{M}{1,8}/gu)) {
      const composed = written.normalize("NFC");
      if (composed.length >= written.length) continue;
      const span = { start: index, end: index + written.length };
      add(span, { written }, replaceWith(span, composed, "Write it as one character"));
    }
  },
  examples: {
    good: ["# A\n\nCafé, m̃, क्ष.\n\n1. Go."],
    bad: [
      { text: "# A\n\nCaf‹e\u0301›.\n\n1. Go.", fixed: "# A\n\nCaf\u00e9.\n\n1. Go." },
      {
        text: "---\nsummary: Caf‹e\u0301›.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: Caf\u00e9.\n---\n\n# A\n\n1. Go.",
      },
    ],
  },
});
