import { join } from "node:path";
import {
  type BookSettings,
  type ParsedEntry,
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseEntry,
  parseEvalsFile,
  parseInventoryWith,
  parseLedgerFile,
  parseQueriesFile,
  type SourceFile,
} from "@fixbook/core";
import type { PlanBook } from "@fixbook/core/plan";
import { bookLayout, compareText } from "@fixbook/schema";
import { loadMarkdownParser, readBook, vendoredIn } from "../check/index.js";
import { type Disk, decode, disk, EngineError, readDraftFiles, readDrafts, readRegularFile } from "../disk/index.js";
import { siteTexts } from "../site/index.js";

/**
 * Reads a book for plans. Entries are parsed when a plan asks, each once. Throws an {@link EngineError} where `book.yaml`
 * or `ids.yaml` cannot be read, so that nobody could tell what a change would mean.
 */
export async function readPlanBook(folder: string, io: Disk = disk): Promise<PlanBook> {
  const sources = readBook(folder, io);
  const settings = readable(sources.settings && parseBookFile(sources.settings), bookLayout.settings);
  const hasLedger = io.lstatSync(join(folder, bookLayout.ledger), { throwIfNoEntry: false }) !== undefined;
  const ledger = sources.ledger && parseLedgerFile(sources.ledger);
  if (hasLedger) readable(ledger, bookLayout.ledger);
  const parser = await loadMarkdownParser();
  const { locale, sections } = settings.value as BookSettings;
  const parsed = new Map<SourceFile, ParsedEntry>();
  return {
    settings,
    brands: sources.brands.map(parseBrandFile),
    inventories: sources.inventories.map((file) => parseInventoryWith(file, vendoredIn(sources))),
    ledger,
    queries: sources.queries && parseQueriesFile(sources.queries),
    evals: sources.evals && parseEvalsFile(sources.evals),
    entries: sources.entries,
    drafts: readDrafts(folder, io),
    files: sources.files.map(({ path }) => path),
    draftFiles: readDraftFiles(folder, io),
    baseline: sources.baseline,
    imports: readText(folder, bookLayout.imports, io),
    others: siteTexts(sources.sites),
    // Pictures refer to nothing.
    unread: [...new Set([...sources.unread, ...sources.misplaced.map(({ path }) => path)])]
      .filter((path) => /\.(?:md|ya?ml)$/.test(path))
      .sort(compareText),
    parse: (source) => {
      const known = parsed.get(source) ?? parseEntry(source, { locale, sections, parser });
      parsed.set(source, known);
      return known;
    },
  };
}

function readable<Value>(file: ParsedFile<Value> | undefined, name: string): ParsedFile<Value> {
  if (file?.value !== undefined) return file;
  const error = file?.report.diagnostics.find(({ severity }) => severity === "error");
  const reason = error && `: line ${error.range.start.line}, ${error.message}`;
  throw new EngineError(
    `${name} cannot be read${reason ?? "."}`,
    "Correct it first; fixbook lint tells all that is wrong with it.",
  );
}

/** The most bytes of a file that the importer writes. */
const MOST_BYTES = 16 * 1024 * 1024;

function readText(folder: string, file: string, io: Disk): SourceFile | undefined {
  if (io.lstatSync(join(folder, file), { throwIfNoEntry: false }) === undefined) return undefined;
  const read = readRegularFile(join(folder, file), MOST_BYTES, io);
  const text = "bytes" in read ? decode(read.bytes) : undefined;
  return typeof text === "string" ? { path: file, text } : undefined;
}
