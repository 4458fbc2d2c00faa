import { z } from "zod";
import { defineBookRule } from "../../book-rule.js";
import { monthsBefore } from "../../months-before.js";

const options = z.strictObject({
  months: z.int().min(1).max(120).default(12).describe("How old a review may be, in months."),
});

export default defineBookRule<{ reviewed: string; months: number }, z.output<typeof options>>({
  ruleId: "freshness/review-overdue",
  severity: "warning",
  whileWriting: "info",
  why: "Products change; steps that nobody has tried for so long may lead nowhere.",
  message: ({ reviewed, months }) => `The last review, ${reviewed}, is more than ${months} months ago.`,
  action: () => "Try the steps, mend what changed, and set reviewed: to today.",
  options,
  book: ({ entries, today }, add, { months }) => {
    const limit = monthsBefore(today, months);
    for (const { facts } of entries) {
      const { reviewed } = facts;
      if (reviewed !== undefined && reviewed.text < limit)
        add(facts, reviewed.span, { reviewed: reviewed.text, months });
    }
  },
  examples: {
    good: [{ "a.md": "---\nreviewed: 2026-10-01\n---\n\n# A\n\n1. Go.", "b.md": "# B\n\n1. Go." }],
    bad: [
      { "a.md": "---\nreviewed: ‹2025-01-01›\n---\n\n# A\n\n1. Go." },
      { files: { "a.md": "---\nreviewed: ‹2026-10-01›\n---\n\n# A\n\n1. Go." }, options: { months: 1 } },
    ],
  },
});
