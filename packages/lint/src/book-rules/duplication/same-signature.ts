import type { EntryFacts } from "@fixbook/core";
import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ signature: string; id: string }>({
  ruleId: "duplication/same-signature",
  severity: "warning",
  why: "A reader or an application that pastes it gets two answers and has to guess.",
  message: ({ signature, id }) => `${quote(signature)} leads to this entry and to ${quote(id)}.`,
  action: () => "Keep it in the entry that explains it, or make the message more exact.",
  book: ({ entries }, add) => {
    const first = new Map<string, EntryFacts>();
    for (const { facts, entry } of entries) {
      const { codes = [], messages = [] } = entry?.signatures ?? {};
      for (const signature of new Set([...codes, ...messages])) {
        const earlier = first.get(signature.toLowerCase());
        if (earlier === undefined) first.set(signature.toLowerCase(), facts);
        else {
          const related = [{ file: earlier, span: earlier.titleSpan, message: "The other entry." }];
          add(facts, facts.titleSpan, { signature, id: earlier.id }, { related });
        }
      }
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nsignatures: {codes: [E-1], statuses: [404]}\n---\n\n# A\n\n1. Go.",
        "b.md": "---\nsignatures: {codes: [E-2], statuses: [404]}\n---\n\n# B\n\n1. Go.",
      },
    ],
    bad: [
      {
        "a.md": "---\nsignatures: {codes: [E-1]}\n---\n\n# A\n\n1. Go.",
        "b.md": "---\nsignatures: {codes: [e-1]}\n---\n\n‹# B›\n\n1. Go.",
      },
    ],
  },
});
