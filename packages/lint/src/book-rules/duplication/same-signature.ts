import { findOverlaps, quote } from "@fixbook/core";
import type { Product } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";
import { atTitle, type EntryPlace, groupPlaces, otherEntry } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";

/** A book whose entries say what they are for. */
const WITH_PRODUCTS = `id: book
title: Book
areas: [{id: area, title: Area}]
products: [{id: voice, title: Voice, versions: ["2.0", "2.1", "2.2"], platforms: [ios, android]}]
brands: [acme]
`;

export default defineBookRule<{
  signatures: readonly string[];
  ids: readonly string[];
  count: number;
  /** Where the first two of them apply both, if not everywhere. */
  where: string | undefined;
}>({
  ruleId: "duplication/same-signature",
  severity: "warning",
  why: "A reader or an application that pastes it gets several answers and has to guess.",
  message: ({ signatures, ids, count, where }) => {
    const [first = "", ...others] = signatures;
    const what = others.length === 0 ? `${quote(first)} leads` : `${quote(first)} and ${others.length} more lead`;
    const both = where === undefined ? "" : `; ${count === 2 ? "both are" : "the first two are"} for ${where}`;
    return count === 2
      ? `${what} to this entry and to ${quote(ids[1] ?? "")}${both}.`
      : `${what} to ${count} entries: ${nameSome(ids, count)}${both}.`;
  },
  action: ({ where }) =>
    where === undefined
      ? "Keep it in the entry that explains it, or make the message more exact."
      : "Keep it in the entry that explains it, or let each entry apply to versions and platforms of its own.",
  book: ({ settings, entries }, _add, _options, _notes, addGroup) => {
    const products = settings.value?.products ?? [];
    const appliesTo = new Map(entries.map(({ facts, entry }) => [facts, entry?.appliesTo ?? []]));
    const written = new Map<string, string>();
    const claimed = groupPlaces(entries, ({ facts, entry }) => {
      const { codes = [], messages = [] } = entry?.signatures ?? {};
      return [...codes, ...messages].map((signature) => {
        const key = signature.toLowerCase();
        if (!written.has(key)) written.set(key, signature);
        return [key, atTitle(facts)] as const;
      });
    });
    const listOf = ({ file }: EntryPlace) => appliesTo.get(file) ?? [];
    for (const { places, keys } of sameGroups(claimed)) {
      addGroup(overlapping(places, listOf, products), 2, (alike) => {
        const { members, where } = findOverlaps(alike.map(listOf), products);
        const signatures = keys.map((key) => written.get(key) ?? key);
        const extra = { related: alike.slice(1, 2).map(otherEntry) };
        const data = { signatures, ids: someIds(alike), count: alike.length, where };
        return members.length === 0 ? undefined : { data, extra };
      });
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nsignatures: {codes: [E-1], statuses: [404]}\n---\n\n# A\n\n1. Go.",
        "b.md": "---\nsignatures: {codes: [E-2], statuses: [404]}\n---\n\n# B\n\n1. Go.",
      },
      {
        "book.yaml": WITH_PRODUCTS,
        "a.md": '---\nsignatures: {codes: [E-1]}\nappliesTo: ["voice <2.1"]\n---\n\n# A\n\n1. Go.',
        "b.md": '---\nsignatures: {codes: [E-1]}\nappliesTo: ["voice >=2.1", ios]\n---\n\n# B\n\n1. Go.',
        "c.md": '---\nsignatures: {codes: [E-1]}\nappliesTo: ["voice >=2.1", android]\n---\n\n# C\n\n1. Go.',
      },
    ],
    bad: [
      {
        "a.md": "---\nsignatures: {codes: [E-1]}\n---\n\n‹# A›\n\n1. Go.",
        "b.md": "---\nsignatures: {codes: [e-1]}\n---\n\n# B\n\n1. Go.",
      },
      {
        "book.yaml": WITH_PRODUCTS,
        "a.md": '---\nsignatures: {codes: [E-1]}\nappliesTo: ["voice <=2.1"]\n---\n\n‹# A›\n\n1. Go.',
        "b.md": '---\nsignatures: {codes: [E-1]}\nappliesTo: ["voice >=2.1", ios]\n---\n\n# B\n\n1. Go.',
      },
    ],
  },
});

/** Those that apply somewhere together with another one. */
function overlapping(
  places: readonly EntryPlace[],
  listOf: (place: EntryPlace) => readonly string[],
  products: readonly Product[],
): readonly EntryPlace[] {
  if (products.length === 0) return places;
  return findOverlaps(places.map(listOf), products).members.flatMap((member) => places[member] ?? []);
}

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
