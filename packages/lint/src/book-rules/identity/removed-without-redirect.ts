import { didYouMean, quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";
import { ledgerFactsOf } from "../../ledger/answers.js";
import { removedIds } from "../../ledger/removed.js";

export default defineBookRule<{
  id: string;
  suggestions: readonly string[];
  /** The entry of the first suggestion, where that is an alias. */
  aliasOf?: string;
}>({
  ruleId: "identity/removed-without-redirect",
  severity: "error",
  why: "The id was published: addresses, bookmarks and applications that use it would lead nowhere.",
  message: ({ id, suggestions }) =>
    `No entry answers to the published id ${quote(id)} any more.${didYouMean(suggestions)}`,
  action: ({ id, suggestions: [near], aliasOf }) => {
    if (near === undefined)
      return `Restore the entry, add aliases: [${id}] to the one that took its place, or record here what became of it: { moved: id }, { split: [id, id] } or { retired: why }.`;
    return aliasOf === undefined
      ? `If it was renamed, add aliases: [${id}] to ${near}, or write { moved: ${near} } here.`
      : `Correct the alias ${near} of ${aliasOf}, or add ${id} to its aliases:.`;
  },
  book: (facts, add) => {
    const ledger = ledgerFactsOf(facts);
    if (ledger === undefined) return;
    const { file, answers } = ledger;
    for (const { id, suggestions } of removedIds(ledger)) {
      const [near] = suggestions;
      const answer = near === undefined ? undefined : answers.get(near);
      const alias = answer?.kind === "alias" ? { aliasOf: answer.id } : {};
      const fixes =
        near === undefined || answer?.kind === "alias"
          ? []
          : [
              {
                kind: "review" as const,
                title: `Record that it moved to ${near}`,
                edits: [{ ...file.locate([id]), text: `{ moved: ${near} }` }],
              },
            ];
      add(file, file.locateKey([id]), { id, suggestions, ...alias }, { fixes });
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
