import { type ImportedPages, importPages, type Lock, type LockRow, type Page, printLock } from "@fixbook/import";
import { bookLayout, compareText, type ImportReport } from "@fixbook/schema";
import { disk, type FileChange } from "../disk/index.js";
import { createCarriedFiles } from "./carried-files.js";
import { choosePages } from "./choose-pages.js";
import { importOptionsOf } from "./import-options.js";
import type { ImportRequest } from "./import-request.js";
import { readOwnBook } from "./own-book.js";
import { loadPageParser } from "./page-parser.js";
import { planBook } from "./plan-book.js";
import { planPages } from "./plan-pages.js";
import { readInput } from "./read-input.js";
import { createReport } from "./report.js";
import { withholdDrafts } from "./withhold-drafts.js";

/** What an import would do. */
export interface PlannedImport {
  readonly report: ImportReport;
  readonly changes: readonly FileChange[];
  /** The pages with their sources, for the report to show side by side. */
  readonly sources: ReadonlyMap<
    string,
    { readonly text: string; readonly results: readonly { readonly id: string; readonly text: string }[] }
  >;
}

/** Plans an import: reads and checks everything, and writes nothing. Throws an `EngineError` where nothing can be imported. */
export async function planImport(request: ImportRequest): Promise<PlannedImport> {
  const { folder, disk: io = disk, onProgress = () => {} } = request;
  onProgress("Reading the source");
  const input = readInput(request.input, request.inputName, request.encoding, io);
  const chosen = choosePages(request.format, input);
  const wanted = pickPages(chosen.pages, request);
  const book = readOwnBook(request, io);
  const prefix = `${chosen.dialect === undefined ? chosen.format : "markdown"}:${input.name}/`;
  const known = rowsBelow(prefix, book.lock);
  const parser = await loadPageParser();
  onProgress(`Cutting ${wanted.length} pages`);
  const files = createCarriedFiles(input.folder, io);
  const found = importPages(wanted, importOptionsOf({ request, input, chosen, book, rows: known, files, parser }));
  const { imported, checked } = await withholdDrafts(found, { book, rows: known, onProgress });
  const planned = planPages(imported, { folder, book, checked, known, files, mine: request.mine === true });
  const around = planBook(imported, { request, book, written: planned.written, checked });
  const rows = [...planned.rows].map(([sourceId, row]) => [prefix + sourceId, row] as const);
  const present = new Set(chosen.pages.map(({ sourceId }) => sourceId));
  const gone = [...known.keys()].filter((sourceId) => !present.has(sourceId)).sort(compareText);
  return {
    report: createReport({ ...planned, ...around, request, chosen, input, gone }),
    changes: [
      ...planned.changes,
      ...around.changes,
      ...lockChange(folder, book.lockText, new Map([...book.lock, ...rows])),
    ],
    sources: sourcesOf(imported, chosen.pages),
  };
}

function pickPages(pages: readonly Page[], { only, limit }: ImportRequest): readonly Page[] {
  const wanted = only === undefined ? pages : pages.filter(({ path, sourceId }) => only(path) || only(sourceId));
  return limit === undefined ? wanted : wanted.slice(0, limit);
}

/** The rows of a lock whose keys begin with the name of a source, by what follows it. */
function rowsBelow(prefix: string, lock: Lock): ReadonlyMap<string, LockRow> {
  return new Map(
    [...lock].flatMap(([key, row]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), row] as const] : [])),
  );
}

function lockChange(folder: string, before: string | undefined, lock: Lock): readonly FileChange[] {
  const after = printLock(lock);
  return lock.size === 0 || after === before ? [] : [{ folder, file: bookLayout.imports, before, after }];
}

function sourcesOf({ pages }: ImportedPages, sources: readonly Page[]): PlannedImport["sources"] {
  const bodies = new Map(sources.map(({ sourceId, body }) => [sourceId, body.text]));
  return new Map(
    pages.map(({ sourceId, entries }) => [
      sourceId,
      { text: bodies.get(sourceId) ?? "", results: entries.map(({ id, text }) => ({ id, text })) },
    ]),
  );
}
