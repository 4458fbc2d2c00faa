import {
  type BookFiles,
  type BookSettings,
  createBook,
  createReport,
  type EntryFacts,
  once,
  type ParsedFile,
  parseBrandFile,
  parseEvalsFile,
  parseInventoryWith,
  parseLedgerFile,
  parseQueriesFile,
  type SourceFile,
  sourceFindings,
  toDiagnostic,
} from "@fixbook/core";
import {
  type BookFacts,
  bookRules,
  type Directive,
  entrySettings,
  findSecrets,
  lintBook,
  lintSource,
  readDirectives,
  redactDiagnostics,
  redactText,
  resolveConfig,
  rules,
  secretTexts,
  withoutEchoes,
} from "@fixbook/lint";
import {
  type Book,
  type Brand,
  bookLayout,
  type Diagnostic,
  type Inventory,
  type SearchAnswers,
  type Stage,
  startOfFile,
} from "@fixbook/schema";
import { loadLanguage } from "@fixbook/search";
import { type Site, siteTexts } from "../site/index.js";
import { type Asked, askQuestions, checkRecall, countAnswers } from "./ask-questions.js";
import { createBookFiles } from "./book-files.js";
import { type CheckedEntry, unknownFacts } from "./check-entry.js";
import type { HistoryFiles } from "./dated-files.js";
import { isRepeatable } from "./kept-findings.js";
import { type BookSources, type SourceLookup, sourceLookup, vendoredIn } from "./read-book.js";
import type { MisplacedFile } from "./read-misplaced.js";
import { adopt, answersOf, settle } from "./settle.js";
import { siteDiagnostics } from "./site-diagnostics.js";
import { besideAreas } from "./stray-files.js";

/** What there is to say about a book. */
export interface BookFindings extends SourceLookup {
  readonly folder: string;
  /** Files are relative to the book's folder. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of the findings that a file has by itself, whatever the other files say. */
  own(): ReadonlySet<Diagnostic>;
  readonly files: number;
  readonly entries: number;
  /** How many findings the writers' directives took out. */
  readonly suppressed: number;
  /** How many findings the baseline took out. */
  readonly known: number;
  /** The text of the baseline that fits the findings: all of them where there is none yet, never more than it lists. */
  baseline(): string;
  /** Whether every rule has run. An error that keeps the book from being put together stops some. */
  readonly isComplete: boolean;
  /** How its questions are answered, where they were asked and it is whole. */
  readonly search?: SearchAnswers;
  /** What the findings depend on of the history of the repository; absent where it was not read. */
  readonly history?: string;
  /** Whether `book.yaml` could be read as YAML; what its fields hold may still be wrong. */
  readonly isReadable: boolean;
}

/** What checking a book gave. */
export interface CheckedBook extends BookFindings {
  /** Undefined when a finding of severity error stands in its way. */
  readonly book: Book | undefined;
  /** What brands add to their sites. */
  readonly sites: readonly Site[];
}

/** What findings depend on besides the files of a book. */
export interface CheckContext {
  readonly today: string;
  readonly stage: Stage | undefined;
  /** The text of the ledger as it was at the commit that is compared with. */
  readonly earlierLedger?: string | undefined;
  /** Whether the search is asked the questions of the book, which takes the text of every entry. */
  readonly asksQuestions: boolean;
  /** The files that texts can name; read from the disk when left out. */
  readonly files?: BookFiles;
  /** The same files with their days, where the history of the repository is read. */
  readonly dated?: HistoryFiles | undefined;
}

/** Puts together what was found out about each file of a book, and checks the book as a whole. */
export async function putTogether(
  sources: BookSources,
  settings: ParsedFile<BookSettings> | undefined,
  checked: readonly CheckedEntry[],
  { today, stage, earlierLedger, asksQuestions, files = createBookFiles(sources), dated }: CheckContext,
): Promise<CheckedBook> {
  const secrets = await secretsOf([
    sources.settings,
    ...sources.brands,
    ...sources.inventories,
    sources.ledger,
    sources.queries,
    sources.evals,
    sources.baseline,
    ...siteTexts(sources.sites),
  ]);
  const { brandIds = [], inventoryIds = [] } = settings?.value ?? {};
  const brands = [
    ...parseFolder(sources, bookLayout.brands, parseBrandFile),
    ...misplacedIn<Brand>(sources, bookLayout.brands, brandIds),
  ];
  const inventories = [
    ...parseFolder(sources, bookLayout.inventories, (source) => parseInventoryWith(source, vendoredIn(sources))),
    ...misplacedIn<Inventory>(sources, bookLayout.inventories, inventoryIds),
  ];
  const ledger = sources.ledger === undefined ? undefined : parseLedgerFile(sources.ledger);
  const earlier =
    earlierLedger === undefined ? undefined : parseLedgerFile({ path: bookLayout.ledger, text: earlierLedger });
  const queries = sources.queries === undefined ? undefined : parseQueriesFile(sources.queries);
  const evals = sources.evals === undefined ? undefined : parseEvalsFile(sources.evals);
  const yaml: ParsedFile<unknown>[] = [settings, ...brands, ...inventories, ledger].filter(
    (file) => file !== undefined,
  );
  const own = [
    ...sources.diagnostics,
    ...besideAreasIn(sources, settings?.value),
    ...secrets,
    ...checked.flatMap(({ diagnostics }) => diagnostics),
    ...yaml.flatMap(({ diagnostics }) => [...diagnostics]),
    ...(queries?.diagnostics ?? []),
    ...(evals?.diagnostics ?? []),
    ...yaml.flatMap(({ file, text, strings }) => lintSource({ file, text, strings }, entrySettings(settings))),
    ...[queries, evals].flatMap((file) => (file === undefined ? [] : lintSource(file, {}, mergeRules))),
  ];
  const entries: BookFacts["entries"] = [
    ...checked.map(({ facts, entry, notes }, index) => ({
      facts: withText(facts, sources.entries[index]),
      entry,
      notes,
    })),
    ...unreadIn(sources, bookLayout.entries).map((path) => ({
      facts: { ...unknownFacts(path), text: "" },
      entry: undefined,
    })),
    ...sources.misplaced
      .filter(({ folder }) => folder === bookLayout.entries)
      .map((file) => ({ facts: misplacedFacts(file), entry: undefined })),
  ];
  const made =
    settings === undefined
      ? undefined
      : createBook({ settings, brands, inventories, ledger, queries, evals, entries, files });
  const config = settings === undefined ? undefined : resolveConfig(settings, stage);
  const { synonyms = [], locale = "" } = settings?.value ?? {};
  const language = synonyms.length === 0 ? undefined : await loadLanguage(locale);
  const asked = asksQuestions && made?.book !== undefined ? await askedOf(made.book, { settings, queries }) : undefined;
  const { sourceOf } = sourceLookup(sources);
  const written = new Map<string, readonly Directive[]>([
    ...checked.flatMap(({ facts, directives }) => (directives.length === 0 ? [] : [[facts.file, directives] as const])),
    ...[...yaml, queries, evals]
      .flatMap((parsed) => parsed ?? [])
      .map(({ file, text }) => [file, readDirectives(text, undefined, text.length)] as const),
  ]);
  const answers = answersOf(written, sourceOf, today);
  const pageIds = new Set([
    ...entries.flatMap(({ facts: { id, aliases = [] } }) => [id, ...aliases.map(({ text }) => text)]),
    ...(ledger?.value ?? []).map(({ id }) => id),
  ]);
  const found = [
    ...own,
    ...(made?.diagnostics ?? []),
    ...(asked?.diagnostics ?? []),
    ...siteDiagnostics(sources.sites, settings?.value?.brandIds, pageIds),
    ...(config?.diagnostics ?? []),
    ...(settings === undefined || config === undefined
      ? []
      : lintBook(
          { settings, brands, inventories, ledger, earlier, queries, entries, language, files: dated, today },
          config.config.optionsOf,
          // A directive for a rule that is off is of no use.
          bookRules.filter(({ ruleId, severity }) => config.config.severityOf(ruleId, severity) !== undefined),
          (file, ruleId, offset) => answers.get(file)?.covers(ruleId, offset) ?? false,
        )),
  ];
  const history = dated?.digest();
  // Rules about a book look no further at one that an error keeps from being put together.
  const isComplete = made?.book !== undefined && isRepeatable({ diagnostics: found });
  const settled = settle(found, config?.config, answers, isComplete);
  const { known, baseline, ...adopted } = adopt(sources.baseline, settled.diagnostics, sourceOf, isComplete);
  const said = withoutEchoes(adopted.diagnostics);
  // Also the tokens that a writer has answered for.
  const hidden = secretTexts(found, sourceOf);
  const diagnostics = redactDiagnostics(said, hidden);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return {
    folder: sources.folder,
    book: failed ? undefined : made?.book,
    sites: sources.sites,
    diagnostics,
    // Neither settings nor redaction move a finding.
    own: once(() => {
      const places = new Set(own.map(placeOf));
      return new Set(diagnostics.filter((one) => places.has(placeOf(one))));
    }),
    files: entries.length + yaml.length,
    entries: entries.length,
    suppressed: settled.suppressed,
    known,
    baseline,
    isComplete,
    ...(asked?.answers === undefined ? {} : { search: withoutSecretsIn(asked.answers, hidden) }),
    ...(history === undefined ? {} : { history }),
    isReadable: settings !== undefined && (settings.value !== undefined || settings.strings.length > 0),
    ...sourceLookup(sources),
  };
}

/** What is said of questions too, which are the words of readers and not the writers' own. */
const mergeRules = rules.filter(({ ruleId }) => ruleId === "structure/conflict-marker");

/** What the search answers, and what is found of it. */
async function askedOf(
  book: Book,
  { settings, queries }: Pick<BookFacts, "queries"> & { readonly settings: ParsedFile<BookSettings> | undefined },
): Promise<{ readonly answers: SearchAnswers | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const asked: readonly Asked[] = queries?.value === undefined ? [] : await askQuestions(book, queries.value);
  const recall = settings?.value?.search.recall;
  const before = settings?.report.diagnostics.length ?? 0;
  if (settings !== undefined && recall !== undefined) checkRecall(asked, recall, { settings, queries });
  return {
    answers: queries === undefined || asked.length === 0 ? undefined : countAnswers(book, asked, queries),
    diagnostics: settings?.report.diagnostics.slice(before) ?? [],
  };
}

function withoutSecretsIn(answers: SearchAnswers, hidden: readonly string[]): SearchAnswers {
  const missed = answers.missed?.map((one) => ({ ...one, query: redactText(one.query, hidden) }));
  return { ...answers, ...(missed && { missed }) };
}

/** The facts with the text, which a large book does not hold in memory. */
function withText(facts: CheckedEntry["facts"], source: SourceFile | undefined): EntryFacts {
  return {
    ...facts,
    get text() {
      return source?.text ?? "";
    },
  };
}

/** The secrets in files other than entries, which workers search. */
async function secretsOf(files: readonly (SourceFile | undefined)[]): Promise<readonly Diagnostic[]> {
  const found = files.map((file) => (file === undefined ? [] : findSecrets({ file: file.path, text: file.text })));
  return (await Promise.all(found)).flat();
}

/** The rule and the place of a finding: no rule looks at files alone and at the book as well. */
function placeOf({ ruleId, file, range, more }: Diagnostic): string {
  // An answer or the baseline may leave a part of what closes a list.
  return more !== undefined ? `${ruleId} ${file}` : `${ruleId} ${range.start.offset} ${range.end.offset} ${file}`;
}

/** The files of a folder, parsed. One that could not be read stands there without a value: it is not missing. */
function parseFolder<Value>(
  sources: BookSources,
  folder: "brands" | "inventories",
  parse: (source: SourceFile) => ParsedFile<Value>,
): readonly ParsedFile<Value>[] {
  return [...sources[folder].map(parse), ...unreadIn(sources, folder).map((path) => unknownFile<Value>(path))];
}

function unreadIn({ unread }: BookSources, folder: string): readonly string[] {
  return unread.filter((path) => path.startsWith(`${folder}/`));
}

/** Listed brands or inventories whose files have a wrong name or place, which is found already. */
function misplacedIn<Value>(
  { misplaced }: BookSources,
  folder: "brands" | "inventories",
  listed: readonly string[],
): readonly ParsedFile<Value>[] {
  return misplaced
    .filter((file) => file.folder === folder && listed.includes(file.id))
    .map(({ id }) => unknownFile<Value>(`${folder}/${id}.yaml`));
}

/** Reports the files right in the folder of entries, with the areas that the book declares or else has folders of. */
function besideAreasIn({ beside, entries }: BookSources, settings: BookSettings | undefined): readonly Diagnostic[] {
  const areas = settings?.areas.map(({ id }) => id) ?? [
    ...new Set(entries.map(({ path }) => path.split("/")[1] ?? "")),
  ];
  return beside.map((name) => {
    const { problem, action } = besideAreas(areas, name);
    return toDiagnostic(
      sourceFindings.strayFile,
      { problem, action },
      { file: `${bookLayout.entries}/${name}`, range: startOfFile },
    );
  });
}

/** What an entry in a wrong place tells: the id that references may name. */
function misplacedFacts({ path, id, area, hasAliases }: MisplacedFile): EntryFacts {
  const aliases = hasAliases ? undefined : [];
  return { ...unknownFacts(path), id, area, aliases, isMisplaced: true, text: "" };
}

function unknownFile<Value>(file: string): ParsedFile<Value> {
  const report = createReport(file, "");
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
  return {
    file,
    name,
    value: undefined,
    uses: [],
    diagnostics: report.diagnostics,
    strings: [],
    locate: () => ({ start: 0, end: 0 }),
    locateKey: () => ({ start: 0, end: 0 }),
    report,
    text: "",
  };
}
