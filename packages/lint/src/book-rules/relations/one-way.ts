import { quote } from "@fixbook/core";
import { slugProblem } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ id: string; title: string; from: string }>({
  ruleId: "relations/one-way",
  severity: "warning",
  whileWriting: "info",
  why: "Readers who start at the other entry do not find this one, though the two belong together.",
  message: ({ id, title }) => `This entry names ${quote(id)} (${title}) as related, and that entry does not name it.`,
  action: ({ from }) => `Add ${from} to the other entry's related:, or refer to it in the text only.`,
  book: ({ entries }, add) => {
    const byId = new Map(entries.map((one) => [one.facts.id, one]));
    for (const { facts } of entries) {
      // A file that is to be renamed has no id yet that others could name.
      if (slugProblem(facts.id) !== undefined) continue;
      for (const { text: id, span } of facts.related) {
        const other = byId.get(id);
        if (other === undefined || other === byId.get(facts.id)) continue;
        // A list that cannot be read may name this entry.
        if (other.facts.isRelatedUnknown === true) continue;
        if (other.facts.related.some(({ text }) => text === facts.id)) continue;
        const related = [{ file: other.facts, span: other.facts.titleSpan, message: "The other entry." }];
        add(facts, span, { id, title: other.facts.title ?? id, from: facts.id }, { related });
      }
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nrelated: [b]\n---\n\n# A\n\n1. Go.",
        "b.md": "---\nrelated: [a]\n---\n\n# B\n\n1. Go.",
      },
    ],
    bad: [{ "a.md": "---\nrelated: [‹b›]\n---\n\n# A\n\n1. Go.", "b.md": "# B\n\n1. Go." }],
  },
});
