import type { EntryFacts } from "@fixbook/core";
import { quote } from "@fixbook/core";
import { slugProblem } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";
import { type EntryPlace, otherEntry } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";

export default defineBookRule<{ id: string; title: string; from: readonly string[]; count: number }>({
  ruleId: "relations/one-way",
  severity: "warning",
  whileWriting: "info",
  why: "Readers who start at the other entry do not find this one, though the two belong together.",
  message: ({ id, title, from, count }) =>
    count === 1
      ? `This entry names ${quote(id)} (${title}) as related, and that entry does not name it.`
      : `In all, ${count} entries name ${quote(id)} (${title}) as related, and it names none of them: ${nameSome(from, count)}.`,
  action: ({ from: [first = ""], count }) =>
    count === 1
      ? `Add ${first} to the other entry's related:, or refer to it in the text only.`
      : "Add the nearest of them to the other entry's related:, and let the others refer to it in the text only.",
  book: ({ entries, inventories }, _add, _options, _notes, addGroup) => {
    const byId = new Map(entries.map(({ facts }) => [facts.id, facts]));
    const known = new Set([
      ...entries.flatMap(({ facts }) => namesOf(facts)),
      ...inventories.flatMap(({ value }) => value?.items.map(({ id }) => id) ?? []),
    ]);
    // Nobody knows whom an entry names that cannot be read, or that names what is not there.
    const isClear = ({ isRead, related }: EntryFacts) => isRead && related.every(({ text }) => known.has(text));
    for (const [other, places] of namedInVain(byId, entries)) {
      if (!isClear(other)) continue;
      addGroup(places, 1, (alike) => ({
        data: { id: other.id, title: other.title ?? other.id, from: someIds(alike), count: alike.length },
        extra: { related: [otherEntry({ file: other, span: other.titleSpan })] },
      }));
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nrelated: [b]\n---\n\n# A\n\n1. Go.",
        "b.md": "---\nrelated: [a]\n---\n\n# B\n\n1. Go.",
      },
    ],
    bad: [{ "a.md": "---\nrelated: [‹b›]\n---\n\n# A\n\n1. Go.", "b.md": "# B\n\n1. Go." }],
  },
});

/** For each entry that others name and that does not name them, where they do so. */
function namedInVain(
  byId: ReadonlyMap<string, EntryFacts>,
  entries: readonly { readonly facts: EntryFacts }[],
): ReadonlyMap<EntryFacts, readonly EntryPlace[]> {
  const names = new Map([...byId.values()].map((facts) => [facts, new Set(facts.related.map(({ text }) => text))]));
  const found = new Map<EntryFacts, EntryPlace[]>();
  for (const { facts } of entries) {
    // A file that is to be renamed has no id yet that others could name.
    if (slugProblem(facts.id) !== undefined) continue;
    for (const { text: id, span } of facts.related) {
      const other = byId.get(id);
      if (
        other === undefined ||
        other === byId.get(facts.id) ||
        namesOf(facts).some((name) => names.get(other)?.has(name))
      )
        continue;
      // A list that cannot be read may name this entry.
      if (other.isRelatedUnknown === true) continue;
      const places = found.get(other) ?? [];
      found.set(other, places);
      if (places.at(-1)?.file !== facts) places.push({ file: facts, span });
    }
  }
  return found;
}

/** The ids that an entry answers to. */
function namesOf({ id, aliases }: EntryFacts): readonly string[] {
  return [id, ...(aliases ?? []).map(({ text }) => text)];
}
