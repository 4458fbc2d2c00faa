import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

const RELATIVE =
  /\b(?:(?<!most )recently|nowadays|at the moment|at this time|as of now|(?<!the )last (?:week|month|quarter|year)|in the near future|coming soon|a (?:few )?(?:days|weeks|months) ago)\b/gi;

export default defineRule<{ words: string }>({
  ruleId: "text/relative-time",
  severity: "info",
  why: "Readers do not know when it was written, so they cannot tell whether it still holds.",
  message: ({ words }) => `The words ${quote(words)} mean another time to each reader.`,
  action: () => "Name the version or the day, or leave it out.",
  needle: ["recently", "nowadays", "moment", "at this time", "of now", "last ", "near future", "soon", " ago"],
  text: (text, add) => {
    for (const { 0: words, index } of text.matchAll(RELATIVE))
      add({ start: index, end: index + words.length }, { words });
  },
  examples: {
    good: [
      "# A\n\nSince version 2.4 it is so. The most recently made one, of the last month, is currently running.\n\n1. Run `recently`.",
    ],
    bad: [
      "# A\n\n‹Recently›, it changed; ‹last month› it was so.\n\n1. Go.",
      "---\nsummary: It fails ‹at the moment›.\n---\n\n# A\n\n1. Go.",
    ],
  },
});
