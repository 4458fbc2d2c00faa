import { createSuggester, didYouMean, quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";
import { ledgerFactsOf } from "../../ledger/answers.js";
import { follow, targetsOf } from "../../ledger/follow.js";

export default defineBookRule<{ target: string; problem: string; suggestions: readonly string[] }>({
  ruleId: "identity/broken-redirect",
  severity: "error",
  why: "Readers and applications that still use the earlier id would be led to a dead end.",
  message: ({ target, problem, suggestions }) => `${quote(target)} ${problem}.${didYouMean(suggestions)}`,
  action: () => "Name the id of an entry that is there, or record { retired: why }.",
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (!ledger?.isWhole) return;
    const { file, rows, rowOf, answers } = ledger;
    const suggest = createSuggester(answers.keys());
    for (const row of rows) {
      for (const { id: target, path } of targetsOf(row)) {
        const found = follow(target, row.id, ledger);
        if (!("problem" in found)) continue;
        const suggestions = rowOf.has(target) ? [] : suggest(target);
        add(file, file.locate(path), { target, problem: found.problem, suggestions });
      }
    }
  },
  examples: {
    good: [{ "ids.yaml": "a: entry\nfax: { retired: Nobody sends any., see: [a] }\n", "a.md": "# A\n\n1. Go." }],
    bad: [
      { "ids.yaml": "a: entry\nold: { moved: ‹b› }\n", "a.md": "# A\n\n1. Go." },
      { "ids.yaml": "a: entry\nb: { moved: ‹c› }\nc: { moved: ‹b› }\n", "a.md": "# A\n\n1. Go." },
      {
        "ids.yaml": "a: entry\nb: { split: [a, ‹fax›] }\nfax: { retired: Nobody sends any. }\n",
        "a.md": "# A\n\n1. Go.",
      },
    ],
  },
});
