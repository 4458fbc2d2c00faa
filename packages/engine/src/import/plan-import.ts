import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type BookSettings,
  listId,
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseLedgerFile,
  snippetFindings,
  toDiagnostic,
} from "@fixbook/core";
import {
  type Area,
  type AreaFrom,
  type BrandAddress,
  type DeclaredSection,
  hashOf,
  type ImportedEntry,
  type ImportedPages,
  importPages,
  type Lock,
  type LockRow,
  type Page,
  parseLock,
  printLock,
} from "@fixbook/import";
import { type EntrySettings, entrySettings } from "@fixbook/lint";
import {
  type Brand,
  bookLayout,
  compareText,
  type Diagnostic,
  entryPath,
  type ImportReport,
  type Ledger,
  type SectionId,
  startOfFile,
} from "@fixbook/schema";
import { type CheckedEntry, checkEntries, readBook } from "../check/index.js";
import { type Disk, disk, EngineError, type FileChange } from "../disk/index.js";
import { earlierTexts } from "../git/index.js";
import { type CarriedFiles, createCarriedFiles } from "./carried-files.js";
import { type ChosenPages, choosePages } from "./choose-pages.js";
import { unifiedDiff } from "./diff-text.js";
import { type BookAdditions, editBook } from "./edit-book.js";
import { aliasesIn, aliasesInUse, recordMoves } from "./old-names.js";
import { draftPath, readOwnFiles } from "./own-files.js";
import { loadPageParser } from "./page-parser.js";
import { type Input, type InputEncoding, inputEncodings, readInput } from "./read-input.js";
import { createReport, type ReportedEntry, type ReportedPage } from "./report.js";

/** What somebody wants to bring in. */
export interface ImportRequest {
  readonly format: string;
  /** The folder or file, absolute, and as it was named. */
  readonly input: string;
  readonly inputName: string;
  /** The book's folder, absolute, and as it was named. It need not be there. */
  readonly folder: string;
  readonly folderName: string;
  readonly areaFrom?: AreaFrom | undefined;
  readonly headings?: ReadonlyMap<string, SectionId> | undefined;
  /** Which pages, by path or id; all when left out. */
  readonly only?: ((path: string) => boolean) | undefined;
  readonly limit?: number | undefined;
  readonly all?: boolean | undefined;
  /** The encoding of texts that are no UTF-8; they are refused when it is left out. */
  readonly encoding?: InputEncoding | undefined;
  readonly site?: string | undefined;
  /** The language of a new book; a book that is there has its own. */
  readonly locale?: string | undefined;
  /** Whether what is here answers conflicts, so that nobody is asked again. */
  readonly mine?: boolean | undefined;
  readonly isDryRun?: boolean | undefined;
  /** The files of a new book with some areas, by path. */
  newBook(contents: NewBookContents): ReadonlyMap<string, string>;
  readonly disk?: Disk | undefined;
  onProgress?(line: string): void;
}

/** What a new book has to hold from the start. */
export interface NewBookContents {
  readonly areas: readonly (Area & { readonly isEmpty: boolean })[];
  readonly sections: readonly DeclaredSection[];
  readonly placeholders: BookAdditions["placeholders"];
  readonly ids: readonly string[];
}

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

/** Plans an import: reads and checks everything, and writes nothing. Throws an {@link EngineError} where nothing can be imported. */
export async function planImport(request: ImportRequest): Promise<PlannedImport> {
  const { disk: io = disk, onProgress = () => {} } = request;
  onProgress("Reading the source");
  const input = readInput(request.input, request.inputName, request.encoding, io);
  const chosen = choosePages(request.format, input);
  const pages = pickPages(chosen.pages, request);
  const book = readTarget(request, io);
  const prefix = `${chosen.dialect === undefined ? chosen.format : "markdown"}:${input.name}/`;
  const keyOf = (sourceId: string) => prefix + sourceId;
  const parser = await loadPageParser();
  onProgress(`Cutting ${pages.length} pages`);
  const texts = new Map(input.texts.map(({ path, text }) => [path, text]));
  const paths = new Map(input.paths.map((path) => [path.toLowerCase(), path]));
  const own = new Set(
    [...book.lock].filter(([key]) => key.startsWith(prefix)).flatMap(([, { entries }]) => [...entries.keys()]),
  );
  const files = createCarriedFiles(input.folder, io);
  let imported = importPages(pages, {
    ...(chosen.dialect === undefined ? {} : { dialect: chosen.dialect }),
    locale: book.locale,
    declared: book.settings?.value?.sections ?? [],
    headings: request.headings ?? new Map(),
    areaFrom: request.areaFrom ?? (chosen.dialect === undefined && chosen.format !== "html" ? "section" : "folder"),
    all: request.all ?? false,
    formatOf: (from) => files.formatOf(from),
    site: request.site,
    isForDesk: chosen.isForDesk,
    decodedAs: (path) =>
      request.encoding !== undefined && input.decoded.has(path) ? inputEncodings[request.encoding] : undefined,
    parser,
    brandAddresses: book.brandAddresses,
    aliasesTaken: aliasesInUse({
      ...book,
      present: new Set(
        chosen.pages.flatMap(({ sourceId }) => [...(book.lock.get(keyOf(sourceId))?.entries.keys() ?? [])]),
      ),
    }),
    taken: new Set([...book.taken].filter((id) => !own.has(id))),
    known: new Map(
      [...book.lock].flatMap(([key, { entries }]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), [...entries.keys()]] as const] : [],
      ),
    ),
    textAt: (path) => texts.get(path),
    fileAt: (path) => paths.get(path.toLowerCase()),
  });
  const settings = settingsWith(book, imported);
  let checked = await checkAll(imported, settings, onProgress);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const withheld = withheldOf(imported, checked, book, keyOf);
    const isReferred = imported.pages.some(({ entries }) =>
      entries.some(({ id, linksTo }) => !withheld.has(id) && linksTo.some((other) => withheld.has(other))),
    );
    if (!isReferred) break;
    imported = imported.withhold(withheld);
    checked = await checkAll(imported, settings, onProgress, checked);
  }
  return assemble({ request, input, chosen, imported, checked, book, files, keyOf });
}

/** How often links to what turned out to be a draft are taken back. */
const MOST_TRIES = 4;

function pickPages(pages: readonly Page[], { only, limit }: ImportRequest): readonly Page[] {
  const wanted = only === undefined ? pages : pages.filter(({ path, sourceId }) => only(path) || only(sourceId));
  return limit === undefined ? wanted : wanted.slice(0, limit);
}

/** The book as it is. */
interface Target {
  readonly isNew: boolean;
  readonly locale: string;
  readonly settings: ParsedFile<BookSettings> | undefined;
  readonly lock: Lock;
  readonly lockText: string | undefined;
  /** Every id that is in use, or was. */
  readonly taken: ReadonlySet<string>;
  /** The files of entries and drafts, by id. */
  readonly files: ReturnType<typeof readOwnFiles>;
  readonly ledger: Ledger | undefined;
  readonly ledgerText: string | undefined;
  readonly brandAddresses: readonly BrandAddress[];
}

function readTarget({ folder, folderName, locale = "en" }: ImportRequest, io: Disk): Target {
  const lockPath = join(folder, bookLayout.imports);
  const lockText = existsSync(lockPath) ? readFileSync(lockPath, "utf8") : undefined;
  const lock = lockText === undefined ? new Map() : parseLock(lockText);
  if (lock === undefined)
    throw new EngineError(
      `${join(folderName, bookLayout.imports)} cannot be read, so nobody can tell what was imported before.`,
      "Take it from version control again; nothing was written.",
    );
  if (!existsSync(join(folder, bookLayout.settings))) {
    if (existsSync(folder) && io.readdirSync(folder, { withFileTypes: true }).some(({ name }) => !name.startsWith(".")))
      throw new EngineError(
        `${folderName} is not a book, and it is not empty.`,
        "Name a book, or a folder that is not there yet: a book is made in it.",
      );
    return {
      isNew: true,
      locale,
      settings: undefined,
      lock,
      lockText,
      taken: new Set(),
      files: new Map(),
      ledger: undefined,
      ledgerText: undefined,
      brandAddresses: [],
    };
  }
  const sources = readBook(folder, io);
  const settings = sources.settings && parseBookFile(sources.settings);
  if (settings?.value === undefined)
    throw new EngineError(
      `${join(folderName, bookLayout.settings)} has mistakes, so nothing can be added to it.`,
      "Run fixbook lint, mend what it says, and import again.",
    );
  const ledger = sources.ledger && parseLedgerFile(sources.ledger);
  const files = readOwnFiles(folder, sources.entries, io);
  const aliases = [...files.values()].flatMap(({ text }) => aliasesIn(text));
  return {
    isNew: false,
    locale: settings.value.locale,
    settings,
    lock,
    lockText,
    taken: new Set([...files.keys(), ...(ledger?.value ?? []).map(({ id }) => id), ...aliases]),
    files,
    ledger: ledger?.value,
    ledgerText: sources.ledger?.text,
    brandAddresses: sources.brands.flatMap((brand) => addressesOf(parseBrandFile(brand).value, settings.value)),
  };
}

/** The addresses that a brand has for placeholders which the build fills. */
function addressesOf(brand: Brand | undefined, settings: BookSettings | undefined): readonly BrandAddress[] {
  return [...(brand?.values ?? [])].flatMap(([placeholder, value]) => {
    const { type, filledBy } = settings?.placeholders.get(placeholder) ?? {};
    return filledBy === "build" && (type === "email" || type === "url") ? [{ placeholder, type, value }] : [];
  });
}

function settingsWith({ settings, locale }: Target, { sections, placeholders }: ImportedPages): EntrySettings {
  const known: EntrySettings = settings === undefined ? { locale } : entrySettings(settings);
  return {
    ...known,
    sections: [...(known.sections ?? []), ...sections.map(({ id, title, headings }) => ({ id, title, headings }))],
    placeholders: [...new Set([...(known.placeholders ?? []), ...placeholders.map(({ name }) => name)])],
  };
}

type Checked = ReadonlyMap<string, { readonly text: string; readonly result: CheckedEntry }>;

async function checkAll(
  { pages }: ImportedPages,
  settings: EntrySettings,
  onProgress: (line: string) => void,
  before: Checked = new Map(),
): Promise<Checked> {
  const entries = pages.flatMap((page) => page.entries);
  const open = entries.filter(({ id, text }) => before.get(id)?.text !== text);
  const results = await checkEntries(
    open.map(({ id, area, text }) => ({ source: { path: entryPath({ id, area }), text }, settings })),
    { onProgress: (done, total) => onProgress(`Checking ${done} of ${total} entries`) },
  );
  const fresh = new Map(
    open.map(({ id, text }, index) => [id, { text, result: results[index] as CheckedEntry }] as const),
  );
  return new Map(
    entries.flatMap(({ id }) => {
      const one = fresh.get(id) ?? before.get(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
}

/** What keeps an entry from being published: errors, and whatever is left of another system's markup. */
function obstaclesOf(checked: Checked, id: string): readonly Diagnostic[] {
  const { text = "", result } = checked.get(id) ?? {};
  const found = result?.diagnostics ?? [];
  const file = result?.facts.file ?? "";
  // The build would refuse it for its snippet; its HTML has half as many bytes again as its source, on five collections.
  const bytes = Math.round(1.5 * Buffer.byteLength(text));
  const limit = 19_000;
  const long =
    bytes > limit
      ? [
          toDiagnostic(
            snippetFindings.hugeSnippet,
            { variant: "full", bytes, limit: 20_000 },
            { file, range: startOfFile },
          ),
        ]
      : [];
  return [...found.filter(({ severity, ruleId }) => severity === "error" || ruleId.startsWith("markup/")), ...long];
}

function isDraft({ id, isDraft: isStated }: ImportedEntry, checked: Checked): boolean {
  return isStated || obstaclesOf(checked, id).length > 0;
}

/** Entries that no link may lead to: drafts, and those that somebody has removed. */
function withheldOf(
  { pages }: ImportedPages,
  checked: Checked,
  { lock, files }: Target,
  keyOf: (sourceId: string) => string,
): ReadonlySet<string> {
  const withheld = new Set<string>();
  for (const page of pages)
    for (const entry of page.entries) {
      const isGone = lock.get(keyOf(page.sourceId))?.entries.has(entry.id) === true && !files.has(entry.id);
      const stands = files.get(entry.id);
      if (isGone || (stands === undefined ? isDraft(entry, checked) : stands.isDraft)) withheld.add(entry.id);
    }
  return withheld;
}

interface Assembly {
  readonly request: ImportRequest;
  readonly input: Input;
  readonly chosen: ChosenPages;
  readonly imported: ImportedPages;
  readonly checked: Checked;
  readonly book: Target;
  readonly files: CarriedFiles;
  keyOf(sourceId: string): string;
}

function assemble({ request, input, chosen, imported, checked, book, files, keyOf }: Assembly): PlannedImport {
  const { folder } = request;
  const changes: FileChange[] = [];
  const lock = new Map<string, LockRow>(book.lock);
  const pages: ReportedPage[] = [];
  const published: ImportedEntry[] = [];
  const drafts: ImportedEntry[] = [];
  const replaced: ImportedEntry[] = [];
  const carried: { from: string; to: string }[] = [];
  for (const page of imported.pages) {
    const key = keyOf(page.sourceId);
    const before = book.lock.get(key);
    if (before !== undefined && before.source === page.hash) {
      pages.push({ page, state: "unchanged", entries: [] });
      continue;
    }
    if (page.outcome !== "imported") {
      pages.push({ page, state: page.outcome === "broken" ? "failed" : page.outcome, entries: [] });
      continue;
    }
    const entries: ReportedEntry[] = [];
    const written = new Map<string, string>();
    for (const entry of page.entries) {
      const planned = planEntry(entry, before, { checked, book, folder });
      entries.push(planned.reported);
      written.set(entry.id, planned.hash);
      if (planned.change === undefined) continue;
      changes.push({ folder, ...planned.change });
      if (planned.reported.state === "draft") drafts.push(entry);
      else if (planned.reported.state === "written") published.push(entry);
      else replaced.push(entry);
      const place = planned.change.file.replace(/\.md$/, "");
      for (const file of entry.files) {
        const contents = files.bytesOf(file.from);
        const to = `${place}/${file.name}`;
        carried.push({ from: file.from.startsWith("data:") ? "data:" : file.from, to });
        if (!existsSync(join(folder, to))) changes.push({ folder, file: to, before: undefined, after: contents });
      }
    }
    // A conflict is told of again until somebody answers it.
    const isOpen = request.mine !== true && entries.some(({ state }) => state === "conflict");
    lock.set(key, { source: isOpen ? (before?.source ?? page.hash) : page.hash, entries: written });
    pages.push({ page, state: "imported", entries });
  }
  const present = new Set([
    ...imported.pages.map(({ sourceId }) => keyOf(sourceId)),
    ...chosen.pages.map(({ sourceId }) => keyOf(sourceId)),
  ]);
  const prefix = keyOf("");
  const gone = [...book.lock.keys()].filter((key) => key.startsWith(prefix) && !present.has(key)).sort(compareText);
  const additions = additionsOf(imported, { published, drafts, replaced }, book);
  const toDo = addToBook(
    additions,
    {
      listed: [...published, ...replaced.filter(({ id }) => book.files.get(id)?.isDraft === false)],
      moved: movedIn(imported, { published, drafts, replaced }, book),
    },
    changes,
    request,
    book,
  );
  const left = [
    ...toDo,
    ...replaced.flatMap((entry) => {
      const here = book.files.get(entry.id);
      // Nobody has said yet that it may be published, so that it is told and not done.
      return here?.isDraft === true && !isDraft(entry, checked) ? [readySentence(here.path)] : [];
    }),
  ];
  const lockText = printLock(lock);
  if (lockText !== book.lockText && lock.size > 0)
    changes.push({ folder, file: bookLayout.imports, before: book.lockText, after: lockText });
  const report = createReport({
    request,
    chosen,
    input,
    pages,
    additions,
    left,
    gone: gone.map((key) => key.slice(prefix.length)),
    carried,
  });
  const bodies = new Map(chosen.pages.map((page) => [page.sourceId, page.body.text]));
  return {
    report,
    changes,
    sources: new Map(
      imported.pages.map((page) => [
        page.sourceId,
        { text: bodies.get(page.sourceId) ?? "", results: page.entries.map(({ id, text }) => ({ id, text })) },
      ]),
    ),
  };
}

function readySentence(path: string): string {
  return `Nothing keeps ${path} from being published any more. To publish it: fixbook mv ${path} ${bookLayout.entries}/`;
}

interface PlannedEntry {
  readonly reported: ReportedEntry;
  /** The hash of what is believed to have been written. */
  readonly hash: string;
  readonly change?: { readonly file: string; readonly before: string | undefined; readonly after: string };
}

function planEntry(
  entry: ImportedEntry,
  before: LockRow | undefined,
  { checked, book, folder }: Pick<Assembly, "checked" | "book"> & { readonly folder: string },
): PlannedEntry {
  const findings = obstaclesOf(checked, entry.id);
  const draft = isDraft(entry, checked);
  const known = before?.entries.get(entry.id);
  const here = book.files.get(entry.id);
  const file = draft ? draftPath(entry) : entryPath(entry);
  const base = { id: entry.id, findings, proposals: entry.proposals };
  const hash = hashOf(entry.text);
  if (known === undefined)
    return {
      reported: { ...base, file, state: draft ? "draft" : "written" },
      hash,
      change: { file, before: undefined, after: entry.text },
    };
  if (here === undefined) return { reported: { ...base, file, state: "deleted" }, hash: known };
  if (here.text === entry.text) return { reported: { ...base, file: here.path, state: "unchanged" }, hash };
  if (hashOf(here.text) !== known)
    return {
      reported: { ...base, file: here.path, state: "conflict", diff: threeWayDiff(folder, here, entry, known) },
      hash: known,
    };
  return {
    reported: { ...base, file: here.path, state: "replaced" },
    hash,
    change: { file: here.path, before: here.text, after: entry.text },
  };
}

/**
 * What was changed here and what the source has changed, against what was imported; where version control does not have
 * that any more, what is here against what the source gives now.
 */
function threeWayDiff(
  folder: string,
  here: { readonly path: string; readonly text: string },
  entry: ImportedEntry,
  known: string,
): string {
  for (const base of earlierTexts(join(folder, here.path)))
    if (hashOf(base) === known)
      return [
        unifiedDiff({ name: here.path, text: base }, { name: `${here.path} as it is here`, text: here.text }),
        unifiedDiff(
          { name: here.path, text: base },
          { name: `${here.path} as the source gives it now`, text: entry.text },
        ),
      ].join("\n");
  return unifiedDiff(
    { name: `${here.path} as it is here`, text: here.text },
    { name: `${here.path} as the source gives it now`, text: entry.text },
  );
}

function additionsOf(
  imported: ImportedPages,
  { published, drafts, replaced }: Readonly<Record<"published" | "drafts" | "replaced", readonly ImportedEntry[]>>,
  { settings }: Target,
): BookAdditions {
  const declared = settings?.value;
  const withEntries = new Set(published.map(({ area }) => area));
  const used = new Set([...published, ...drafts].map(({ area }) => area));
  const texts = [...published, ...drafts, ...replaced].map(({ text }) => text);
  return {
    areas: imported.areas
      .filter(({ id }) => used.has(id) && declared?.areas.some((area) => area.id === id) !== true)
      .map((area) => ({ ...area, isEmpty: !withEntries.has(area.id) })),
    sections: imported.sections.filter(({ title }) => texts.some((text) => text.includes(`\n## ${title}\n`))),
    placeholders: imported.placeholders.filter(
      ({ name }) => declared?.placeholders.has(name) !== true && texts.some((text) => text.includes(`<<${name}>>`)),
    ),
    filled: (declared?.areas ?? []).flatMap(({ id, empty }) =>
      empty !== undefined && withEntries.has(id) ? [id] : [],
    ),
  };
}

interface Moves {
  readonly entries: readonly ImportedEntry[];
  /** Every id that an entry or a draft answers to. */
  readonly answered: ReadonlySet<string>;
}

/** The entries that old names may lead to, since they are published. */
function movedIn(
  { pages }: ImportedPages,
  { published, drafts, replaced }: Readonly<Record<"published" | "drafts" | "replaced", readonly ImportedEntry[]>>,
  { files }: Target,
): Moves {
  const fresh = new Set(published.map(({ id }) => id));
  return {
    entries: pages
      .flatMap(({ entries }) => entries)
      .filter(({ id }) => fresh.has(id) || files.get(id)?.isDraft === false),
    answered: new Set([
      ...files.keys(),
      ...[...files.values()].flatMap(({ text }) => aliasesIn(text)),
      ...[...published, ...drafts, ...replaced].flatMap(({ id, aliases }) => [id, ...aliases]),
    ]),
  };
}

/** Adds what the book has to say of its new entries. Answers with what is left to do. */
function addToBook(
  additions: BookAdditions,
  { listed, moved }: { readonly listed: readonly ImportedEntry[]; readonly moved: Moves },
  changes: FileChange[],
  request: ImportRequest,
  book: Target,
): readonly string[] {
  const { folder } = request;
  const ids = listed.flatMap(({ id, aliases }) => [id, ...aliases]).sort(compareText);
  if (book.isNew) {
    for (const [file, text] of request.newBook({ ...additions, ids }))
      changes.push({ folder, file, before: undefined, after: text });
    return [];
  }
  const before = book.settings?.text ?? "";
  const { text, left } = editBook(before, additions);
  if (text !== before) changes.push({ folder, file: bookLayout.settings, before, after: text });
  if (book.ledgerText === undefined) return left;
  let ledger = recordMoves(book.ledgerText, moved.entries, moved.answered);
  const missing: string[] = [];
  for (const id of ids) {
    const file = parseLedgerFile({ path: bookLayout.ledger, text: ledger });
    if (file.value?.some((row) => row.id === id) === true) continue;
    const row = listId(file, id);
    if (row === undefined) missing.push(id);
    else ledger = ledger.slice(0, row.start) + row.text + ledger.slice(row.end);
  }
  if (ledger !== book.ledgerText)
    changes.push({ folder, file: bookLayout.ledger, before: book.ledgerText, after: ledger });
  return [
    ...left,
    ...(missing.length === 0
      ? []
      : [`Add to ${bookLayout.ledger}: ${missing.map((id) => `${id}: entry`).join(", ")}.`]),
  ];
}
