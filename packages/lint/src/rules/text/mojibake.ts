import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ garbled: string }>({
  ruleId: "text/mojibake",
  severity: "error",
  why: "UTF-8 that was once read as Windows-1252 stays garbled for every reader.",
  message: ({ garbled }) => `${quote(garbled)} looks like a character that was decoded twice.`,
  action: () => "Type the character that was meant: an apostrophe, a dash, an accented letter.",
  text: (text, add) => {
    for (const { 0: garbled, index } of text.matchAll(/â€[™œ˜¦“”\u009d]|Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|ï»¿/g)) {
      add({ start: index, end: index + garbled.length }, { garbled });
    }
  },
  examples: {
    good: ["# A\n\nÃ la carte, âme, Âge, naïve.\n\n1. Go."],
    bad: ["# A\n\nIt don‹â€™›t work.\n\n1. Go.", "# A\n\nIn the caf‹Ã©›.\n\n1. Go."],
  },
});
