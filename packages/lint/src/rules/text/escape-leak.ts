import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

/**
 * Where an escape stands in the place of what it means: between sentences, or inside a word. Elsewhere a text speaks of
 * the escape itself, or names a folder.
 */
const LEAKS = [
  /(?<=\p{L}[.!?]["'”’)]?)(?:\\r)?\\n(?:(?:\\r)?\\n)*(?= ?\p{Lu}\p{Ll}|\s*$)/gu,
  /(?<=(?:^|[\s"'“(])\p{L}{1,40})(?:\\u00[c-f][0-9a-f]|\\u2019(?=\p{L}))/giu,
  /(?<=^|[\s"'“(])\\u00[c-f][0-9a-f](?=\p{Ll}{2})/giu,
];

export default defineRule<{ written: string }>({
  ruleId: "text/escape-leak",
  severity: "warning",
  why: "Escapes come from text that was once JSON or CSV, and readers see them.",
  message: ({ written }) => `${quote(written)} is an escape of a programming language.`,
  action: () => "Type the character itself, or break the line; put it into `code` if it is meant.",
  needle: ["\\n", "\\u"],
  text: (text, add) => {
    if (!text.includes("\\")) return;
    for (const pattern of LEAKS) {
      for (const { 0: written, index } of text.matchAll(pattern))
        add({ start: index, end: index + written.length }, { written });
    }
  },
  examples: {
    good: [
      "# A\n\nThe folder C:\\new and the code `\\n`.\n\n1. Go.",
      "# A\n\nA line ends with \\r\\n or a newline (\\n), and \\u00e9 is é. Split at \\n, then \\t.\n\n1. Open C:\\nas\\u00e9.",
    ],
    bad: [
      "# A\n\nOne line.‹\\n› Another.\n\n1. Go.",
      "# A\n\nOne line.‹\\r\\n›Another.\n\n1. Go.",
      "# A\n\nCaf‹\\u00e9› menu. It isn‹\\u2019›t open.\n\n1. Go.",
    ],
  },
});
