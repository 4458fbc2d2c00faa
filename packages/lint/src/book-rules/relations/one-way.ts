import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ id: string; title: string; from: string }>({
  ruleId: "relations/one-way",
  severity: "warning",
  whileWriting: "info",
  why: "Readers who start at the other entry do not find this one, though the two belong together.",
  message: ({ id, title }) => `This entry names ${quote(id)} (${title}) as related, and that entry does not name it.`,
  action: ({ from }) => `Add ${from} to the other entry's related:, or refer to it in the text only.`,
  book: ({ entries, inventories }, add) => {
    const known = new Set([
      ...entries.flatMap(({ facts }) => [facts.id, ...(facts.aliases ?? []).map(({ text }) => text)]),
      ...inventories.flatMap(({ value }) => value?.items.map(({ id }) => id) ?? []),
    ]);
    const byId = new Map(entries.map((one) => [one.facts.id, one]));
    for (const { facts } of entries) {
      for (const { text: id, span } of facts.related) {
        const other = byId.get(id);
        if (other === undefined || other === byId.get(facts.id)) continue;
        // Nobody knows whom an entry names that cannot be read, or that names what is not there.
        if (!other.facts.isRead || other.facts.related.some(({ text }) => !known.has(text))) continue;
        const names = new Set([facts.id, ...(facts.aliases ?? []).map(({ text }) => text)]);
        if (other.facts.related.some(({ text }) => names.has(text))) continue;
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
