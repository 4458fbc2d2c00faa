import { quote } from "@fixbook/core";
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
    const lower = text.toLowerCase();
    for (const term of terms) {
      const wanted = term.toLowerCase();
      for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
        const span = { start: at, end: at + term.length };
        const written = text.slice(span.start, span.end);
        if (
          written === term ||
          /[\p{L}\p{N}_./@-]$/u.test(text.slice(0, at)) ||
          /^[\p{L}\p{N}_/@-]|^\.\w/u.test(text.slice(span.end))
        )
          continue;
        add(span, { written, term }, suggest(span, term, `Write ${term}`));
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
