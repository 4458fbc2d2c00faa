import type { EntryFacts } from "@fixbook/core";
import { idInReference, quote, type Span } from "@fixbook/core";
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
      const place = idInReference(facts.text.slice(span.start, span.end), span.start, alias);
      const isListed = facts.related.some((one) => one.text === id) && facts.related.some((one) => one.span === span);
      // Where the list has the id already, one of the two has to go.
      const fixes =
        place === undefined || isListed
          ? []
          : [{ kind: "safe" as const, title: `Write ${id}`, edits: [{ ...place, text: id }] }];
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
      {
        files: {
          "a.md": "---\nrelated: [‹old-b›]\n---\n\n# A\n\nSee ‹[old-b](entry:old-b)›.\n\n1. Go.",
          "b.md": "---\naliases: [old-b]\n---\n\n# B\n\n1. Go.",
        },
        fixed: { "a.md": "---\nrelated: [b]\n---\n\n# A\n\nSee [old-b](entry:b).\n\n1. Go." },
      },
    ],
  },
});
