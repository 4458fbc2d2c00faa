import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ written: string }>({
  ruleId: "text/escape-leak",
  severity: "warning",
  why: "Escapes come from text that was once JSON or CSV, and readers see them.",
  message: ({ written }) => `${quote(written)} is an escape of a programming language.`,
  action: () => "Type the character itself, or break the line; put it into `code` if it is meant.",
  needle: ["\\"],
  text: (text, add) => {
    if (!text.includes("\\")) return;
    for (const { 0: written, index } of text.matchAll(
      /(?<!\\)(?:\\r\\n|\\[nrt](?![A-Za-z0-9_.\\/-])|\\u[0-9a-fA-F]{4})/g,
    )) {
      add({ start: index, end: index + written.length }, { written });
    }
  },
  examples: {
    good: ["# A\n\nThe folder C:\\new and the code `\\n`.\n\n1. Go."],
    bad: ["# A\n\nOne line.‹\\n› Another.\n\n1. Go.", "# A\n\nCaf‹\\u00e9› menu.\n\n1. Go."],
  },
});
