import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ written: string; label: string }>({
  ruleId: "links/undefined-reference",
  severity: "error",
  why: "Readers see the brackets instead of a link.",
  message: ({ written }) => `${quote(written)} refers to a definition that the file does not have.`,
  action: ({ label }) => `Add "[${label}]: https://…", or write the address in the link: [words](https://…).`,
  needle: ["]["],
  text: (text, add) => {
    if (!text.includes("][")) return;
    for (const { 0: written, 1: words = "", 2: label = "", index } of text.matchAll(
      /(?<![\\\]])\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\]/g,
    )) {
      add({ start: index, end: index + written.length }, { written, label: label === "" ? words : label });
    }
  },
  examples: {
    good: [
      "# A\n\nSee [the guide][guide], and `a[0][1]`.\n\n1. Go.\n\n## Verify\n\nIt works.\n\n[guide]: https://example.com",
    ],
    bad: ["# A\n\nSee ‹[the guide][giude]›.\n\n1. Go."],
  },
});
