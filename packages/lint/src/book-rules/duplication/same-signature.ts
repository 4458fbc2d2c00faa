import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";
import { atTitle, type EntryPlace, groupPlaces, otherEntry } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";

export default defineBookRule<{ signatures: readonly string[]; ids: readonly string[]; count: number }>({
  ruleId: "duplication/same-signature",
  severity: "warning",
  why: "A reader or an application that pastes it gets several answers and has to guess.",
  message: ({ signatures, ids, count }) => {
    const [first = "", ...others] = signatures;
    const what = others.length === 0 ? `${quote(first)} leads` : `${quote(first)} and ${others.length} more lead`;
    return count === 2
      ? `${what} to this entry and to ${quote(ids[1] ?? "")}.`
      : `${what} to ${count} entries: ${nameSome(ids, count)}.`;
  },
  action: () => "Keep it in the entry that explains it, or make the message more exact.",
  book: ({ entries }, _add, _options, _notes, addGroup) => {
    const written = new Map<string, string>();
    const claimed = groupPlaces(entries, ({ facts, entry }) => {
      const { codes = [], messages = [] } = entry?.signatures ?? {};
      return [...codes, ...messages].map((signature) => {
        const key = signature.toLowerCase();
        if (!written.has(key)) written.set(key, signature);
        return [key, atTitle(facts)] as const;
      });
    });
    for (const { places, keys } of sameGroups(claimed)) {
      addGroup(places, 2, (alike) => ({
        data: { signatures: keys.map((key) => written.get(key) ?? key), ids: someIds(alike), count: alike.length },
        extra: { related: alike.slice(1, 2).map(otherEntry) },
      }));
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nsignatures: {codes: [E-1], statuses: [404]}\n---\n\n# A\n\n1. Go.",
        "b.md": "---\nsignatures: {codes: [E-2], statuses: [404]}\n---\n\n# B\n\n1. Go.",
      },
    ],
    bad: [
      {
        "a.md": "---\nsignatures: {codes: [E-1]}\n---\n\n‹# A›\n\n1. Go.",
        "b.md": "---\nsignatures: {codes: [e-1]}\n---\n\n# B\n\n1. Go.",
      },
    ],
  },
});

/** Groups of several entries, each once with all keys that the very same entries have. */
function sameGroups(
  claimed: ReadonlyMap<string, readonly EntryPlace[]>,
): Iterable<{ readonly places: readonly EntryPlace[]; readonly keys: string[] }> {
  const groups = new Map<string, { readonly places: readonly EntryPlace[]; readonly keys: string[] }>();
  for (const [key, places] of claimed) {
    if (places.length < 2) continue;
    const name = places.map(({ file }) => file.file).join("\n");
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { places, keys: [key] });
    else group.keys.push(key);
  }
  return groups.values();
}
