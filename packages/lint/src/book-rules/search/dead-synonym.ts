import { quote } from "@fixbook/core";
import { plainLanguage } from "@fixbook/search";
import { defineBookRule } from "../../book-rule.js";
import { findPhrases } from "../../find-phrases.js";
import { type SynonymPhrase, synonymGroups, withSynonyms } from "../../synonym-phrases.js";

export default defineBookRule<{ phrases: readonly string[]; count: number }>({
  ruleId: "search/dead-synonym",
  severity: "warning",
  why: "Readers who use the other words of the group are led to nothing.",
  message: ({ phrases: [first = "", second = ""], count }) => {
    if (count === 1) return `No entry has ${quote(first)}.`;
    return count === 2
      ? `No entry has ${quote(first)} or ${quote(second)}.`
      : `No entry has ${quote(first)}, ${quote(second)} or another one of this group.`;
  },
  action: ({ count }) =>
    count === 1
      ? "Write the word that entries have instead, or remove it."
      : "Add the word that entries have, or remove the group.",
  book: ({ settings, entries, language = plainLanguage }, add) => {
    // What cannot be read may have any word.
    if (entries.some(({ facts }) => !facts.isRead)) return;
    const claims = synonymGroups(settings).flatMap(({ span, phrases }) => {
      const led = phrases.filter(({ side }) => side !== "from");
      return led.some(({ side }) => side === "both")
        ? [{ span, led }]
        : led.map((one) => ({ span: one.span, led: [one] }));
    });
    if (claims.length === 0) return;
    const isLed = (led: readonly SynonymPhrase[], found: ReadonlySet<string>) =>
      led.some(({ text }) => found.has(text));
    const found = findPhrases(
      new Set(claims.flatMap(({ led }) => led.map(({ text }) => text))),
      texts(entries),
      language,
      (some) => claims.every(({ led }) => isLed(led, some)),
    );
    for (const { span, led } of claims)
      if (!isLed(led, found))
        add(settings, span, { phrases: led.slice(0, 2).map(({ text }) => text), count: led.length });
  },
  examples: {
    good: [
      {
        "book.yaml": withSynonyms("- [purchase, order, sale]", "- {from: [junk, bulk], to: spam}"),
        "a.md": "# An order is missing\n\nIt went to spam.\n\n1. Go.",
      },
      {
        "book.yaml": withSynonyms("- {from: email address, to: log in}"),
        "a.md": "---\nalso: [how to log-in]\n---\n\n# A\n\n1. Go.",
      },
      {
        "book.yaml": withSynonyms("- {from: 购买, to: 订单}"),
        "a.md": "# 我的订单在哪里\n\n1. Go.",
      },
    ],
    bad: [
      {
        "book.yaml": withSynonyms("- {from: [junk, bulk], to: ‹spam›}"),
        "a.md": "# Mail is missing\n\nIt is in the spamfilter.\n\n1. Go.",
      },
      {
        "book.yaml": withSynonyms("- {from: sign in, to: [order, ‹log in›]}", "- ‹[purchase, acquisition, sale]›"),
        "a.md": "# An order is missing\n\nSee the log of today, then look in there.\n\n1. Go.",
      },
      {
        "book.yaml": withSynonyms("- ‹[purchase, sale]›"),
        "a.md": "# A\n\n1. Go.",
      },
    ],
  },
});

function* texts(entries: readonly { readonly facts: { readonly text: string } }[]): Generator<string> {
  for (const { facts } of entries) yield facts.text;
}
