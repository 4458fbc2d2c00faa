import { createFileIndex } from "@fixbook/core";
import { formatOfName, isPictureFormat } from "@fixbook/schema";
import { z } from "zod";
import { defineBookRule } from "../../book-rule.js";
import { monthsBefore } from "../../months-before.js";

const options = z.strictObject({
  months: z.int().min(1).max(120).default(12).describe("How much older than the review a picture may be, in months."),
});

export default defineBookRule<
  { name: string; day: string; reviewed: string; months: number },
  z.output<typeof options>
>({
  ruleId: "files/stale",
  severity: "info",
  needsHistory: true,
  why: "Whoever tries the steps looks at the product, and rarely at its picture; readers look for what they see there.",
  message: ({ name, day, reviewed, months }) =>
    `"${name}" was last changed on ${day}, more than ${months} months before the review of ${reviewed}.`,
  action: () => "Compare it with the product, and take it anew where they differ.",
  options,
  book: ({ entries, files }, add, { months }) => {
    if (files === undefined) return;
    const index = createFileIndex(files.paths);
    for (const { facts } of entries) {
      const reviewed = facts.reviewed?.text;
      if (reviewed === undefined) continue;
      const limit = monthsBefore(reviewed, months);
      for (const use of facts.uses) {
        if (use.kind !== "file" || !isPictureFormat(formatOfName(use.name) ?? "")) continue;
        const [path] = index.find(use.name, facts);
        const day = path === undefined ? undefined : files.dayOf(path);
        if (day !== undefined && day < limit) add(facts, use.span, { name: use.name, day, reviewed, months });
      }
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nreviewed: 2026-10-01\n---\n\n# A\n\n1. Go.\n\n   ![The page](page.png)",
        "pictures/page.png": "Last changed on 2025-11-20.",
      },
      {
        "a.md": "# A\n\n1. Go.\n\n   ![The page](page.png)",
        "pictures/page.png": "Last changed on 2019-11-20.",
      },
    ],
    bad: [
      {
        "a.md": "---\nreviewed: 2026-10-01\n---\n\n# A\n\n1. Go.\n\n   ‹![The page](page.png)›",
        "pictures/page.png": "Last changed on 2025-05-20.",
      },
      {
        files: {
          "a.md": "---\nreviewed: 2026-10-01\n---\n\n# A\n\n1. Go.\n\n   ‹![The page](page.png)›",
          "pictures/page.png": "Last changed on 2026-08-20.",
        },
        options: { months: 1 },
      },
    ],
  },
});
