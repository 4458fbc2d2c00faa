import { quote } from "@fixbook/core";
import { slugProblem } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";
import { ledgerFactsOf } from "../../ledger/answers.js";
import { type Gap, gapsFor, newLines } from "../../ledger/lines.js";
import { removedIds } from "../../ledger/removed.js";

export default defineBookRule<{ id: string }>({
  ruleId: "identity/unlisted-id",
  severity: "error",
  whileWriting: "info",
  why: "An id that the ledger does not know can vanish later, and its address with it, without anyone noticing.",
  message: ({ id }) => `The ledger does not list the id ${quote(id)}.`,
  action: ({ id }) => `Add the line "${id}: entry" at its place in ids.yaml.`,
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (ledger === undefined) return;
    const { file, rowOf, answers } = ledger;
    // An id that probably took the place of another is listed when the writer says so.
    const renamed = new Set(removedIds(ledger).flatMap(({ suggestions }) => suggestions));
    const missing = [...answers].flatMap(([id, { claim }]) =>
      claim === undefined || rowOf.has(id) || slugProblem(id) !== undefined || renamed.has(id) ? [] : [{ id, claim }],
    );
    const gaps = gapsFor(
      file,
      missing.map(({ id }) => id),
    );
    const places = new Map(gaps?.flatMap((gap) => gap.ids.map((id) => [id, gap] as const)));
    for (const { id, claim } of missing) {
      const gap = places.get(id);
      const at = gap?.at ?? file.text.length;
      const related = [{ file: claim.facts, span: claim.span, message: "What has the id." }];
      // Lines that belong in one place get in together, so that they get in in order.
      const fixes = gap?.ids[0] === id ? [insertion(gap, file.text)] : [];
      add(file, { start: at, end: at }, { id }, { related, fixes });
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
