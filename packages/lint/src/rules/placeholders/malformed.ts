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

/** A placeholder as it is written, or as a string of YAML has it. */
const PLACEHOLDER = "(?:<<[A-Z][A-Z0-9_]*>>|\\{\\{[A-Z][A-Z0-9_]*\\}\\}|\\ue000[^\\ue002]*\\ue002)";
/** Brackets that open twice before a placeholder: filled, it would look like one that is not. */
const IN_BRACKETS = new RegExp(`(?:(?<!<)<{2,}|(?<!\\{)\\{{2,})${PLACEHOLDER}[>}]*`, "g");

const WELL_FORMED = /^(?:<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\})$/;

export default defineRule<{ written: string; canonical: string; around: string | undefined }>({
  ruleId: "placeholders/malformed",
  severity: "error",
  why: "It is not filled, or its brackets are left over, so customers would see them unchanged.",
  message: ({ written, around }) =>
    around === undefined
      ? `${quote(written)} is nearly a placeholder.`
      : `${quote(written)} has brackets around the placeholder ${around}.`,
  action: ({ canonical, around }) =>
    around !== undefined
      ? `Write ${canonical} alone; a backslash before it makes it text.`
      : `Write ${canonical}, or put it into \`code\` if the text itself is meant.`,
  needle: ["<", "{"],
  text: (text, add, { placeholders, unmask }) => {
    if (!/[<{]/.test(text)) return;
    const isMeant = (written: string): boolean => {
      const spelled = written.replace(/[^A-Za-z0-9_]/g, "");
      const name = spelled.toUpperCase();
      if (placeholders.includes(name) || nearest(name, placeholders).length > 0) return true;
      // A word between double braces is none of the text, whatever a book declares.
      if (/^\{\{.*\}\}$/.test(written)) return true;
      // Quotes in several languages, and what the reader fills in, look alike: << Options >>, <YOUR_NAME>.
      return name === spelled && name.includes("_") && !/^<[^<]*[^>]>$/.test(written);
    };
    const report = (written: string, index: number, isFilled: boolean): void => {
      const name = unmask(written)
        .replace(/[^A-Za-z0-9_]/g, "")
        .toUpperCase();
      const canonical = `<<${name}>>`;
      const span = { start: index, end: index + written.length };
      add(
        span,
        { written, canonical, around: isFilled ? name : undefined },
        suggest(span, canonical, `Write ${canonical}`),
      );
    };
    for (const { 0: written, index } of text.matchAll(ALMOST))
      if (text[index - 1] !== "\\" && !WELL_FORMED.test(written) && isMeant(written)) report(written, index, false);
    for (const { 0: written, index } of text.matchAll(IN_BRACKETS))
      if (text[index - 1] !== "\\") report(written, index, true);
  },
  examples: {
    good: [
      "# A\n\nCliquez sur << Options >> ou <<annuler>>, puis << OK >>, avec <YOUR_NAME>.\n\n1. Go.",
      "# A\n\nWrite to <<CONTACT_EMAIL>> or {{CONTACT_EMAIL}}; the text \\<<CONTACT_EMAIL>> stays; <<PRODUCT>>>Settings, {<<PRODUCT>>} and Acme <<<CONTACT_EMAIL>>> are right.\n\n1. Set {{ .Values.name }} in `{{ NAME }}`.",
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
      "<<<<CONTACT_EMAIL>>",
      "<<{{CONTACT_EMAIL}}>>",
      "{{<<CONTACT_EMAIL>>}}",
      "{{{{CONTACT_EMAIL}}}}",
    ]
      .map((written) => ({
        text: `# A\n\nWrite to ‹${written}› now.\n\n1. Go.`,
        fixed: "# A\n\nWrite to <<CONTACT_EMAIL>> now.\n\n1. Go.",
      }))
      .concat({
        text: "# A\n\nSee ‹{{ TICKET }}›.\n\n1. Go.",
        fixed: "# A\n\nSee <<TICKET>>.\n\n1. Go.",
      }),
  },
});
