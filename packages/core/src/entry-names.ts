import type { BookEntry } from "@fixbook/schema";

/** What is known of an entry while others are rendered. */
export type EntryName = Pick<BookEntry, "id" | "title" | "area" | "aliases">;

/** The entries of a book by what they are asked for. */
export interface NameIndex {
  /** By its id; else by the first that has the id as an alias. */
  find(id: string): EntryName | undefined;
  /** Those before and after an entry in its area. */
  besides(id: string): readonly [previous: EntryName | undefined, next: EntryName | undefined];
}

/** The index of a list of names: the same one for all targets of a book. */
export function indexNames(names: readonly EntryName[]): NameIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const places = new Map(names.map(({ id }, at) => [id, at]));
  const aliases = new Map<string, EntryName>();
  for (const name of names) for (const alias of name.aliases) if (!aliases.has(alias)) aliases.set(alias, name);
  // For each place, that of the neighbour in the area.
  const [before, after] = [new Int32Array(names.length).fill(-1), new Int32Array(names.length).fill(-1)];
  const last = new Map<string, number>();
  for (const [at, { area }] of names.entries()) {
    const previous = last.get(area);
    last.set(area, at);
    if (previous === undefined) continue;
    before[at] = previous;
    after[previous] = at;
  }
  const placeOf = (id: string) => places.get(id) ?? -1;
  const index: NameIndex = {
    find: (id) => names[placeOf(id)] ?? aliases.get(id),
    besides: (id) => [names[before[placeOf(id)] ?? -1], names[after[placeOf(id)] ?? -1]],
  };
  indexes.set(names, index);
  return index;
}

const indexes = new WeakMap<readonly EntryName[], NameIndex>();
