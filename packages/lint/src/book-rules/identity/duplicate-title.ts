import type { EntryFacts } from "@fixbook/core";
import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ title: string; id: string }>({
  ruleId: "identity/duplicate-title",
  severity: "warning",
  why: "Readers see two links with the same words, and cannot tell which one is their problem.",
  message: ({ title, id }) => `The entry ${quote(id)} of the same area has the title ${quote(title)} too.`,
  action: () => "Say in both titles what is different, or join the two entries.",
  book: ({ entries }, add) => {
    const first = new Map<string, EntryFacts>();
    for (const { facts } of entries) {
      if (facts.title === undefined) continue;
      const words =
        facts.title
          .normalize("NFKC")
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const key = `${facts.area} ${words.join(" ")}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, facts);
      else {
        const related = [{ file: earlier, span: earlier.titleSpan, message: "The other entry." }];
        add(facts, facts.titleSpan, { title: earlier.title ?? "", id: earlier.id }, { related });
      }
    }
  },
  examples: {
    good: [{ "a.md": "# Call fails\n\n1. Go.", "b.md": "# Call fails in Voice\n\n1. Go." }],
    bad: [{ "a.md": "# Call fails\n\n1. Go.", "b.md": "‹# Call fails!›\n\n1. Go." }],
  },
});
