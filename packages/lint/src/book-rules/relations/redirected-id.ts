import type { EntryFacts } from "@fixbook/core";
import { quote, type Span } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ alias: string; id: string }>({
  ruleId: "relations/redirected-id",
  severity: "warning",
  why: "It works as long as the alias is kept; a reader of the source looks for a file that is not there.",
  message: ({ alias, id }) => `${quote(alias)} is an earlier id of ${quote(id)}.`,
  action: ({ id }) => `Write ${id}.`,
  book: ({ entries }, add) => {
    const present = new Map(
      entries.flatMap(({ facts }) => (facts.aliases ?? []).map(({ text }) => [text, facts.id] as const)),
    );
    const check = (facts: EntryFacts, alias: string, span: Span): void => {
      const id = present.get(alias);
      if (id === undefined || id === facts.id) return;
      const at = facts.text.indexOf(alias, span.start);
      const edits = at === -1 || at >= span.end ? [] : [{ start: at, end: at + alias.length, text: id }];
      const fixes = edits.length === 0 ? [] : [{ kind: "safe" as const, title: `Write ${id}`, edits }];
      add(facts, span, { alias, id }, { fixes });
    };
    for (const { facts } of entries) {
      for (const { text, span } of facts.related) check(facts, text, span);
      for (const use of facts.uses) if (use.kind === "reference") check(facts, use.id, use.span);
    }
  },
  examples: {
    good: [{ "a.md": "# A\n\nSee [[b]].\n\n1. Go.", "b.md": "---\naliases: [old-b]\n---\n\n# B\n\n1. Go." }],
    bad: [
      {
        files: { "a.md": "# A\n\nSee ‹[[old-b]]›.\n\n1. Go.", "b.md": "---\naliases: [old-b]\n---\n\n# B\n\n1. Go." },
        fixed: { "a.md": "# A\n\nSee [[b]].\n\n1. Go." },
      },
    ],
  },
});
