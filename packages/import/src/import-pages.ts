import type { MarkdownParser } from "@fixbook/core";
import { parseWithRemark } from "@fixbook/core";
import { compareText, fileSlug, foldHeading, type SectionId, slugProblem } from "@fixbook/schema";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { type Area, type AreaFrom, areasOf } from "./areas.js";
import { type CutEntry, cutPage, describesProblem, plainTitle } from "./cut/cut-page.js";
import { type DeclaredSection, declaredOf } from "./cut/declare.js";
import { fitParts } from "./cut/fit.js";
import type { HeadingTable } from "./cut/meaning.js";
import { meaningOf } from "./cut/meaning.js";
import { type Outline, outlineOf } from "./cut/outline.js";
import { type Question, questionsOf } from "./cut/questions.js";
import type { Dialect, FieldUse } from "./dialects/dialect.js";
import { plain } from "./dialects/plain.js";
import { hashOf, idsOf, type Nameable } from "./entry-ids.js";
import { type Account, createAccount, type Imbalance, imbalanceOf, type Loss } from "./law/account.js";
import { addWords, amountOf, countWords, textsOf, type Words, wordsOfTree } from "./law/words.js";
import { keyOfAddress, keyOfPath, resolveAddress } from "./links/resolve.js";
import { type CarriedFile, cleanBlocks, definitionsIn } from "./markdown/clean.js";
import { readFrontmatter, textsOfField } from "./markdown/frontmatter.js";
import { type ReadPage, readPage } from "./markdown/read-page.js";
import type { Page } from "./page.js";
import { type EntryFields, printBlocks, printEntry } from "./print-entry.js";
import { findSignatures } from "./signatures.js";
import { sharedSuffixes, shortTitle } from "./titles.js";
import { type BrandAddress, findBrandAddresses } from "./variables/brand-addresses.js";
import { readVariables, type UsedPlaceholder } from "./variables/variables.js";

export interface ImportOptions {
  readonly dialect?: Dialect;
  readonly locale?: string;
  /** Sections that the book declares already. */
  readonly declared?: readonly DeclaredSection[];
  /** Further headings of the sections, folded, by section. */
  readonly headings?: ReadonlyMap<string, SectionId>;
  readonly areaFrom?: AreaFrom;
  /** Whether pages that describe no problem are brought as drafts. */
  readonly all?: boolean;
  /** Where the pages stand today, for paths that the input does not hold. */
  readonly site?: string | undefined;
  /** Whether the pages are sent to people by a desk, which fills the variables in them. */
  readonly isForDesk?: boolean;
  readonly parser?: MarkdownParser | undefined;
  /** Addresses that the brands of the book have for its placeholders. */
  readonly brandAddresses?: readonly BrandAddress[];
  /** Ids that the book has already, and that none of these pages is. */
  readonly taken?: ReadonlySet<string>;
  /** Names that no alias may have, besides the ids of these entries; those that are taken when left out. */
  readonly aliasesTaken?: ReadonlySet<string>;
  /** The ids that the entries of a source have from an earlier import, in their order. */
  readonly known?: ReadonlyMap<string, readonly string[]>;
  /** The encoding that the text at a path was decoded from, where it is no UTF-8. */
  decodedAs?(path: string): string | undefined;
  /** A text of the input that is no page of its own, such as a part that pages share. */
  textAt?(path: string): string | undefined;
  /** A file of the input by its path in any case, as it is written there. */
  fileAt?(path: string): string | undefined;
  /**
   * The format in which a file of the input, or a picture in a data URL, can be published: what its bytes are. One without
   * is left behind: its words stay, and it is told of. None comes along when left out.
   */
  formatOf?(from: string): string | undefined;
}

export interface ImportedEntry {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  /** The source of the entry. */
  readonly text: string;
  readonly files: readonly CarriedFile[];
  /** Earlier names, which lead to it. */
  readonly aliases: readonly string[];
  /** Further ones, which are taken. */
  readonly oldNames: readonly string[];
  /** Entries of this import that it links to. */
  readonly linksTo: readonly string[];
  /** Quoted messages that may be signatures. */
  readonly proposals: readonly string[];
  /** Why it may not be published as it is, apart from what the gate says. */
  readonly isDraft: boolean;
}

/** How the words of a page add up: source + added = kept + lost + syntax. */
export interface WordCounts {
  readonly source: number;
  readonly kept: number;
  readonly lost: number;
  readonly syntax: number;
  readonly added: number;
}

export interface ImportedPage {
  readonly sourceId: string;
  readonly path: string;
  readonly url?: string | undefined;
  readonly title: string;
  /** `imported`, `skipped` as it describes no problem, `refused` as it cannot be read, or `broken`: words are unaccounted for. */
  readonly outcome: "imported" | "skipped" | "refused" | "broken";
  /** Why it is not imported, a sentence. */
  readonly reason?: string;
  readonly entries: readonly ImportedEntry[];
  readonly losses: readonly Loss[];
  readonly words?: WordCounts;
  readonly imbalance?: Imbalance;
  /** A hash of what the source says. */
  readonly hash: string;
}

export interface ImportedPages {
  /** By source id. */
  readonly pages: readonly ImportedPage[];
  /** The areas that the entries are in, in order. */
  readonly areas: readonly Area[];
  /** Sections that the book has to declare. */
  readonly sections: readonly DeclaredSection[];
  readonly placeholders: readonly UsedPlaceholder[];
  /** The same, where no link may lead to some of the entries, since they are not published. */
  withhold(ids: ReadonlySet<string>): ImportedPages;
}

/** A page that was read, before it is known what it links to. */
interface Prepared {
  readonly page: Page;
  readonly account: Account;
  readonly read: ReadPage;
  readonly outline: Outline;
  readonly title: string;
  readonly questions: readonly Question[];
  /** The name of an alert that is its heading, where the title is the same in words. */
  readonly code?: string;
}

/**
 * Turns pages of another system into entries, and proves for each page that none of its words went silently. Pure: the
 * same pages in any order give the same entries. Throws for no page, whatever it holds.
 */
export function importPages(found: readonly Page[], options: ImportOptions = {}): ImportedPages {
  const pages = [...found].sort((a, b) => compareText(a.sourceId, b.sourceId));
  const locale = options.locale ?? "en";
  const own = new Map(
    (options.declared ?? []).flatMap(({ id, title, headings }) =>
      [title, ...headings].map((one) => [foldedHeading(one), id] as const),
    ),
  );
  const table: HeadingTable = { locale, own, mapped: options.headings ?? new Map() };
  const results = new Map<string, ImportedPage>();
  const prepared: Prepared[] = [];
  const areas = areasOf(pages, options.areaFrom ?? "folder");
  for (const page of pages) {
    const one = attempt(page, () => prepare(page, table, options));
    if ("outcome" in one) results.set(page.sourceId, one);
    else prepared.push(one);
  }
  const sections = declaredOf(
    prepared.map(({ outline }) => outline),
    table,
    new Set((options.declared ?? []).map(({ id }) => id)),
  );
  const whole: HeadingTable = {
    ...table,
    own: new Map([
      ...own,
      ...sections.flatMap(({ id, title, headings }) =>
        [title, ...headings].map((one) => [foldedHeading(one), id] as const),
      ),
    ]),
  };
  const suffixes = sharedSuffixes(prepared.map(({ title }) => title));
  const titles = titlesOf(prepared, suffixes);
  const ids = idsOf(
    prepared.flatMap((one) => nameablesOf(one, titles, options)),
    options.taken ?? new Set(),
  );
  const declared = [...(options.declared ?? []), ...sections];
  const cutAll = (withheld: ReadonlySet<string>, before: ReadonlyMap<string, ImportedPage>): ImportedPages => {
    const placeholders = new Map<string, UsedPlaceholder>();
    const context: Context = {
      ...options,
      table: whole,
      sections: declared,
      titles,
      ids,
      areas,
      index: linkIndexOf(prepared, ids, withheld, options),
      placeholders,
      alsoTaken: takenWordings(titles),
      aliasesTaken: new Set([...ids.values(), ...(options.aliasesTaken ?? options.taken ?? [])]),
    };
    const all = new Map(results);
    for (const one of prepared) {
      const known = before.get(one.page.sourceId);
      const isSame = known?.entries.every(({ linksTo }) => !linksTo.some((id) => withheld.has(id))) === true;
      all.set(one.page.sourceId, isSame ? known : attempt(one.page, () => importPage(one, context)));
    }
    const list = pages.flatMap(({ sourceId }) => all.get(sourceId) ?? []);
    const used = new Set(list.flatMap(({ entries }) => entries.map(({ area }) => area)));
    const byId = new Map([...areas.values()].map((area) => [area.id, area] as const));
    return {
      pages: list,
      areas: [...byId.values()].filter(({ id }) => used.has(id)).sort((a, b) => compareText(a.id, b.id)),
      sections,
      placeholders: [...new Map([...placeholdersBefore, ...placeholders]).values()].sort((a, b) =>
        compareText(a.name, b.name),
      ),
      withhold: (more) => {
        for (const [name, one] of placeholders) placeholdersBefore.set(name, one);
        return cutAll(more, all);
      },
    };
  };
  const placeholdersBefore = new Map<string, UsedPlaceholder>();
  return cutAll(new Set(), new Map());
}

/** Does something with a page. What goes wrong with one is told of that one. */
function attempt<Result>(page: Page, work: () => Result): Result | ImportedPage {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...unimported(page),
      outcome: "broken",
      reason: `The importer failed: ${reason}`,
    };
  }
}

function unimported(page: Page): Omit<ImportedPage, "outcome"> {
  return {
    sourceId: page.sourceId,
    path: page.path,
    ...(page.url === undefined ? {} : { url: page.url }),
    title: page.title ?? page.path,
    entries: [],
    losses: [],
    hash: hashOfPage(page),
  };
}

/** The hash of what a page says, whatever it is called in the input. */
function hashOfPage({ title, body, labels, parents, isDraft, isInternal }: Page): string {
  return hashOf(JSON.stringify([title, body.text, labels, parents.map(({ id }) => id), isDraft, isInternal]));
}

function foldedHeading(text: string): string {
  return foldHeading(text.replace(/[\s.:：?!]+$/u, ""));
}

function prepare(page: Page, table: HeadingTable, options: ImportOptions): Prepared | ImportedPage {
  const account = createAccount();
  const dialect = options.dialect ?? plain;
  const encoding = options.decodedAs?.(page.path);
  if (encoding !== undefined) account.lose("decoded", "", { line: 1, says: encoding });
  const read = readPage(page, { dialect, account, parser: options.parser, textAt: (path) => options.textAt?.(path) });
  if ("reason" in read)
    return { ...unimported(page), outcome: "refused", reason: `It cannot be read: ${read.reason}.` };
  const stated = page.title ?? textOfField(read.fields, dialect, "title");
  const isSection = (words: string) => meaningOf(words, table) !== undefined;
  const outline = outlineOf(read.blocks, { hasTitle: stated !== undefined, named: titleOfPath(page.path), isSection });
  const own = outline.title === undefined ? "" : plainTitle(outline.title.children);
  const spelt = textOfField(read.fields, dialect, "also");
  const isSpelt = dialect.isNamedByCode === true && isCode(own) && spelt !== undefined && isSpeltOut(own, spelt);
  const title = isSpelt ? spelt : own !== "" ? own : (stated ?? titleOfPath(page.path));
  if (page.locale !== undefined && languageOf(page.locale) !== languageOf(table.locale))
    return {
      ...unimported(page),
      title,
      outcome: "skipped",
      reason: `It is in another language than the book: ${page.locale}.`,
    };
  const questions = page.isAnswer === true ? [] : questionsOf(outline, table);
  const isProblem = page.isAnswer === true || questions.length > 0 || describesProblem(outline, table);
  if (!isProblem && options.all !== true)
    return {
      ...unimported(page),
      title,
      outcome: "skipped",
      reason: "No heading says Fix, and there is no list: it describes no problem with its fix.",
    };
  const code = isSpelt && questions.length === 0 ? { code: own } : {};
  return { page, account, read, outline, title: title.slice(0, MOST_TITLE), questions, ...code };
}

/** Whether a title is the name of an alert: `KubePodCrashLooping`. */
function isCode(title: string): boolean {
  return /^[A-Za-z][\w-]{4,79}$/.test(title) && /[a-z][A-Z]/.test(title);
}

/** Whether a title is a name in words: `Kube Pod Crash Looping` for `KubePodCrashLooping`. */
function isSpeltOut(name: string, title: string): boolean {
  return title.includes(" ") && title.replace(/\s+/g, "").toLowerCase() === name.toLowerCase();
}

const MOST_TITLE = 200;

function languageOf(locale: string): string {
  return locale.toLowerCase().split("-")[0] ?? "";
}

function textOfField(fields: ReadonlyMap<string, unknown>, dialect: Dialect, use: FieldUse): string | undefined {
  for (const [name, value] of fields)
    if (dialect.fields[name] === use && typeof value === "string" && value.trim() !== "")
      return value.replace(/\s+/g, " ").trim();
  return undefined;
}

function nameOfPath(path: string): string {
  return path.replace(/\.[^./]*$/, "").replace(/^.*\//, "");
}

/** A name that has spaces means its hyphens. */
function titleOfPath(path: string): string {
  const name = nameOfPath(path).trim();
  const words = name.includes(" ") ? name.replace(/\s+/g, " ") : name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The title of each page, shortened where it still tells the page from all others. */
function titlesOf(
  prepared: readonly Prepared[],
  suffixes: ReadonlySet<string>,
): ReadonlyMap<string, ReturnType<typeof shortTitle>> {
  const short = prepared.map((one) => ({ one, short: shortTitle(one.title, suffixes) }));
  const counts = new Map<string, number>();
  for (const {
    short: { title },
  } of short)
    counts.set(title.toLowerCase(), (counts.get(title.toLowerCase()) ?? 0) + 1);
  return new Map(
    short.map(({ one, short }) => [
      one.page.sourceId,
      (counts.get(short.title.toLowerCase()) ?? 0) > 1 ? { title: one.title, taken: "" } : short,
    ]),
  );
}

function nameablesOf(
  { page, questions, code }: Prepared,
  titles: Context["titles"],
  { known }: ImportOptions,
): Nameable[] {
  const qualifiers = page.parents.toReversed().map(({ title }) => title);
  const name = nameOfPath(page.path);
  const before = known?.get(page.sourceId) ?? [];
  if (questions.length === 0)
    return [
      {
        key: page.sourceId,
        title: code ?? titles.get(page.sourceId)?.title ?? "",
        qualifiers,
        name,
        known: before[0],
      },
    ];
  return questions.map(({ text }, index) => ({
    key: `${page.sourceId}#${index}`,
    title: text,
    qualifiers,
    name,
    known: before[index],
  }));
}

interface Context extends Omit<ImportOptions, "aliasesTaken"> {
  readonly table: HeadingTable;
  readonly sections: readonly DeclaredSection[];
  readonly titles: ReadonlyMap<string, ReturnType<typeof shortTitle>>;
  readonly ids: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly index: ReturnType<typeof linkIndexOf>;
  readonly placeholders: Map<string, UsedPlaceholder>;
  /** Wordings of symptoms that no entry may have besides: the titles, and what others have. */
  readonly alsoTaken: Set<string>;
  /** Ids and aliases that no entry may have for an alias. */
  readonly aliasesTaken: Set<string>;
}

function takenWordings(titles: Context["titles"]): Set<string> {
  return new Set([...titles.values()].map(({ title }) => title.toLowerCase()));
}

function linkIndexOf(
  prepared: readonly Prepared[],
  ids: ReadonlyMap<string, string>,
  withheld: ReadonlySet<string>,
  { dialect, site, fileAt }: ImportOptions,
) {
  const ofPages = new Map<string, string>();
  for (const { page, questions } of prepared) {
    const id = ids.get(questions.length === 0 ? page.sourceId : `${page.sourceId}#0`);
    if (id === undefined) continue;
    const keys = [keyOfPath(page.path), keyOfPath(page.sourceId), ...page.aliases.map(keyOfPath)];
    const address = page.url === undefined ? undefined : keyOfAddress(page.url);
    if (address !== undefined) keys.push(address);
    for (const key of keys) if (key !== "" && !ofPages.has(key)) ofPages.set(key, id);
  }
  const idOf = (key: string) =>
    ofPages.get(key) ?? ofPages.get(key.replace(/^.*\/(?=articles\/\d)/, "").replace(/^(articles\/\d+)-.*$/, "$1"));
  const only = (id: string | undefined, isWithheld: boolean) =>
    id !== undefined && withheld.has(id) === isWithheld ? id : undefined;
  return {
    entry: (key: string) => only(idOf(key), false),
    withheld: (key: string) => only(idOf(key), true),
    file: (path: string) => fileAt?.(path),
    roots: ["", ...(dialect?.roots ?? [])],
    site,
  };
}

/** Cuts one page, prints its entries, and checks the law. */
function importPage(prepared: Prepared, context: Context): ImportedPage {
  const { page, account: noted, read, title, questions } = prepared;
  // A page may be imported again with other links, and what was noted while it was read is noted once.
  const account = copyOf(noted);
  const dialect = context.dialect ?? plain;
  const linksTo = new Set<string>();
  const keys = questions.length === 0 ? [page.sourceId] : questions.map((_, index) => `${page.sourceId}#${index}`);
  const ownIds = new Set(keys.map((key) => context.ids.get(key) ?? ""));
  const files: CarriedFile[] = [];
  const cleaned = cleanBlocks(read.blocks, {
    account,
    definitions: definitionsIn(read.blocks),
    lineOf: read.lineOf,
    resolve: (address) => {
      const attached = page.attachments?.get(address);
      if (attached !== undefined) return { kind: "file", path: attached };
      const destination = resolveAddress(address, page.path, context.index);
      // A page that leads to itself, or to a part of it.
      if (destination.kind === "entry" && ownIds.has(destination.id)) return { kind: "anchor" };
      if (destination.kind === "entry") linksTo.add(destination.id);
      return destination;
    },
    brand: findBrandAddresses(context.brandAddresses ?? [], account),
    carry: (path) => carry(path, context.formatOf?.(path), files),
    readText: (value, line) =>
      readVariables(value, line, {
        account,
        isForDesk: context.isForDesk ?? false,
        use: (placeholder) => {
          if (!context.placeholders.has(placeholder.name)) context.placeholders.set(placeholder.name, placeholder);
        },
      }),
  });
  const stated = page.title ?? textOfField(read.fields, dialect, "title");
  const outline = outlineOf(cleaned, {
    hasTitle: stated !== undefined,
    named: titleOfPath(page.path),
    isSection: (words) => meaningOf(words, context.table) !== undefined,
  });
  const short = context.titles.get(page.sourceId) ?? { title, taken: "" };
  const options = { account, table: context.table, lineOf: read.lineOf };
  const cuts: { readonly key: string; readonly cut: CutEntry }[] =
    questions.length === 0
      ? [
          {
            key: page.sourceId,
            cut:
              page.isAnswer === true && outline.parts.length === 0
                ? cutAnswer(short.title, outline, options)
                : cutPage(short.title, outline, options),
          },
        ]
      : questionsOf(outline, context.table).map((question, index) => ({
          key: `${page.sourceId}#${index}`,
          cut: cutQuestion(question),
        }));
  noteTitle(account, page, outline, title, short, stated, questions.length > 0);
  const fields = fieldsOf(prepared, dialect, account, context);
  const ids = cuts.map(({ key }) => context.ids.get(key) ?? "");
  const locale = context.locale ?? "en";
  const area = context.areas.get(page.sourceId)?.id ?? "general";
  const entries = cuts.map(({ cut }, index): ImportedEntry => {
    const id = ids[index] ?? "";
    const found = findSignatures([cut.title, ...textsOfCut(cut)]);
    const name = prepared.code ?? (dialect.isNamedByCode === true && isCode(cut.title) ? cut.title : undefined);
    const signatures = { codes: name === undefined ? found.codes : [name], statuses: found.statuses };
    for (const code of [...signatures.codes, ...signatures.statuses])
      if (code !== prepared.code) account.add(String(code));
    const related = ids.filter((other) => other !== id).slice(0, MOST_RELATED);
    for (const other of related) account.add(other);
    const text = printEntry(
      cut,
      { ...(index === 0 ? fields : { audience: fields.audience ?? "public" }), ...signatures, related },
      { account, locale, own: context.sections },
    );
    return {
      id,
      area,
      title: cut.title,
      aliases: index === 0 ? (fields.aliases ?? []) : [],
      oldNames: index === 0 ? fields.oldNames : [],
      text,
      files: files.filter(({ name }) => text.includes(name)),
      linksTo: [...linksTo].filter((other) => text.includes(`entry:${other})`)).sort(compareText),
      proposals: found.proposals,
      isDraft: page.isDraft === true || read.fields.get("draft") === true,
    };
  });
  return settle(prepared, account, entries, context);
}

const MOST_RELATED = 10;

function copyOf({ losses, lost, syntaxWords, added }: Account): Account {
  const copy = createAccount();
  (copy.losses as Loss[]).push(...losses);
  addWords(copy.lost, lost);
  addWords(copy.syntaxWords, syntaxWords);
  addWords(copy.added, added);
  return copy;
}

/** A name for a file beside the entry, from its own. */
function carry(path: string, format: string | undefined, files: CarriedFile[]): CarriedFile | undefined {
  const known = files.find(({ from }) => from === path);
  if (known !== undefined || format === undefined) return known;
  const [, base = ""] = path.startsWith("data:") ? ["", "picture"] : (/([^/]*?)(?:\.[^./]*)?$/.exec(path) ?? []);
  const slug = fileSlug(base) || "file";
  const names = new Set(files.map(({ name }) => name));
  let name = `${slug}.${format}`;
  if (names.has(name)) name = `${slug}-${hashOf(path).slice(0, 6)}.${format}`;
  const file = { from: path, name };
  files.push(file);
  return file;
}

function cutQuestion({ text, blocks, preamble }: Question): CutEntry {
  const sections = new Map(preamble.length === 0 ? [] : [["moreInformation", preamble] as const]);
  return {
    title: text,
    sections,
    solutions: [{ cause: [], fix: [...blocks], workaround: [] }],
    own: new Map(),
    isGuessed: false,
  };
}

/** A reply is the fix as it stands. */
function cutAnswer(title: string, { preamble }: Outline, { table }: { readonly table: HeadingTable }): CutEntry {
  const fix = fitParts(preamble, (words) => meaningOf(words, table) !== undefined);
  return {
    title,
    sections: new Map(),
    solutions: [{ cause: [], fix, workaround: [] }],
    own: new Map(),
    isGuessed: false,
  };
}

/** Notes what of the titles of a page its entry does not have, or has otherwise. */
function noteTitle(
  account: Account,
  page: Page,
  outline: Outline,
  title: string,
  short: ReturnType<typeof shortTitle>,
  stated: string | undefined,
  isDissolved: boolean,
): void {
  const own = outline.title === undefined ? "" : plainTitle(outline.title.children);
  // A title that the page does not state is the name of its file.
  if (own === "" && stated === undefined && !isDissolved) account.add(title);
  if (isDissolved) {
    account.lose("heading-dropped", [own, page.title ?? ""].join("\n"));
    return;
  }
  if (own !== "" && page.title !== undefined) account.lose("title-repeated", page.title);
  const whole = own !== "" ? own : (stated ?? title);
  if (whole.length > title.length) account.lose("title-shortened", whole.slice(title.length));
  if (short.taken !== "") account.lose("title-shortened", short.taken);
  if ("changed" in short && short.changed !== undefined) {
    account.syntax(short.changed[0]);
    account.add(short.changed[1]);
  }
}

function fieldsOf(
  { page, read, title, outline, questions, code }: Prepared,
  dialect: Dialect,
  account: Account,
  context: Context,
): EntryFields & { readonly oldNames: readonly string[] } {
  let summary: string | undefined;
  let reviewed: string | undefined;
  const also: string[] = [];
  const tags = new Set<string>();
  const aliases = new Set<string>();
  const oldNames = new Set<string>();
  const own = context.ids.get(questions.length === 0 ? page.sourceId : `${page.sourceId}#0`);
  const addAlias = (written: string, line?: number): void => {
    const alias = fileSlug(written);
    if (slugProblem(alias) !== undefined || alias === own || aliases.has(alias) || oldNames.has(alias)) return;
    if (context.aliasesTaken.has(alias)) {
      account.lose("alias-taken", "", { line, says: alias });
      oldNames.add(alias);
      return;
    }
    context.aliasesTaken.add(alias);
    account.add(alias);
    aliases.add(alias);
  };
  const appliesTo: string[] = [];
  const hasOwnTitle = outline.title !== undefined;
  const drop = (name: string, value: unknown): void => {
    const text = textsOfField(value).join("\n");
    if (text.trim() !== "")
      account.lose("field-dropped", text, { line: lineOfField(page, name), says: `${name}: ${text}` });
  };
  const wording = (name: string, value: string): void => {
    const line = value.replace(/\s+/g, " ").trim();
    const folded = line.toLowerCase();
    if (code !== undefined && line === title) return;
    if (folded === title.toLowerCase()) account.lose("title-repeated", value, { line: lineOfField(page, name) });
    else if (line.length > 300 || line.length < 4 || context.alsoTaken.has(folded) || /[<>[\]{}*_`\\]/.test(line))
      drop(name, value);
    else {
      context.alsoTaken.add(folded);
      also.push(line);
    }
  };
  const labels = (values: readonly string[]): void => {
    for (const value of values.flatMap((one) => one.split(/\s*,\s*/))) {
      const tag = fileSlug(value);
      if (slugProblem(tag) !== undefined || tags.has(tag)) {
        if (value.trim() !== "") drop("label", value);
        continue;
      }
      account.syntax(value);
      account.add(tag);
      tags.add(tag);
    }
  };
  for (const [name, value] of read.fields) {
    const use = dialect.fields[name];
    const texts = textsOfField(value);
    const [text = ""] = texts;
    const isLine = typeof value === "string" && value.trim() !== "";
    if (use === "title" && isLine && page.title === undefined) {
      if (hasOwnTitle) wording(name, value);
    } else if (use === "also" && isLine) wording(name, value);
    else if (
      use === "summary" &&
      isLine &&
      summary === undefined &&
      value.trim().length <= 300 &&
      !/[{}<>]/.test(value)
    ) {
      const line = printBlocks([{ type: "paragraph", children: withCode(value.replace(/\s+/g, " ").trim()) }]).trim();
      if (line.length <= 300) summary = line;
      else drop(name, value);
    } else if (use === "labels" && (typeof value === "string" || Array.isArray(value))) labels(texts);
    else if (use === "aliases" && (typeof value === "string" || Array.isArray(value))) {
      for (const one of texts) {
        account.syntax(one);
        addAlias(
          one
            .replace(/\/+$/, "")
            .replace(/^.*\//, "")
            .replace(/\.\w+$/, ""),
          lineOfField(page, name),
        );
      }
    } else if (use === "appliesTo" && (typeof value === "string" || Array.isArray(value))) {
      for (const one of texts) {
        const line = one.replace(/\s+/g, " ").trim();
        if (line !== "" && line.length <= 300 && !appliesTo.includes(line) && !/[<>{}[\]*_`\\]/.test(line))
          appliesTo.push(line);
        else drop(name, one);
      }
    } else if (use === "reviewed" && dayOf(text) !== undefined && reviewed === undefined) {
      reviewed = dayOf(text);
      account.syntax(text);
      account.add(reviewed ?? "");
    } else drop(name, value);
  }
  // The words of the labels came with the page.
  if (page.labels.length > 0 && page.texts.length > 0) labels(page.labels);
  for (const one of page.aliases) addAlias(one);
  return {
    summary,
    also,
    tags: [...tags],
    aliases: [...aliases],
    oldNames: [...oldNames],
    appliesTo,
    audience: page.isInternal === true ? "internal" : "public",
    reviewed,
  };
}

/** A line whose signs are text, but for code. */
function withCode(line: string): PhrasingContent[] {
  return line.split(/`([^`]+)`/).flatMap((value, index): PhrasingContent[] => {
    if (index % 2 === 1) return [{ type: "inlineCode", value }];
    return value === "" ? [] : [{ type: "text", value }];
  });
}

/** The line of a field above a page, or the first one. */
function lineOfField({ body }: Page, name: string): number {
  const lines = body.text.slice(0, MOST_FRONTMATTER).split("\n");
  const at = lines.findIndex(
    (line) => line.trimStart().toLowerCase().startsWith(name) && /^\s*[\w.-]+"?\s*[:=]/.test(line),
  );
  return at === -1 ? 1 : at + 1;
}

const MOST_FRONTMATTER = 16 * 1024;

/** A day as 2026-10-01, of what sources write. */
function dayOf(text: string): string | undefined {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    year === ""
      ? /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0]
      : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return iso !== undefined && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
    ? iso
    : undefined;
}

function textsOfCut({ sections, solutions, own }: CutEntry): string[] {
  const blocks: RootContent[] = [
    ...[...sections.values()].flat(),
    ...solutions.flatMap(({ cause, fix, workaround }) => [...cause, ...fix, ...workaround]),
    ...[...own.values()].flat(),
  ];
  return blocks.flatMap((node) => textsOf(node as Nodes));
}

/** Checks that source + added = kept + lost + syntax, for the page as it is on disk and as it will be. */
function settle(
  { page, read, title }: Prepared,
  account: Account,
  entries: readonly ImportedEntry[],
  { parser }: Context,
): ImportedPage {
  const kept: Words = new Map();
  for (const { text } of entries) addWords(kept, wordsOfEntry(text, parser ?? parseWithRemark));
  const imbalance = read.imbalance ?? imbalanceOf(read.source, kept, account);
  const result = {
    ...unimported(page),
    title,
    losses: [...account.losses].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    words: {
      source: amountOf(read.source),
      kept: amountOf(kept),
      lost: amountOf(account.lost),
      syntax: amountOf(account.syntaxWords),
      added: amountOf(account.added),
    },
  };
  if (imbalance !== undefined)
    return {
      ...result,
      outcome: "broken",
      reason: "Words of it are unaccounted for, which is a mistake of the importer.",
      imbalance,
    };
  return { ...result, outcome: "imported", entries };
}

/** A placeholder where a link leads to, which Markdown alone would not read as an address. */
const LINKED_PLACEHOLDER = /\]\(<<([A-Z][A-Z0-9_]*)>>/g;

/** The words of an entry: those of its fields, and those of its Markdown. */
function wordsOfEntry(text: string, parser: MarkdownParser): Words {
  const { fields, bodyStart } = readFrontmatter(text);
  const words = wordsOfTree(parser(text.slice(bodyStart).replace(LINKED_PLACEHOLDER, "]($1")));
  for (const [name, value] of fields)
    for (const one of name === "signatures"
      ? Object.values(value as object).flatMap(textsOfField)
      : textsOfField(value))
      if (name !== "audience") countWords(one, words);
  return words;
}
