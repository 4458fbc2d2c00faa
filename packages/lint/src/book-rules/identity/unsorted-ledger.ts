import { quote, type RowLines, rowLines } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ id: string; before: string }>({
  ruleId: "identity/unsorted-ledger",
  // A merge of two branches, each of which is in order, may not be: that must not stop the main branch.
  severity: "info",
  why: "Each id has one place in a sorted ledger, so branches that add ids merge without conflicts.",
  message: ({ id, before }) => `${quote(id)} belongs before ${quote(before)}.`,
  action: () => "Sort the lines by their ids.",
  book: ({ ledger }, add) => {
    if (ledger?.value === undefined) return;
    const { text, locateKey, value } = ledger;
    const written = value.map(({ id }) => ({ id, key: locateKey([id]) })).sort((a, b) => a.key.start - b.key.start);
    const late = written.findIndex(({ id }, index) => id < (written[index - 1]?.id ?? ""));
    const [before, row] = [written[late - 1], written[late]];
    if (before === undefined || row === undefined) return;
    const lines = rowLines(ledger);
    add(
      ledger,
      row.key,
      { id: row.id, before: before.id },
      { fixes: lines === undefined ? [] : [sorting(lines, text)] },
    );
  },
  examples: {
    good: [{ "ids.yaml": "a: entry\nb: entry\n", "a.md": "# A\n\n1. Go.", "b.md": "# B\n\n1. Go." }],
    bad: [
      {
        files: { "ids.yaml": "b: entry\n‹a›: entry\n", "a.md": "# A\n\n1. Go.", "b.md": "# B\n\n1. Go." },
        fixed: { "ids.yaml": "a: entry\nb: entry\n" },
      },
    ],
  },
});

/** Rows in order, each with the comments above it; what stands above the first row stays there. */
function sorting(rows: readonly RowLines[], text: string) {
  const [start, end] = [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0];
  const sorted = [...rows].sort((a, b) => compareText(a.id, b.id)).map((row) => text.slice(row.start, row.end));
  const joined = sorted.map((line) => (line.endsWith("\n") ? line : `${line}\n`)).join("");
  const whole = text.slice(start, end).endsWith("\n") ? joined : joined.slice(0, -1);
  return { kind: "safe" as const, title: "Sort the ledger", edits: [{ start, end, text: whole }] };
}
