import type { FindingExtra, Span } from "@fixbook/core";
import { defineRule, replaceWith, suggest } from "../../rule.js";

const NAMES: Readonly<Record<string, string>> = {
  "\u00a0": "no-break space",
  "\u2007": "figure space",
  "\u202f": "narrow no-break space",
  "\t": "tab",
};

export default defineRule<{ name: string }>({
  ruleId: "text/odd-space",
  severity: "warning",
  why: "It looks like a space and is none: searching, copying and line breaks go wrong.",
  message: ({ name }) => `There is a ${name} in the text.`,
  action: () => "Type an ordinary space.",
  needle: ["\u00a0", "\u2007", "\u202f", "\t"],
  text: (text, add) => {
    // Before some punctuation and inside numbers, a no-break space is how several languages are written.
    for (const { 0: space, index } of text.matchAll(/(?<![0-9])[\u00a0\u2007\u202f\t](?![:;?!»%0-9])/g)) {
      const span = { start: index, end: index + 1 };
      if (text[index - 1] !== "«") add(span, { name: NAMES[space] ?? "odd space" }, fixOf(text, span));
    }
  },
  examples: {
    good: ["# A\n\nUn mot\u00a0: 10\u00a0000 «\u00a0mots\u00a0».\n\n1. Go."],
    bad: [
      { text: "# A\n\nThe‹\u00a0›sales team.\n\n1. Go.", fixed: "# A\n\nThe sales team.\n\n1. Go." },
      {
        text: "---\nsummary: The‹\u00a0›team.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: The team.\n---\n\n# A\n\n1. Go.",
      },
    ],
  },
});

/**
 * Between words an ordinary space says the same. Elsewhere it may make Markdown of the text, and what a tab or a short
 * word before the space keeps together may have been meant so.
 */
function fixOf(text: string, span: Span): FindingExtra {
  const isBetweenWords =
    /[\p{L}\p{M}'’]{2},?$/u.test(text.slice(Math.max(0, span.start - 5), span.start)) &&
    /^\p{L}/u.test(text.slice(span.end));
  const fix = isBetweenWords && text[span.start] !== "\t" ? replaceWith : suggest;
  return fix(span, " ", "Use an ordinary space");
}
