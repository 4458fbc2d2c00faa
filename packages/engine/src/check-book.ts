import { type BookParts, createBook, parseBookFile, parseBrandFile, parseInventoryFile } from "@fixbook/core";
import { lintSource } from "@fixbook/lint";
import { type Book, compareDiagnostics, type Diagnostic } from "@fixbook/schema";
import { checkEntries, type PoolOptions } from "./parse-pool.js";
import { type BookSources, readBook } from "./read-book.js";

/** What checking a book gave. */
export interface CheckedBook {
  readonly folder: string;
  /** Undefined when a finding of severity error stands in its way. */
  readonly book: Book | undefined;
  /** Files are relative to the book's folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly entries: number;
  /** Whether `book.yaml` could be read at all. */
  readonly isReadable: boolean;
  /** The text of a file, as it was checked. */
  sourceOf(path: string): string | undefined;
  /** The texts of all files. */
  texts(): Iterable<string>;
}

/** Reads a book and checks all of it, every file in one run, whatever is wrong with any of them. */
export async function checkBook(folder: string, options: PoolOptions = {}): Promise<CheckedBook> {
  const sources = readBook(folder);
  const { settings, brands, inventories, entries } = sources;
  const checked = await checkEntries(entries, options);
  const files = {
    settings: settings === undefined ? undefined : parseBookFile(settings),
    brands: brands.map(parseBrandFile),
    inventories: inventories.map(parseInventoryFile),
  };
  const yaml = [...(files.settings === undefined ? [] : [files.settings]), ...files.brands, ...files.inventories];
  const own = [
    ...sources.diagnostics,
    ...checked.flatMap(({ diagnostics }) => diagnostics),
    ...yaml.flatMap(({ diagnostics }) => [...diagnostics]),
    ...yaml.flatMap(({ file, text, strings }) => lintSource({ file, text, strings })),
  ];
  const parts: BookParts | undefined =
    files.settings === undefined
      ? undefined
      : {
          settings: files.settings,
          brands: files.brands,
          inventories: files.inventories,
          entries: checked.map(({ facts, entry }, index) => ({ facts: { ...facts, text: entries[index]?.text ?? "" }, entry })),
        };
  const made = parts === undefined ? undefined : createBook(parts);
  const diagnostics = [...own, ...(made?.diagnostics ?? [])].sort(compareDiagnostics);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return {
    folder,
    book: failed ? undefined : made?.book,
    diagnostics,
    files: entries.length + yaml.length,
    entries: entries.length,
    isReadable: files.settings !== undefined && !files.settings.diagnostics.some(({ ruleId }) => ruleId.startsWith("schema/yaml") || ruleId.startsWith("source/")),
    ...sourceLookup(sources),
  };
}

function sourceLookup({ settings, brands, inventories, entries }: BookSources): Pick<CheckedBook, "sourceOf" | "texts"> {
  const texts = new Map([...(settings === undefined ? [] : [settings]), ...brands, ...inventories, ...entries].map(({ path, text }) => [path, text]));
  return { sourceOf: (path) => texts.get(path), texts: () => texts.values() };
}
