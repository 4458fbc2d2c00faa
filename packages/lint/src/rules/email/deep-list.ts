import type { List } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

export default defineRule({
  ruleId: "email/deep-list",
  severity: "warning",
  why: "An email has flat lists only, since editors take nested ones apart: a list two levels down becomes words in brackets.",
  message: () => "This list is inside a list that is inside another list.",
  action: () => "Make its points steps of their own, or say them in a sentence.",
  node: visit(["list"], (node, add) => {
    for (const list of listsIn(node).flatMap(listsIn)) add(spanOf(list), {});
  }),
  examples: {
    good: ["# A\n\n1. Check:\n   - one\n   - two"],
    bad: ["# A\n\n1. Check:\n   - one\n     ‹- its name\n     - its age›\n   - two"],
  },
});

/** The lists that stand in the items of a list. */
function listsIn({ children }: List): readonly List[] {
  return children.flatMap((item) => item.children.filter((child) => child.type === "list"));
}
