import {
  type Area,
  type Book,
  type BookEntry,
  type Brand,
  compareDiagnostics,
  compareText,
  type Diagnostic,
  type EntryFile,
  type Eval,
  type Inventory,
  type Ledger,
  type Query,
  toSlug,
} from "@fixbook/schema";
import { mapEntry, type Shelf } from "../entry/entry-stub.js";
import type { EntryFacts, ParsedEntry } from "../entry/parse-entry.js";
import type { BookFiles } from "../files/file-description.js";
import { createFileIndex } from "../files/file-index.js";
import {
  emptyArea,
  filledArea,
  folderMismatch,
  misnamedFile,
  noEntries,
  unknownArea,
  unlistedFile,
} from "../findings/book.js";
import { createSuggester } from "../nearest.js";
import { pairUp } from "../pair-up.js";
import { createReport, type Report } from "../report.js";
import { checkApplies } from "./check-applies.js";
import { checkFiles } from "./check-files.js";
import { checkIdentities } from "./check-identities.js";
import { checkLooks } from "./check-looks.js";
import { checkBrandValues, checkPlaceholders } from "./check-placeholders.js";
import { checkProducts } from "./check-products.js";
import { checkQueries } from "./check-queries.js";
import { checkReferences } from "./check-references.js";
import { checkSections } from "./check-sections.js";
import type { BookSettings, ParsedFile } from "./parse-files.js";
import { removeField } from "./remove-field.js";

/** The parsed files of one book. */
export interface BookParts {
  readonly settings: ParsedFile<BookSettings>;
  readonly brands: readonly ParsedFile<Brand>[];
  readonly inventories: readonly ParsedFile<Inventory>[];
  /** Undefined where the book has none. */
  readonly ledger?: ParsedFile<Ledger> | undefined;
  /** Undefined where the book has none. It changes nothing that is published. */
  readonly queries?: ParsedFile<readonly Query[]> | undefined;
  /** Undefined where the book has none. It changes nothing that is published. */
  readonly evals?: ParsedFile<readonly Eval[]> | undefined;
  /** The files that texts can name. None when left out. */
  readonly files?: BookFiles | undefined;
  /** What is known of each entry's file; the entry itself where it can be published. */
  readonly entries: readonly (Pick<ParsedEntry, "facts"> & { readonly entry: BookEntry | undefined })[];
}

/** What the checks of a whole book know. Findings go to the report of the file that they are about. */
export interface BookCheck {
  readonly settings: BookSettings;
  readonly parts: BookParts;
  /** Asked for findings only: a report holds the text of its file. */
  reportOf(facts: EntryFacts): Report;
  /** The report of a file or folder that has no text. */
  reportAt(path: string): Report;
  /**
   * Whether the ledger lists an id that nothing answers to. The rule about such ids says so, once, and nobody says it of
   * each reference; the book cannot be published all the same.
   */
  isRemoved(id: string): boolean;
}

/**
 * Puts a book together and checks what no file can check alone: ids, areas, references, placeholders and their values.
 * The book is undefined when any finding of severity error, here or in its parts, stands in its way. The result does
 * not depend on the order of the parts.
 */
export function createBook(parts: BookParts): {
  readonly book: Book | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const settings = parts.settings.value;
  if (settings === undefined) return { book: undefined, diagnostics: [] };
  const entries = [...parts.entries].sort((a, b) => compareText(a.facts.file, b.facts.file));
  const sorted: BookParts = { ...parts, entries };
  const reports = new Map<string, Report>();
  const alive = new Set(parts.ledger?.value?.flatMap(({ id, kind }) => (kind === "alive" ? [id] : [])));
  let hasRemoved = false;
  const check: BookCheck = {
    settings,
    parts: sorted,
    isRemoved: (id) => {
      hasRemoved ||= alive.has(id);
      return alive.has(id);
    },
    reportOf: (facts) => {
      const report = reports.get(facts.file) ?? createReport(facts.file, facts.text);
      reports.set(facts.file, report);
      return report;
    },
    reportAt: (path) => {
      const report = reports.get(path) ?? createReport(path, "");
      reports.set(path, report);
      return report;
    },
  };
  const seen = new Set(ownDiagnostics(sorted));
  checkFolders(check);
  checkAreas(check);
  checkIdentities(check);
  checkPlaceholders(check);
  checkBrandValues(check);
  checkReferences(check);
  checkQueries(check);
  checkLooks(check);
  checkSections(check);
  checkProducts(check);
  checkApplies(check);
  checkFiles(check);
  const diagnostics = [
    ...ownDiagnostics(sorted).filter((one) => !seen.has(one)),
    ...[...reports.values()].flatMap((report) => report.diagnostics),
  ];
  diagnostics.sort(compareDiagnostics);
  const failed =
    hasRemoved ||
    entries.some(({ entry }) => entry === undefined) ||
    [...diagnostics, ...seen].some(({ severity }) => severity === "error");
  return { book: failed ? undefined : assembleBook(settings, sorted), diagnostics };
}

function ownDiagnostics({ settings, brands, inventories, ledger, queries, evals }: BookParts): Diagnostic[] {
  return [settings, ...brands, ...inventories, ledger, queries, evals].flatMap(
    (file) => file?.report.diagnostics ?? [],
  );
}

/** Lists in `book.yaml` and files in the folders must name the same things. */
function checkFolders({ settings, parts }: BookCheck): void {
  const folders = [
    { kind: "brand", field: "brands", listed: settings.brandIds, files: parts.brands },
    { kind: "inventory", field: "inventories", listed: settings.inventoryIds, files: parts.inventories },
  ] as const;
  for (const { kind, field, listed, files } of folders) {
    const unlisted = new Map(files.filter(({ name }) => !listed.includes(name)).map((file) => [file.name, file]));
    const missing = listed.filter((id) => !files.some(({ name }) => name === id));
    const alike = pairUp(missing, [...unlisted.keys()]);
    for (const [index, id] of listed.entries()) {
      if (!missing.includes(id)) continue;
      const meant = [...unlisted.keys()].find((name) => toSlug(name) === id) ?? alike.get(id);
      const file = meant === undefined ? undefined : unlisted.get(meant);
      if (file === undefined || meant === undefined) {
        const span = parts.settings.locate([field, index]);
        parts.settings.report.add(folderMismatch, span, { kind, id, folder: field });
      } else {
        file.report.add(misnamedFile, { start: 0, end: 0 }, { kind, id, file: `${meant}.yaml` });
        unlisted.delete(meant);
      }
    }
    for (const file of unlisted.values()) file.report.add(unlistedFile, { start: 0, end: 0 }, { kind, id: file.name });
  }
}

/** Every folder of entries is an area of the book, and every area has entries or says why not. */
function checkAreas({ settings, parts, reportOf }: BookCheck): void {
  const known = new Set(settings.areas.map(({ id }) => id));
  const byArea = Map.groupBy(parts.entries, ({ facts }) => facts.area);
  const allowed = [...known];
  const suggest = createSuggester(allowed);
  const undeclared = [...byArea].filter(([area]) => !known.has(area) && area !== "");
  const isEmpty = ({ id, empty }: Area) => !byArea.has(id) && empty === undefined;
  // Entries in a folder that is no area may be those of an area without entries.
  const vacant = settings.areas.filter(isEmpty).map(({ id }) => id);
  const elsewhere = pairUp(
    vacant,
    undeclared.map(([area]) => area),
  );
  // A file in no area's folder has a finding of its own, and may belong in any area.
  const awaited = new Set(byArea.has("") ? allowed : elsewhere.keys());
  for (const [area, [first, ...others]] of undeclared) {
    if (first === undefined) continue;
    const suggestions = suggest(area);
    for (const one of suggestions) awaited.add(one);
    const twin = vacant.find((id) => elsewhere.get(id) === area);
    const data = { area, count: others.length + 1, suggestions, allowed };
    reportOf(first.facts).add(
      unknownArea,
      { start: 0, end: 0 },
      { ...data, ...(twin === undefined ? {} : { vacant: twin }) },
    );
  }
  const { report, locate } = parts.settings;
  if (parts.entries.length === 0) {
    report.add(noEntries, { start: 0, end: 0 }, {});
    return;
  }
  for (const [index, area] of settings.areas.entries()) {
    const count = byArea.get(area.id)?.length ?? 0;
    if (isEmpty(area) && !awaited.has(area.id))
      report.add(emptyArea, locate(["areas", index, "id"]), { area: area.id });
    if (count > 0 && area.empty !== undefined) {
      const path = ["areas", index, "empty"];
      const removal = removeField(parts.settings, path);
      const fixes = removal && [{ kind: "safe" as const, title: "Remove empty:", edits: [removal] }];
      report.add(filledArea, locate(path), { area: area.id, count }, { ...(fixes && { fixes }) });
    }
  }
}

/** The book that the parts make, checked or not: files that hold nothing usable are left out. */
export function assembleBook(settings: BookSettings, parts: BookParts): Book {
  const { brandIds, inventoryIds, search: _search, lint: _lint, ...rest } = settings;
  const pick = <Value>(ids: readonly string[], files: readonly ParsedFile<Value>[]): Value[] =>
    ids.flatMap((id) => files.find(({ name }) => name === id)?.value ?? []);
  const order = new Map(settings.areas.map(({ id }, index) => [id, index]));
  const shelf: Shelf = {};
  const entries = parts.entries
    .flatMap(({ entry }) => entry ?? [])
    .map((entry) => withLocale(entry, settings.locale, shelf))
    .sort((a, b) => (order.get(a.area) ?? 0) - (order.get(b.area) ?? 0) || compareText(a.id, b.id));
  const files = filesOf(parts, settings);
  const records = parts.ledger?.value?.filter((row) => row.kind !== "alive") ?? [];
  return {
    ...rest,
    brands: pick(brandIds, parts.brands),
    inventories: pick(inventoryIds, parts.inventories),
    entries,
    ...(files.length === 0 ? {} : { files }),
    records,
  };
}

/** The files that texts name, those for every brand and both schemes, as far as they can be published. */
function filesOf({ files, settings: file, entries }: BookParts, settings: BookSettings): readonly EntryFile[] {
  if (files === undefined || files.paths.length === 0) return [];
  const index = createFileIndex(files.paths);
  const variants = settings.brandIds.map((brand) => ({ brand, locale: settings.locale }));
  const named = [
    ...file.uses.flatMap((use) => (use.kind === "file" ? index.find(use.name, undefined) : [])),
    ...entries.flatMap(({ entry }) => entry?.files?.flatMap((name) => index.find(name, entry)) ?? []),
  ];
  const paths = new Set(named.flatMap((path) => index.familyOf(path, variants)));
  return [...paths].sort(compareText).flatMap((path) => {
    const found = files.describe(path);
    return found.kind === "file" ? [found.file] : [];
  });
}

function withLocale(entry: BookEntry, locale: string, shelf: Shelf): BookEntry {
  if (entry.locale === locale) return entry;
  const change = <Part extends { locale: string }>(part: Part): Part => ({ ...part, locale });
  return mapEntry(entry, { head: change, whole: change }, shelf);
}
