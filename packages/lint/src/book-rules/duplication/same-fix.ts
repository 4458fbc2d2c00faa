import type { EntryFacts } from "@fixbook/core";
import { quote } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";

/** A single step, such as a restart, is the fix of many problems. */
const FEWEST_STEPS = 2;

export default defineBookRule<{ id: string; title: string }>({
  ruleId: "duplication/same-fix",
  severity: "info",
  why: "When the steps change, one of the two entries is forgotten.",
  message: ({ id, title }) => `The entry ${quote(id)} (${title}) has the same steps.`,
  action: () => "Keep the steps in one entry and refer to it from the other, or join the two.",
  book: ({ entries }, add) => {
    const first = new Map<string, EntryFacts>();
    for (const { facts, entry } of entries) {
      for (const key of new Set(fixesOf(entry))) {
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, facts);
        else {
          const related = [{ file: earlier, span: earlier.titleSpan, message: "The other entry." }];
          add(facts, facts.titleSpan, { id: earlier.id, title: earlier.title ?? earlier.id }, { related });
        }
      }
    }
  },
  examples: {
    good: [
      { "a.md": "# A\n\n1. Open it.\n2. Go.", "b.md": "# B\n\n1. Open it.\n2. Stop." },
      { "a.md": "# A\n\n1. Restart it.", "b.md": "# B\n\n1. Restart it." },
    ],
    bad: [{ "a.md": "# A\n\n1. Open it.\n2. Go.", "b.md": "‹# B›\n\n1. Open it.\n2.  Go." }],
  },
});

function fixesOf(entry: Entry | undefined): readonly string[] {
  const long = (entry?.solutions ?? []).filter(({ fix }) => fix.length >= FEWEST_STEPS);
  return long.map(({ fix }) => JSON.stringify(fix).replace(/\s+/g, " "));
}
