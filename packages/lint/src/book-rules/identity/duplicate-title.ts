import { foldedWords, quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";
import { atTitle, groupPlaces, otherEntry } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";

export default defineBookRule<{ title: string; ids: readonly string[]; count: number }>({
  ruleId: "identity/duplicate-title",
  severity: "warning",
  why: "Readers see two links with the same words, and cannot tell which one is their problem.",
  message: ({ title, ids, count }) =>
    count === 2
      ? `The entry ${quote(ids[1] ?? "")} of the same area has the title ${quote(title)} too.`
      : `In all, ${count} entries of this area have the title ${quote(title)}: ${nameSome(ids, count)}.`,
  action: () => "Say in the titles what is different, or join the entries.",
  book: ({ entries }, _add, _options, _notes, addGroup) => {
    const titled = groupPlaces(entries, ({ facts }) =>
      facts.title === undefined ? [] : [[`${facts.area} ${foldedWords(facts.title)}`, atTitle(facts)]],
    );
    for (const places of titled.values()) {
      addGroup(places, 2, (alike) => ({
        data: { title: alike[0].file.title ?? "", ids: someIds(alike), count: alike.length },
        extra: { related: alike.slice(1, 2).map(otherEntry) },
      }));
    }
  },
  examples: {
    good: [{ "a.md": "# Call fails\n\n1. Go.", "b.md": "# Call fails in Voice\n\n1. Go." }],
    bad: [{ "a.md": "‹# Call fails›\n\n1. Go.", "b.md": "# Call fails!\n\n1. Go." }],
  },
});
