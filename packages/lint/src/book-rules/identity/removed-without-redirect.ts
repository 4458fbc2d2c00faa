import { createSuggester, didYouMean, quote } from "@fixbook/core";
import { toSlug } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";
import { type LedgerFacts, ledgerFactsOf } from "../../ledger/answers.js";

export default defineBookRule<{ id: string; suggestions: readonly string[] }>({
  ruleId: "identity/removed-without-redirect",
  severity: "error",
  why: "The id was published: addresses, bookmarks and applications that hold it would lead nowhere.",
  message: ({ id, suggestions }) =>
    `No entry answers to the published id ${quote(id)} any more.${didYouMean(suggestions)}`,
  action: ({ id, suggestions: [near] }) =>
    near === undefined
      ? `Restore the entry, add aliases: [${id}] to the one that took its place, or record here what became of it: { moved: id }, { split: [id, id] } or { retired: why }.`
      : `If it was renamed, add aliases: [${id}] to ${near}, or write { moved: ${near} } here.`,
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (ledger === undefined) return;
    const { file, rows, answers } = ledger;
    const candidates = newNames(ledger);
    const suggest = createSuggester(candidates.keys());
    for (const { id, kind } of rows) {
      const answer = answers.get(id);
      if (kind !== "alive" || (answer !== undefined && answer.kind !== "item")) continue;
      const suggestions = [...new Set(suggest(id).flatMap((name) => candidates.get(name) ?? []))];
      const [near] = suggestions;
      const fixes =
        near === undefined
          ? []
          : [
              {
                kind: "review" as const,
                title: `Record that it moved to ${near}`,
                edits: [{ ...file.locate([id]), text: `{ moved: ${near} }` }],
              },
            ];
      add(file, file.locateKey([id]), { id, suggestions }, { fixes });
    }
  },
  examples: {
    good: [
      { "ids.yaml": "a: entry\nold: entry\n", "a.md": "---\naliases: [old]\n---\n\n# A\n\n1. Go." },
      { "ids.yaml": "a: entry\nold: { moved: a }\n", "a.md": "# A\n\n1. Go." },
    ],
    bad: [{ "ids.yaml": "a: entry\n‹old›: entry\n", "a.md": "# A\n\n1. Go." }],
  },
});

/** Ids that the ledger does not know yet, by names that an earlier id may be like: the id, and the title as one. */
function newNames({ rowOf, answers }: LedgerFacts): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [id, { kind, claim }] of answers) {
    if (kind !== "entry" || rowOf.has(id)) continue;
    names.set(id, id);
    const title = toSlug(claim?.facts.title ?? "");
    if (title !== "" && !names.has(title)) names.set(title, id);
  }
  return names;
}
