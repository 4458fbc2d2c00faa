import { quote } from "@fixbook/core";
import { bookLayout } from "@fixbook/schema";
import { defineRule } from "../../rule.js";

/** The files of rows, where the rows of both versions belong. */
const ROWS: ReadonlySet<string> = new Set([bookLayout.ledger, bookLayout.queries, bookLayout.evals]);

export default defineRule<{ marker: string; file: string }>({
  ruleId: "structure/conflict-marker",
  severity: "error",
  why: "Both versions of the text would be published, one after the other.",
  message: ({ marker }) => `${quote(marker)} is left over from a merge.`,
  action: ({ file }) =>
    ROWS.has(file)
      ? "Keep the rows of both versions, remove the markers, and run fixbook lint --fix."
      : "Choose one of the two versions and remove the markers.",
  needle: ["<<<<<<<", ">>>>>>>", "|||||||"],
  source: (text, add, { file }) => {
    let isOpen = false;
    for (const { 0: marker, index } of text.matchAll(/^(?:<{7}|>{7}|\|{7}) [^\r\n]*/gm)) {
      // One finding for each conflict, where it begins.
      if (!isOpen || marker.startsWith("<")) add({ start: index, end: index + marker.length }, { marker, file });
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
