import type { EntryFacts, Span } from "@fixbook/core";

/** An entry at a place of its file, as a member of a group. */
export interface EntryPlace {
  readonly file: EntryFacts;
  readonly span: Span;
}

/** An entry at its title. */
export function atTitle(file: EntryFacts): EntryPlace {
  return { file, span: file.titleSpan };
}

/** The other end of a finding about entries. */
export function otherEntry({ file, span }: EntryPlace): EntryPlace & { readonly message: string } {
  return { file, span, message: "The other entry." };
}

/** Entries by a key, in their order; a key that one entry alone has is of no use to anyone who looks for groups. */
export function groupPlaces<Item>(
  items: Iterable<Item>,
  read: (item: Item) => Iterable<readonly [key: string, place: EntryPlace]>,
): ReadonlyMap<string, readonly EntryPlace[]> {
  const groups = new Map<string, EntryPlace[]>();
  for (const item of items) {
    for (const [key, place] of read(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else if (group.at(-1)?.file !== place.file) group.push(place);
    }
  }
  return groups;
}
