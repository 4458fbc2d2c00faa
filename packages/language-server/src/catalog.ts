import { createFileIndex, type FileIndex, type SourceFile } from "@fixbook/core";
import type { CheckedSources } from "@fixbook/engine";
import { type BookEntry, compareText, entryPath, type InventoryItem } from "@fixbook/schema";
import type { BookState } from "./book-state.js";

/** An entry as features list it: what could be read of it last. */
export interface CatalogEntry {
  readonly id: string;
  readonly area: string;
  readonly path: string;
  readonly source: SourceFile;
  /** A template; the id where the file has no title yet. */
  readonly title: string;
  readonly codes: readonly string[];
  /** The id, the title and the codes in lower case. */
  readonly words: string;
  /** Undefined as long as it never could be published. */
  readonly entry: BookEntry | undefined;
  readonly facts: CheckedSources["checked"][number]["facts"];
}

/** An item of an inventory. */
export interface CatalogItem extends InventoryItem {
  readonly inventory: { readonly id: string; readonly title: string };
}

/** What features look up in a book, made once for each of its states. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  readonly items: readonly CatalogItem[];
  /** The entry that answers to an id, by its file's name or by an alias. */
  entryOf(id: string): CatalogEntry | undefined;
  itemOf(id: string): CatalogItem | undefined;
  /** The entries whose text or `related` names another one, by its id or an alias. */
  referrersOf(id: string): readonly CatalogEntry[];
  /** The entries that say that an error code leads to them. */
  claimantsOf(code: string): readonly CatalogEntry[];
  /** The values of a list in the frontmatter that entries of the book use, the most frequent first. */
  usedValues(field: "tags" | "owners"): readonly string[];
  readonly files: FileIndex;
}

const made = new WeakMap<CheckedSources, Catalog>();
/** Rows of entries that are as they were in an earlier state. */
const rows = new WeakMap<CheckedSources["checked"][number], CatalogEntry>();

/** The catalog of a state. */
export function catalogOf(state: BookState): Catalog {
  const known = made.get(state.sources) ?? createCatalog(state);
  made.set(state.sources, known);
  return known;
}

function createCatalog({ sources, book }: BookState): Catalog {
  const lastGood = once(() => new Map(book?.entries.map((entry) => [entryPath(entry), entry])));
  const entries = sources.checked.map((checked, index) => {
    const source = sources.sources.entries[index] ?? { path: checked.facts.file, text: "" };
    const row =
      rows.get(checked) ?? createRow(checked.facts, source, checked.entry ?? lastGood().get(checked.facts.file));
    // The last good state of an entry may be another one after the next change.
    if (checked.entry !== undefined) rows.set(checked, row);
    return row;
  });
  const items = (book?.inventories ?? []).flatMap((inventory) =>
    inventory.items.map((item) => ({ ...item, inventory })),
  );
  const byId = once(() => {
    const all = new Map<string, CatalogEntry>();
    for (const one of entries) for (const { text } of one.facts.aliases ?? []) all.set(text, one);
    for (const one of entries) all.set(one.id, one);
    return all;
  });
  const byItem = once(() => new Map(items.map((item) => [item.id, item])));
  const referrers = once(() => groupBy(entries, (one) => referencesOf(one).map((id) => byId().get(id)?.id ?? id)));
  const claimants = once(() => groupBy(entries, ({ codes }) => codes));
  const used = {
    tags: once(() => byFrequency(entries.flatMap(({ entry }) => entry?.tags ?? []))),
    owners: once(() => byFrequency(entries.flatMap(({ entry }) => entry?.owners ?? []))),
  };
  const files = once(() => createFileIndex(sources.sources.files.map(({ path }) => path)));
  return {
    entries,
    items,
    entryOf: (id) => byId().get(id),
    itemOf: (id) => byItem().get(id),
    referrersOf: (id) => (referrers().get(id) ?? []).filter((one) => one.id !== id),
    claimantsOf: (code) => claimants().get(code) ?? [],
    usedValues: (field) => used[field](),
    get files() {
      return files();
    },
  };
}

function createRow(facts: CatalogEntry["facts"], source: SourceFile, entry: BookEntry | undefined): CatalogEntry {
  const { id, area, file: path } = facts;
  const title = facts.title ?? entry?.title ?? id;
  const codes = entry?.signatures.codes ?? [];
  const words = [id, title, ...codes].join(" ").toLowerCase();
  return { id, area, path, source, title, codes, words, entry, facts };
}

function referencesOf({ facts }: CatalogEntry): readonly string[] {
  return [
    ...facts.related.map(({ text }) => text),
    ...facts.uses.flatMap((use) => (use.kind === "reference" ? [use.id] : [])),
  ];
}

function groupBy(
  entries: readonly CatalogEntry[],
  keysOf: (one: CatalogEntry) => readonly string[],
): ReadonlyMap<string, readonly CatalogEntry[]> {
  const groups = new Map<string, CatalogEntry[]>();
  for (const one of entries)
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  return groups;
}

function byFrequency(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([value]) => value);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
