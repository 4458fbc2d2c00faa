import {
  idInReference,
  type ParsedFile,
  parseBrandFile,
  parseEntry,
  parseEvalsFile,
  parseInventoryFile,
  parseLedgerFile,
  parseQueriesFile,
  type SourceFile,
  type Span,
} from "@fixbook/core";
import { findIds, type PlanBook } from "@fixbook/core/plan";
import { loadMarkdownParser, readDrafts } from "@fixbook/engine";
import type { Location } from "vscode-languageserver";
import type { BookState } from "./book-state.js";
import { type CatalogEntry, catalogOf } from "./catalog.js";
import { locationsOf } from "./locations.js";

/** Where an entry or an item is named, by its id or an alias, in the order of the book's files. */
export async function referencesToId(id: string, state: BookState): Promise<readonly Location[]> {
  const entry = catalogOf(state).entryOf(id);
  const ids = new Set([
    id,
    ...(entry === undefined ? [] : [entry.id, ...(entry.facts.aliases ?? []).map(({ text }) => text)]),
  ]);
  const book = await bookOf(ids, state);
  if (book === undefined) return [];
  const sources = [book.settings, ...book.brands, book.queries, book.evals, book.ledger].flatMap((file) =>
    file === undefined ? [] : [{ path: file.file, text: file.text }],
  );
  const places = findIds(book, ids).places.filter(({ kind }) => kind !== "alias");
  return [
    ...inOrder(places, sources, state),
    ...catalogOf(state).entries.flatMap((one) => inEntry(one, ids, state)),
    ...inOrder(places, book.drafts, state),
  ];
}

/** What was known of an entry when it was read: parsing all that name an id would take long in a large book. */
function inEntry({ source, facts }: CatalogEntry, ids: ReadonlySet<string>, state: BookState): readonly Location[] {
  const { text } = source;
  const named = [
    ...facts.related.map(({ text: id, span }) => ({ id, span })),
    ...facts.uses.filter((use) => use.kind === "reference"),
  ].filter(({ id }) => ids.has(id));
  if (named.length === 0) return [];
  const spans = named.map(({ id, span }) => idInReference(text.slice(span.start, span.end), span.start, id) ?? span);
  return locationsOf(
    source,
    spans.toSorted((a, b) => a.start - b.start),
    state,
  );
}

/** Where a placeholder is used, and where brands give it a value. */
export function referencesToPlaceholder(name: string, state: BookState): readonly Location[] {
  const { settings, checked, sources } = state.sources;
  const isUse = (use: ParsedFile<unknown>["uses"][number]) => use.kind === "placeholder" && use.name === name;
  const ofFile = (file: ParsedFile<unknown>) => file.uses.filter(isUse).map(({ span }) => ({ file: file.file, span }));
  const holders = (files: readonly SourceFile[]) => files.filter(({ text }) => text.includes(name));
  const places = [
    ...(settings === undefined ? [] : ofFile(settings)),
    ...holders(sources.brands).flatMap((source) => {
      const file = parseBrandFile(source);
      const value =
        file.value?.values.has(name) === true ? [{ file: file.file, span: file.locateKey(["values", name]) }] : [];
      return [...value, ...ofFile(file)];
    }),
    ...holders(sources.inventories).flatMap((source) => ofFile(parseInventoryFile(source))),
    ...checked.flatMap(({ facts }) => facts.uses.filter(isUse).map(({ span }) => ({ file: facts.file, span }))),
  ];
  const files = [sources.settings, ...sources.brands, ...sources.inventories, ...sources.entries];
  return inOrder(
    places,
    files.filter((file) => file !== undefined),
    state,
  );
}

function inOrder(
  places: readonly { readonly file: string; readonly span: Span }[],
  sources: readonly SourceFile[],
  state: BookState,
): readonly Location[] {
  const byFile = Map.groupBy(places, ({ file }) => file);
  return sources.flatMap((source) => {
    const spans = byFile.get(source.path)?.map(({ span }) => span) ?? [];
    return spans.length === 0
      ? []
      : locationsOf(
          source,
          spans.toSorted((a, b) => a.start - b.start),
          state,
        );
  });
}

/** The files of a state besides its entries, as plans read them: those alone that hold one of some ids. */
async function bookOf(ids: ReadonlySet<string>, state: BookState): Promise<PlanBook | undefined> {
  const { settings, sources } = state.sources;
  if (settings === undefined) return undefined;
  const list = [...ids];
  const holds = ({ text }: SourceFile) => list.some((id) => text.includes(id));
  const wanted = <Value>(file: SourceFile | undefined, parse: (source: SourceFile) => Value): Value | undefined =>
    file === undefined || !holds(file) ? undefined : parse(file);
  const { locale, sections } = settings.value ?? state.book ?? {};
  const parser = await loadMarkdownParser();
  return {
    settings,
    brands: sources.brands.filter(holds).map(parseBrandFile),
    inventories: [],
    ledger: wanted(sources.ledger, parseLedgerFile),
    queries: wanted(sources.queries, parseQueriesFile),
    evals: wanted(sources.evals, parseEvalsFile),
    entries: [],
    drafts: readDrafts(state.folder, state.disk).filter(holds),
    files: [],
    draftFiles: [],
    baseline: undefined,
    imports: undefined,
    others: [],
    unread: [],
    parse: (source) => parseEntry(source, { locale, sections, parser }),
  };
}
