import { nearest, quote } from "@fixbook/core";
import { defineRule, suggest } from "../../rule.js";

const NAME = "[A-Za-z][A-Za-z0-9_]*";
const ALMOST = new RegExp(
  [
    `<<[ \\t]*${NAME}[ \\t]*>>`,
    `<<[“”„"‘’'«»]${NAME}[“”„"‘’'«»]>>`,
    `\\{\\{[ \\t]*[A-Z][A-Z0-9_]*[ \\t]*\\}\\}`,
    `\\{\\{[ \\t]*[A-Z][A-Z0-9_]*[ \\t]*\\}(?!\\})`,
    `(?<!\\{)\\{[ \\t]*[A-Z][A-Z0-9_]*[ \\t]*\\}\\}`,
    `\\{ \\{[ \\t]*[A-Z][A-Z0-9_]*[ \\t]*\\} ?\\}`,
    `<<[ \\t]*${NAME}[ \\t]*>(?!>)`,
    `(?<!<)<[ \\t]*${NAME}[ \\t]*>>`,
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
  needle: ["<", "{"],
  text: (text, add, { placeholders }) => {
    if (!/[<{]/.test(text)) return;
    for (const { 0: written, index } of text.matchAll(ALMOST)) {
      if (text[index - 1] === "\\" || WELL_FORMED.test(written)) continue;
      const spelled = written.replace(/[^A-Za-z0-9_]/g, "");
      const name = spelled.toUpperCase();
      const isKnown = placeholders.includes(name) || nearest(name, placeholders).length > 0;
      // Quotes in several languages, and what the reader fills in, look alike: << Options >>, <YOUR_NAME>.
      if (!isKnown && (name !== spelled || !name.includes("_") || /^<[^<]*[^>]>$/.test(written))) continue;
      const canonical = `<<${name}>>`;
      const span = { start: index, end: index + written.length };
      add(span, { written, canonical }, suggest(span, canonical, `Write ${canonical}`));
    }
  },
  examples: {
    good: [
      "# A\n\nCliquez sur << Options >> ou <<annuler>>, puis << OK >>, avec <YOUR_NAME>.\n\n1. Go.",
      "# A\n\nWrite to <<CONTACT_EMAIL>> or {{CONTACT_EMAIL}}; the text \\<<CONTACT_EMAIL>> stays.\n\n1. Set {{ .Values.name }} in `{{ NAME }}`.",
    ],
    bad: [
      "<< contact_email >>",
      "{{ CONTACT_EMAIL }}",
      "<< CONTACT_EMAIL >>",
      "{{CONTACT_EMAIL}",
      "{{ CONTACT_EMAIL }",
      "{CONTACT_EMAIL}}",
      "{ {CONTACT_EMAIL}}",
      "<<CONTACT_EMAIL>",
      "<CONTACT_EMAIL>>",
      "<CONTACT_EMAIL>",
      "<<“CONTACT_EMAIL”>>",
    ].map((written) => ({
      text: `# A\n\nWrite to ‹${written}› now.\n\n1. Go.`,
      fixed: "# A\n\nWrite to <<CONTACT_EMAIL>> now.\n\n1. Go.",
    })),
  },
});
