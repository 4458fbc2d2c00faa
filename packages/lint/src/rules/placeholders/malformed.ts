import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

const NAME = "[A-Za-z][A-Za-z0-9_]*";
const ALMOST = new RegExp(
  [
    `<<[ \\t]*${NAME}[ \\t]*>>`,
    `\\{\\{[ \\t]*[A-Z][A-Z0-9_]*[ \\t]*\\}\\}`,
    `\\{\\{[A-Z][A-Z0-9_]*\\}(?!\\})`,
    `(?<!\\{)\\{[A-Z][A-Z0-9_]*\\}\\}`,
    `(?<!<)<[A-Z][A-Z0-9]*_[A-Z0-9_]*>(?!>)`,
  ].join("|"),
  "g",
);

const WELL_FORMED = /^(?:<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\})$/;

export default defineRule<{ written: string; canonical: string }>({
  ruleId: "placeholders/malformed",
  severity: "error",
  why: "It is not filled, so customers would read it as it stands here.",
  message: ({ written }) => `${quote(written)} is nearly a placeholder.`,
  action: ({ canonical }) => `Write ${canonical}, or put it into \`code\` if the text itself is meant.`,
  text: (text, add) => {
    for (const { 0: written, index } of text.matchAll(ALMOST)) {
      if (text[index - 1] === "\\" || WELL_FORMED.test(written)) continue;
      const canonical = `<<${written.replace(/[^A-Za-z0-9_]/g, "").toUpperCase()}>>`;
      add({ start: index, end: index + written.length }, { written, canonical });
    }
  },
  examples: {
    good: [
      "# A\n\nWrite to <<CONTACT_EMAIL>> or {{CONTACT_EMAIL}}; the text \\<<CONTACT_EMAIL>> stays.\n\n1. Set {{ .Values.name }} in `{{ NAME }}`.",
    ],
    bad: [
      "# A\n\nWrite to ‹{{ CONTACT_EMAIL }}›.\n\n1. Go.",
      "# A\n\nWrite to ‹<< CONTACT_EMAIL >>›.\n\n1. Go.",
      "# A\n\nWrite to ‹{{CONTACT_EMAIL}› now.\n\n1. Go.",
      "# A\n\nWrite to ‹<CONTACT_EMAIL>›.\n\n1. Go.",
    ],
  },
});
