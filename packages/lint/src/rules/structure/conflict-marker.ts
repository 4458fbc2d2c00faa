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
    let isOpen = false;
    for (const { 0: marker, index } of text.matchAll(/^(?:<{7}|>{7}|\|{7}) [^\r\n]*/gm)) {
      // One finding for each conflict, where it begins.
      if (!isOpen || marker.startsWith("<")) add({ start: index, end: index + marker.length }, { marker });
      isOpen = !marker.startsWith(">");
    }
  },
  examples: {
    good: ["# A\n\n=======\n\n1. Go, in <<<<<<< quotes."],
    bad: [
      "# A\n\n‹<<<<<<< HEAD›\nOne.\n||||||| base\nNone.\n=======\nTwo.\n>>>>>>> other\n\n1. Go.",
      "# A\n\n‹>>>>>>> other›\n\n1. Go.",
    ],
  },
});
