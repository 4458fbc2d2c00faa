import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

const VAGUE = new Set([
  "here",
  "click here",
  "this",
  "this link",
  "this page",
  "link",
  "more",
  "read more",
  "learn more",
  "see more",
]);

export default defineRule<{ words: string }>({
  ruleId: "a11y/vague-link-text",
  severity: "error",
  why: "Screen readers list links by their words, and in plain-text email the words are all there is.",
  message: ({ words }) => `The words ${quote(words)} do not say where the link leads.`,
  action: () => "Use the name of the page: see [Voice set-up](…).",
  node: visit(["link", "linkReference"], (node, add) => {
    const words = wordsOf(node).trim();
    if (!VAGUE.has(words.toLowerCase().replace(/[.!:…]+$/, ""))) return;
    const start = node.position?.start.offset ?? 0;
    add({ start, end: node.position?.end.offset ?? start }, { words });
  }),
  examples: {
    good: ["# A\n\nSee [the voice set-up](https://example.com).\n\n1. Go."],
    bad: ["# A\n\nTo set it up, ‹[click here](https://example.com)›.\n\n1. Go."],
  },
});
