import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";

const DEFAULT =
  /^(?:(?:image|img|screenshot|screen shot|picture|photo|untitled|graphic|icon|logo)(?:[ _-]?\d[\d ._:-]*)?|(?:screen ?shot|image|img|dsc)[ _-]?\d[\w .:-]*|[\w.-]+\.(?:png|jpe?g|gif|svg|webp))$/i;

export default defineRule<{ alt: string }>({
  ruleId: "a11y/default-alt",
  severity: "error",
  why: "Readers who cannot see the image, and every email, get these words instead of what it shows.",
  message: ({ alt }) => `The text ${quote(alt)} says nothing about the image.`,
  action: () => "Say what the image shows.",
  node: visit(["image", "imageReference"], (node, add) => {
    const alt = (node.alt ?? "").trim();
    if (!DEFAULT.test(alt)) return;
    const start = node.position?.start.offset ?? 0;
    add({ start, end: node.position?.end.offset ?? start }, { alt });
  }),
  examples: {
    good: ["# A\n\n![The red banner on the site page](https://example.com/a.png)\n\n1. Go."],
    bad: [
      "# A\n\n‹![image](https://example.com/a.png)›\n\n1. Go.",
      "# A\n\n‹![Screenshot 2026-10-01](https://example.com/a.png)›\n\n1. Go.",
      "# A\n\n‹![red-banner.png](https://example.com/a.png)›\n\n1. Go.",
    ],
  },
});
