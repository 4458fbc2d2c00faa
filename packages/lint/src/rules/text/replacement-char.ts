import { defineRule } from "../../rule.js";

export default defineRule({
  ruleId: "text/replacement-char",
  severity: "error",
  why: "The character that stood here is lost; readers see a question mark in a box.",
  message: () => "The text holds the character that stands for an unreadable one (\ufffd).",
  action: () => "Type the character that was meant.",
  needle: ["\ufffd"],
  text: (text, add) => {
    for (const { 0: run, index } of text.matchAll(/\ufffd+/g)) add({ start: index, end: index + run.length }, {});
  },
  examples: {
    good: ["# A\n\nCafé.\n\n1. Go."],
    bad: ["# A\n\nCaf‹\ufffd›.\n\n1. Go."],
  },
});
