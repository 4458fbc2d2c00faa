import { quote } from "@fixbook/core";
import { defineRule, replaceWith, suggest } from "../../rule.js";

/** Characters that mean nothing to Markdown. The others are left to the writer. */
const PLAIN: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&apos;": "'",
  "&#39;": "'",
  "&quot;": '"',
  "&#34;": '"',
  "&ndash;": "–",
  "&mdash;": "—",
  "&hellip;": "…",
  "&lsquo;": "‘",
  "&rsquo;": "’",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&copy;": "©",
  "&reg;": "®",
  "&trade;": "™",
  "&rarr;": "→",
};

export default defineRule<{ entity: string }>({
  ruleId: "text/entity-leak",
  severity: "warning",
  why: "Entities come from text that was once HTML; searching for the word does not find them.",
  message: ({ entity }) => `${quote(entity)} is an HTML entity.`,
  action: () => "Type the character itself.",
  needle: ["&"],
  text: (text, add) => {
    if (!text.includes("&")) return;
    for (const { 0: entity, index } of text.matchAll(
      /&(?:amp;)*(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});/g,
    )) {
      const span = { start: index, end: index + entity.length };
      const plain = PLAIN[entity];
      // An ordinary space lets the line break where the writer may not have wanted it.
      const fix = plain === " " ? suggest : replaceWith;
      add(span, { entity }, plain === undefined ? {} : fix(span, plain, "Type the character"));
    }
  },
  examples: {
    good: ["# A\n\nR&D; the code `&nbsp;` stays.\n\n1. Go."],
    bad: [
      { text: "# A\n\nSales‹&nbsp;›team.\n\n1. Go.", fixed: "# A\n\nSales team.\n\n1. Go." },
      { text: "# A\n\nIt‹&#39;›s here.\n\n1. Go.", fixed: "# A\n\nIt's here.\n\n1. Go." },
      "# A\n\nA ‹&lt;› B.\n\n1. Go.",
    ],
  },
});
