import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";
import { ledgerFactsOf } from "../../ledger/answers.js";

export default defineBookRule<{ id: string; by: string; entry: string }>({
  ruleId: "identity/record-of-live-id",
  severity: "error",
  why: "The record sends readers away from an entry that answers to the id.",
  message: ({ id, by, entry }) =>
    by === "alias"
      ? `${quote(id)} is an alias of ${quote(entry)}, and the ledger records something else.`
      : `There is an entry ${quote(id)}, and the ledger records that it is gone.`,
  action: ({ by }) => `Write "entry" here, or remove the ${by}.`,
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (ledger === undefined) return;
    const { file, rows, answers } = ledger;
    for (const row of rows) {
      const answer = answers.get(row.id);
      if (row.kind === "alive" || answer?.claim === undefined) continue;
      const { kind: by, id: entry, claim } = answer;
      const span = file.locate([row.id]);
      // An alias and a record that say the same: nothing is lost with the second.
      const kind = row.kind === "moved" && row.to === entry ? ("safe" as const) : ("review" as const);
      const fixes = [{ kind, title: "Write entry", edits: [{ ...span, text: "entry" }] }];
      const related = [{ file: claim.facts, span: claim.span, message: "What has the id." }];
      add(file, span, { id: row.id, by, entry }, { fixes, related });
    }
  },
  examples: {
    good: [{ "ids.yaml": "a: entry\nold: entry\n", "a.md": "---\naliases: [old]\n---\n\n# A\n\n1. Go." }],
    bad: [
      {
        files: { "ids.yaml": "a: ‹{ retired: Nobody needs it. }›\n", "a.md": "# A\n\n1. Go." },
        fixed: { "ids.yaml": "a: entry\n" },
      },
      {
        files: {
          "ids.yaml": "a: entry\nold: ‹{ moved: a }›\n",
          "a.md": "---\naliases: [old]\n---\n\n# A\n\n1. Go.",
        },
        fixed: { "ids.yaml": "a: entry\nold: entry\n" },
      },
    ],
  },
});
