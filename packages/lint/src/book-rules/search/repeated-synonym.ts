import { quote } from "@fixbook/core";
import { plainLanguage } from "@fixbook/search";
import { defineBookRule } from "../../book-rule.js";
import { createPhraseKey, type SynonymPhrase, synonymGroups, withSynonyms } from "../../synonym-phrases.js";

export default defineBookRule<{ phrase: string; where: "groups" | "group" | "itself" }>({
  ruleId: "search/repeated-synonym",
  severity: "warning",
  why: "A word that means several things leads readers to all of them, and groups that share one are not one group.",
  message: ({ phrase, where }) => {
    if (where === "groups") return `${quote(phrase)} is in another group of synonyms too.`;
    return where === "group"
      ? `${quote(phrase)} is listed twice in this group, or in two of its forms.`
      : `${quote(phrase)} leads to itself.`;
  },
  action: ({ where }) => {
    if (where === "groups") return "Join the groups where all of it means the same, or keep the word in one of them.";
    return where === "group" ? "Keep one of the two: the search knows the forms of a word." : "Remove it from to:.";
  },
  book: ({ settings, language = plainLanguage }, add) => {
    const keyOf = createPhraseKey(language);
    const first = new Map<string, SynonymPhrase>();
    for (const { phrases } of synonymGroups(settings)) {
      for (const phrase of phrases) {
        const key = keyOf(phrase.text);
        const before = first.get(key);
        const isFromHere = before?.group === phrase.group;
        // What several words of readers lead to is no word of two groups.
        if (phrase.side === "to") {
          if (isFromHere && before.side === "from") report(phrase, before, "itself");
        } else if (before === undefined) first.set(key, phrase);
        else report(phrase, before, isFromHere ? "group" : "groups");
      }
    }

    function report({ text, span }: SynonymPhrase, before: SynonymPhrase, where: "groups" | "group" | "itself"): void {
      const related = [{ file: settings, span: before.span, message: "The first one." }];
      add(settings, span, { phrase: text, where }, { related });
    }
  },
  examples: {
    good: [
      {
        "book.yaml": withSynonyms(
          "- [purchase, order]",
          "- {from: junk, to: spam}",
          "- {from: bulk, to: spam}",
          "- {from: order number, to: reference}",
        ),
        "a.md": "# An order is spam, by its reference\n\n1. Go.",
      },
    ],
    bad: [
      {
        "book.yaml": withSynonyms("- [purchase, order]", "- {from: [‹Order›, position], to: place}"),
        "a.md": "# The order is out of place\n\n1. Go.",
      },
      {
        "book.yaml": withSynonyms("- [log in, sign in, ‹log-in›]"),
        "a.md": "# You cannot sign in\n\n1. Go.",
      },
      {
        "book.yaml": withSynonyms("- {from: [junk, spam], to: ‹spam›}"),
        "a.md": "# Mail is spam\n\n1. Go.",
      },
    ],
  },
});
