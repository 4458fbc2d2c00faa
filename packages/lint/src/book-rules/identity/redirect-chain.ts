import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";
import { type LedgerFacts, ledgerFactsOf } from "../../ledger/answers.js";
import { follow, targetsOf } from "../../ledger/follow.js";

export default defineBookRule<{ target: string; final: string }>({
  ruleId: "identity/redirect-chain",
  severity: "warning",
  whileWriting: "info",
  why: "Each further redirect is one more that has to be kept for this one to work.",
  message: ({ target, final }) => `${quote(target)} is an earlier id of ${quote(final)}.`,
  action: ({ final }) => `Write ${final}.`,
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (ledger === undefined) return;
    const { file, rows } = ledger;
    for (const row of rows) {
      for (const { id: target, path } of targetsOf(row)) {
        const found = follow(target, row.id, ledger);
        if ("problem" in found || found.further === 0) continue;
        const span = file.locate(path);
        // Where two ways lead to one place, one of them may have to go.
        const isOnly = targetsOf(row).every(({ id }) => id === target || finalOf(id, row.id, ledger) !== found.id);
        const kind = isOnly ? ("safe" as const) : ("review" as const);
        const fix = { kind, title: `Write ${found.id}`, edits: [{ ...span, text: found.id }] };
        add(file, span, { target, final: found.id }, { fixes: [fix] });
      }
    }
  },
  examples: {
    good: [{ "ids.yaml": "a: entry\nb: { moved: a }\nc: { moved: a }\n", "a.md": "# A\n\n1. Go." }],
    bad: [
      {
        files: { "ids.yaml": "a: entry\nb: { moved: a }\nc: { moved: ‹b› }\n", "a.md": "# A\n\n1. Go." },
        fixed: { "ids.yaml": "a: entry\nb: { moved: a }\nc: { moved: a }\n" },
      },
    ],
  },
});

function finalOf(target: string, from: string, ledger: LedgerFacts): string | undefined {
  const found = follow(target, from, ledger);
  return "problem" in found ? undefined : found.id;
}
