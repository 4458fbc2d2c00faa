import { z } from "zod";
import { defineBookRule } from "../../book-rule.js";

const options = z.strictObject({
  most: z.int().min(1).default(6).describe("How many related entries one may name."),
});

export default defineBookRule<{ count: number; most: number }, z.output<typeof options>>({
  ruleId: "relations/too-many",
  severity: "info",
  why: "A long list is not read: the one entry that would help drowns in it.",
  message: ({ count, most }) => `The entry names ${count} related ones, more than ${most}.`,
  action: () => "Keep those that a reader with this very symptom may need.",
  options,
  book: ({ entries }, add, { most }) => {
    for (const { facts } of entries) {
      const extra = facts.related[most];
      if (extra !== undefined) add(facts, extra.span, { count: facts.related.length, most });
    }
  },
  examples: {
    good: [{ "a.md": "---\nrelated: [b, c]\n---\n\n# A\n\n1. Go." }],
    bad: [{ files: { "a.md": "---\nrelated: [b, ‹c›, d]\n---\n\n# A\n\n1. Go." }, options: { most: 1 } }],
  },
});
