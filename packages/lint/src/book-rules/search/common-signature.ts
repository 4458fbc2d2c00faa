import { quote } from "@fixbook/core";
import { isCommonMessage } from "@fixbook/search/publish";
import { defineBookRule } from "../../book-rule.js";
import { atTitle } from "../../entry-places.js";

export default defineBookRule<{ messages: readonly string[] }>({
  ruleId: "search/common-signature",
  severity: "warning",
  why: "Programs of all kinds print it, so an error that has nothing to do with the book would lead here; the search treats such a match as unsure.",
  message: ({ messages }) => {
    const [first = "", ...others] = messages;
    return others.length === 0
      ? `The message ${quote(first)} appears in every kind of program.`
      : `The message ${quote(first)} and ${others.length} more appear in every kind of program.`;
  },
  action: () => "Give the message with the words around it that only this product prints, or a code.",
  book: ({ entries }, add) => {
    for (const { facts, entry } of entries) {
      const messages = entry?.signatures.messages.filter(isCommonMessage) ?? [];
      const { file, span } = atTitle(facts);
      if (messages.length > 0) add(file, span, { messages });
    }
  },
  examples: {
    good: [
      {
        "a.md":
          '---\nsignatures: {codes: [E-1], messages: ["Permission denied for ledger %id%"], statuses: [404]}\n---\n\n# A\n\n1. Go.',
      },
    ],
    bad: [
      { "a.md": "---\nsignatures: {messages: [Permission denied.]}\n---\n\n‹# A›\n\n1. Go." },
      { "a.md": '---\nsignatures: {messages: ["Not found", "timeout", "Gateway 7"]}\n---\n\n‹# A›\n\n1. Go.' },
    ],
  },
});
