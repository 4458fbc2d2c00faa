import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

export default defineRule({
  ruleId: "email/table-in-list",
  severity: "warning",
  why: "In an email a step is one line, since editors split it otherwise: its table becomes a line of cells with slashes.",
  message: () => "This table is inside a list.",
  action: () => "Put the table before or after the list, or say what matters of it in the step.",
  node: visit(["listItem"], (node, add) => {
    for (const child of node.children) if (child.type === "table") add(spanOf(child), {});
  }),
  examples: {
    good: ["# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. Go."],
    bad: ["# A\n\n1. Look it up:\n\n   ‹| a | b |\n   |---|---|\n   | 1 | 2 |›"],
  },
});
