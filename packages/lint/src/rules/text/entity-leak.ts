import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ entity: string }>({
  ruleId: "text/entity-leak",
  severity: "warning",
  why: "Entities come from text that was once HTML; searching for the word does not find them.",
  message: ({ entity }) => `${quote(entity)} is an HTML entity.`,
  action: () => "Type the character itself.",
  text: (text, add) => {
    for (const { 0: entity, index } of text.matchAll(
      /&(?:amp;)*(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});/g,
    )) {
      add({ start: index, end: index + entity.length }, { entity });
    }
  },
  examples: {
    good: ["# A\n\nR&D; the code `&nbsp;` stays.\n\n1. Go."],
    bad: ["# A\n\nSales‹&nbsp;›team.\n\n1. Go.", "# A\n\nIt‹&#39;›s here.\n\n1. Go."],
  },
});
