import { sourceFindings } from "@fixbook/core";
import stringWidth from "string-width";
import { z } from "zod";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

const options = z.strictObject({
  // The longest line that RFC 5322, section 2.1.1, asks for.
  columns: z.int().min(20).default(78).describe("How many columns a title may have."),
});

export default defineRule<{ width: number; columns: number }, z.output<typeof options>>({
  ruleId: "email/long-subject",
  severity: "warning",
  why: "Agents use the title as the subject of an answer, and lists of mail cut it off.",
  message: ({ width, columns }) => `The title has ${width} columns, more than ${columns}.`,
  action: () => "Say the symptom in fewer words, the telling ones first.",
  options,
  node: visit(["heading"], (node, add, { options: { columns } }) => {
    if (node.depth !== 1) return;
    const words = wordsOf(node);
    // Markup of another system has a finding of its own, and goes.
    const width = stringWidth(words.replace(/\[![A-Za-z]+\s+([^\]]*)\]/g, "$1"));
    // A title that is too long for an entry has a finding already.
    if (width > columns && words.length <= sourceFindings.limits.title) add(spanOf(node), { width, columns });
  }),
  examples: {
    good: [
      "# Voice call won't connect\n\n1. Go.",
      {
        text: "# The [!UICONTROL Save] of [!DNL Acme] fails\n\n1. Go.",
        options: { columns: 30 },
      },
      `# ${"Voice call ".repeat(20).trim()}\n\n1. Go.`,
    ],
    bad: [
      { text: "‹# Voice call won't connect today›\n\n1. Go.", options: { columns: 20 } },
      "‹# The voice call of an agent that was made from a snapshot of another tenant won't connect›\n\n1. Go.",
    ],
  },
});
