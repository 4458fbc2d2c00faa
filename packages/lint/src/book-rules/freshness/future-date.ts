import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ reviewed: string; today: string }>({
  ruleId: "freshness/future-date",
  severity: "error",
  why: "Nobody has reviewed it tomorrow: the entry would count as fresh for longer than it is.",
  message: ({ reviewed, today }) => `The last review, ${reviewed}, is after today, ${today}.`,
  action: () => "Set reviewed: to the day on which somebody tried the steps.",
  book: ({ entries, today }, add) => {
    const tomorrow = new Date(`${today}T00:00:00Z`);
    tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
    // East of Greenwich it may be tomorrow already.
    const last = tomorrow.toISOString().slice(0, 10);
    for (const { facts } of entries) {
      const { reviewed } = facts;
      if (reviewed !== undefined && reviewed.text > last) add(facts, reviewed.span, { reviewed: reviewed.text, today });
    }
  },
  examples: {
    good: [{ "a.md": "---\nreviewed: 2026-11-22\n---\n\n# A\n\n1. Go." }],
    bad: [{ "a.md": "---\nreviewed: ‹2062-10-01›\n---\n\n# A\n\n1. Go." }],
  },
});
