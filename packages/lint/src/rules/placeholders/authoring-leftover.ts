import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ leftover: string }>({
  ruleId: "placeholders/authoring-leftover",
  severity: "error",
  whileWriting: "info",
  why: "A note to oneself reaches every reader once the entry is merged.",
  message: ({ leftover }) => `${quote(leftover)} is left over from writing.`,
  action: () => "Write what is missing, or remove the note.",
  needle: ["todo", "tbd", "fixme", "tktk", "lorem ipsum", "insert "],
  text: (text, add) => {
    for (const { 0: leftover, index } of text.matchAll(
      /\b(?:TODO|TBD|FIXME|TKTK)\b|\blorem ipsum\b|\[?\binsert (?:screenshot|image|link) here\b\]?/gi,
    )) {
      if (/^(?:todo|tbd|fixme|tktk)$/i.test(leftover) && leftover !== leftover.toUpperCase()) continue;
      add({ start: index, end: index + leftover.length }, { leftover });
    }
  },
  examples: {
    good: ["# A\n\nAdd it to your todo list, or run `grep TODO`.\n\n1. Go."],
    bad: ["# A\n\n‹TODO› write the cause.\n\n1. Go.", "# A\n\n‹Lorem ipsum› dolor.\n\n1. Go."],
  },
});
