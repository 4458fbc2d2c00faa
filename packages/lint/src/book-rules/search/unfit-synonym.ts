import { quote } from "@fixbook/core";
import { createWordReader } from "@fixbook/search";
import { fillersOf } from "@fixbook/search/publish";
import { defineBookRule } from "../../book-rule.js";
import { synonymGroups, withSynonyms } from "../../synonym-phrases.js";

export default defineBookRule<{ phrase: string; entry: string | undefined }>({
  ruleId: "search/unfit-synonym",
  severity: "warning",
  why: "The search passes over words that say nothing of a problem, and finds codes by themselves, so it is of no use there.",
  message: ({ phrase, entry }) =>
    entry === undefined
      ? `${quote(phrase)} says nothing of a problem: any question can contain it.`
      : `${quote(phrase)} is a code of ${quote(entry)}, which is found by it already.`,
  action: ({ entry }) =>
    entry === undefined
      ? "Write the phrase that it is meant in, or remove it."
      : "Remove it, and write what readers call the error under also: of that entry.",
  book: ({ settings, entries }, add) => {
    const groups = synonymGroups(settings);
    if (groups.length === 0) return;
    const fillers = fillersOf(settings.value?.locale ?? "");
    const wordsOf = createWordReader();
    const codes = new Map(
      entries.flatMap(({ facts, entry }) =>
        (entry?.signatures.codes ?? []).map((code) => [code.toLowerCase(), facts.id] as const),
      ),
    );
    for (const { text, span } of groups.flatMap(({ phrases }) => phrases)) {
      const entry = codes.get(text.toLowerCase());
      const [word, ...others] = wordsOf(text);
      const isFiller = others.length === 0 && fillers.has(word?.terms[0] ?? "");
      if (entry !== undefined || isFiller) add(settings, span, { phrase: text, entry });
    }
  },
  examples: {
    good: [
      {
        "book.yaml": withSynonyms("- [not there, missing]", "- {from: error one, to: missing}"),
        "a.md": "---\nsignatures: {codes: [E-1]}\n---\n\n# Mail is missing\n\n1. Go.",
      },
    ],
    bad: [
      { "book.yaml": withSynonyms("- [‹Not›, missing]"), "a.md": "# Mail is missing\n\n1. Go." },
      {
        "book.yaml": withSynonyms("- {from: ‹e-1›, to: missing}"),
        "a.md": "---\nsignatures: {codes: [E-1]}\n---\n\n# Mail is missing\n\n1. Go.",
      },
    ],
  },
});
