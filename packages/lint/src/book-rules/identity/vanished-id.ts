import { gapsFor, lineAt, nearest, quote, rowText } from "@fixbook/core";
import type { Ledger, LedgerRow } from "@fixbook/schema";
import { type BookFacts, defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ id: string; count: number; suggestions: readonly string[] }>({
  ruleId: "identity/vanished-id",
  severity: "error",
  why: "The id was published: addresses, bookmarks and applications that use it would lead nowhere, and nobody would notice.",
  message: ({ id, count }) =>
    id === ""
      ? `The book had a ledger, ids.yaml, with ${count === 1 ? "a published id" : `${count} published ids`}, and has none any more.`
      : `The ledger listed ${quote(id)}, and does not any more.`,
  action: ({ id, suggestions: [near] }) => {
    if (id === "") return "Put ids.yaml back, and change its rows where entries have moved or were retired.";
    return near === undefined
      ? `Put the row back, or write what became of the id: "${id}: { moved: id }", { split: [id, id] } or { retired: why }.`
      : `If it was renamed, write "${id}: { moved: ${near} }" here, or add aliases: [${id}] to ${near}.`;
  },
  book: ({ settings, ledger, earlier, entries }, add) => {
    if (earlier?.value === undefined || earlier.value.length === 0) return;
    if (ledger === undefined) {
      add(settings, { start: 0, end: 0 }, { id: "", count: earlier.value.length, suggestions: [] });
      return;
    }
    // What cannot be read has a finding of its own.
    if (ledger.value === undefined) return;
    const vanished = rowsWithout(earlier.value, ledger.value, entries);
    const added = idsWithout(ledger.value, earlier.value);
    const gaps = gapsFor(
      ledger,
      vanished.map(({ id }) => id),
    );
    const places = new Map(gaps?.flatMap(({ at, ids }) => ids.map((id) => [id, at] as const)));
    for (const row of vanished) {
      const suggestions = row.kind === "alive" ? nearest(row.id, added) : [];
      const at = places.get(row.id);
      const text = restored(row, suggestions[0], rowText(earlier, row.id));
      const fixes =
        at === undefined || text === undefined
          ? []
          : [{ kind: "review" as const, title: `Write ${text}`, edits: [lineAt(at, text, ledger.text)] }];
      const place = at ?? ledger.text.length;
      add(ledger, { start: place, end: place }, { id: row.id, count: 1, suggestions }, { fixes });
    }
  },
  examples: {
    good: [
      { "before/ids.yaml": "a: entry\nb: entry\n", "ids.yaml": "a: entry\nb: { moved: a }\n", "a.md": "# A\n\n1. Go." },
    ],
    bad: [
      { "before/ids.yaml": "a: entry\nb: entry\n", "ids.yaml": "a: entry\n‹›", "a.md": "# A\n\n1. Go." },
      {
        files: {
          "before/ids.yaml": "a: entry\nfax: { retired: Nobody sends any. }\n",
          "ids.yaml": "a: entry\n‹›",
          "a.md": "# A\n\n1. Go.",
        },
        fixed: { "ids.yaml": "a: entry\nfax: { retired: Nobody sends any. }\n" },
      },
      {
        files: {
          "before/ids.yaml": "call-fails: entry\n",
          "ids.yaml": "call-failed: entry\n‹›",
          "call-failed.md": "# A\n\n1. Go.",
        },
        fixed: { "ids.yaml": "call-failed: entry\ncall-fails: { moved: call-failed }\n" },
      },
    ],
  },
});

/** The rows that a ledger does not have any more. An id that something answers to is found as one that is not listed. */
function rowsWithout(before: Ledger, now: Ledger, entries: BookFacts["entries"]): Ledger {
  const known = new Set([
    ...now.map(({ id }) => id),
    ...entries.flatMap(({ facts }) => [facts.id, ...(facts.aliases ?? []).map(({ text }) => text)]),
  ]);
  return before.filter(({ id }) => !known.has(id));
}

function idsWithout(now: Ledger, before: Ledger): readonly string[] {
  const known = new Set(before.map(({ id }) => id));
  return now.flatMap(({ id, kind }) => (kind === "alive" && !known.has(id) ? [id] : []));
}

/** The line that puts a row back; undefined where nobody knows what became of its entry. */
function restored(row: LedgerRow, near: string | undefined, written: string | undefined): string | undefined {
  if (row.kind !== "alive") return written;
  return near === undefined ? undefined : `${row.id}: { moved: ${near} }`;
}
