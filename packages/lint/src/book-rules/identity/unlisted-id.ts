import { type Gap, gapsFor, newLines } from "@fixbook/core";
import { compareText, slugProblem } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";
import { ledgerFactsOf } from "../../ledger/answers.js";

import { removedIds } from "../../ledger/removed.js";
import { nameSome } from "../../name-some.js";

export default defineBookRule<{ ids: readonly string[]; count: number }>({
  ruleId: "identity/unlisted-id",
  severity: "error",
  whileWriting: "info",
  why: "An id that the ledger does not know can vanish later, and its address with it, without anyone noticing.",
  message: ({ ids, count }) =>
    `The ledger does not list ${count === 1 ? "the id" : `${count} ids that belong here:`} ${nameSome(ids, count)}.`,
  action: ({ ids: [first = ""], count }) =>
    count === 1
      ? `Add the line "${first}: entry" at its place in ids.yaml.`
      : `Add a line for each, such as "${first}: entry": fixbook lint --fix.`,
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (ledger === undefined) return;
    const { file, rowOf, answers } = ledger;
    // An id that probably took the place of another is listed when the writer says so.
    const renamed = new Set(removedIds(ledger).flatMap(({ suggestions }) => suggestions));
    const missing = [...answers].flatMap(([id, { claim }]) =>
      claim === undefined ||
      claim.facts.isMisplaced === true ||
      rowOf.has(id) ||
      slugProblem(id) !== undefined ||
      renamed.has(id)
        ? []
        : [id],
    );
    const gaps = gapsFor(file, missing);
    // Where no line can be put in, they all belong at the end.
    const groups = gaps ?? (missing.length === 0 ? [] : [{ at: file.text.length, ids: missing.toSorted(compareText) }]);
    for (const gap of groups) {
      const { at, ids } = gap;
      const claim = answers.get(ids[0] ?? "")?.claim;
      const related = claim === undefined ? [] : [{ file: claim.facts, span: claim.span, message: "What has the id." }];
      const fixes = gaps === undefined ? [] : [insertion(gap, file.text)];
      add(file, { start: at, end: at }, { ids: ids.slice(0, 3), count: ids.length }, { related, fixes });
    }
  },
  examples: {
    good: [
      { "ids.yaml": "a: entry\nold: entry\n", "a.md": "---\naliases: [old]\n---\n\n# A\n\n1. Go." },
      { "a.md": "# A\n\n1. Go." },
    ],
    bad: [
      {
        files: {
          "ids.yaml": "a: entry\n‹›c: entry\n",
          "a.md": "# A\n\n1. Go.",
          "b.md": "# B\n\n1. Go.",
          "c.md": "# C\n\n1. Go.",
        },
        fixed: { "ids.yaml": "a: entry\nb: entry\nc: entry\n" },
      },
    ],
  },
});

function insertion(gap: Gap, text: string) {
  const title = gap.ids.length === 1 ? `List ${gap.ids[0]}` : `List the ${gap.ids.length} ids that belong here`;
  return { kind: "safe" as const, title, edits: [{ start: gap.at, end: gap.at, text: newLines(gap, text) }] };
}
