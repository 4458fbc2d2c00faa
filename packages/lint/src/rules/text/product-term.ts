import { escapePattern, quote } from "@fixbook/core";
import { z } from "zod";
import { defineRule, suggest } from "../../rule.js";

const options = z.strictObject({
  terms: z
    .array(z.string().min(2))
    .default([])
    .describe("Names as they are to be written, such as GitHub or Settings → Billing."),
});

export default defineRule<{ written: string; term: string }, z.output<typeof options>>({
  ruleId: "text/product-term",
  severity: "warning",
  why: "Readers search the page and the product for the name as it is on the screen.",
  message: ({ written, term }) => `${quote(written)} is not how the name ${quote(term)} is written.`,
  action: ({ term }) => `Write ${quote(term)}.`,
  options,
  text: (text, add, { file, options: { terms } }) => {
    if (terms.length === 0 || !file.endsWith(".md")) return;
    for (const term of terms) {
      const pattern = `(?<![\\p{L}\\p{N}_./@-])${escapePattern(term)}(?![\\p{L}\\p{N}_/@-]|\\.[\\p{L}\\p{N}])`;
      for (const { 0: written, index } of text.matchAll(new RegExp(pattern, "giu"))) {
        const span = { start: index, end: index + written.length };
        if (written !== term) add(span, { written, term }, suggest(span, term, `Write ${term}`));
      }
    }
  },
  examples: {
    good: [
      "# A\n\nOn github.\n\n1. Go.",
      { text: "# A\n\nOn GitHub, github.com and `github`.\n\n1. Go.", options: { terms: ["GitHub"] } },
    ],
    bad: [
      {
        text: "# A\n\nOn ‹Github›.\n\n1. Go.",
        fixed: "# A\n\nOn GitHub.\n\n1. Go.",
        options: { terms: ["GitHub"] },
      },
    ],
  },
});
