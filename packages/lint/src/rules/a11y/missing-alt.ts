import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";

export default defineRule<{ url: string }>({
  ruleId: "a11y/missing-alt",
  severity: "error",
  why: "Readers who cannot see the picture, and every email, get its text instead.",
  message: ({ url }) => `The picture ${quote(url)} has no alternative text.`,
  action: () => "Say between the brackets what it shows: ![The red banner on the site page](…).",
  node: visit(["image", "imageReference"], (node, add) => {
    if ((node.alt ?? "").trim() !== "") return;
    const start = node.position?.start.offset ?? 0;
    add(
      { start, end: node.position?.end.offset ?? start },
      { url: node.type === "image" ? node.url : node.identifier },
    );
  }),
  examples: {
    good: ["# A\n\n![The red banner](https://example.com/a.png)\n\n1. Go."],
    bad: ["# A\n\n‹![](https://example.com/a.png)›\n\n1. Go."],
  },
});
