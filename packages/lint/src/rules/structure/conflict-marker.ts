import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ marker: string }>({
  ruleId: "structure/conflict-marker",
  severity: "error",
  why: "Both versions of the text would be published, one after the other.",
  message: ({ marker }) => `${quote(marker)} is left over from a merge.`,
  action: () => "Choose one of the two versions and remove the markers.",
  needle: ["<<<<<<<", ">>>>>>>", "|||||||"],
  source: (text, add) => {
    for (const { 0: marker, index } of text.matchAll(/^(?:<{7}|>{7}|\|{7}) [^\r\n]*/gm)) {
      add({ start: index, end: index + marker.length }, { marker });
    }
  },
  examples: {
    good: ["# A\n\n=======\n\n1. Go, in <<<<<<< quotes."],
    bad: ["# A\n\n‹<<<<<<< HEAD›\nOne.\n\n1. Go."],
  },
});
