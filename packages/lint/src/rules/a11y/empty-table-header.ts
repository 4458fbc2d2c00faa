import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

export default defineRule<{ column: number }>({
  ruleId: "a11y/empty-table-header",
  severity: "warning",
  why: "Screen readers say the heading of a column before each cell; here they say nothing.",
  message: ({ column }) => `Column ${column} of the table has no heading.`,
  action: () => "Say in its first row what the column contains.",
  node: visit(["table"], (node, add) => {
    for (const [index, cell] of (node.children[0]?.children ?? []).entries()) {
      const hasImage = cell.children.some(({ type }) => type === "image" || type === "imageReference");
      if (wordsOf(cell).trim() === "" && !hasImage) add(spanOf(cell), { column: index + 1 });
    }
  }),
  examples: {
    good: ["# A\n\n| Code | Meaning |\n| --- | --- |\n| 1 | |\n\n1. Go."],
    bad: ["# A\n\n‹|  ›| Meaning |\n| --- | --- |\n| 1 | One |\n\n1. Go."],
  },
});
