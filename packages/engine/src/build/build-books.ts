import { join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import { forAudience, type LinkStyle, linksOf, type Renderer, unfilled, weightOf } from "@fixbook/core";
import type { Audience, Diagnostic, EntryFile } from "@fixbook/schema";
import { type BuiltFindings, type CheckedBook, checkReadings, readBooks } from "../check/index.js";
import { type Disk, describeSystemError, disk, EngineError, isSystemError } from "../disk/index.js";
import {
  beginPublication,
  findGone,
  finish,
  type Lock,
  type LockOptions,
  MovingError,
  type OutputFolder,
  openOutputFolder,
  type Publication,
  type PublicationCounts,
  takeLock,
} from "../publish/index.js";
import { type BuildMemory, createDigests } from "./build-memory.js";
import { folderOf, type TargetJob } from "./build-target.js";
import { checkBookIds, checkLinks, chooseBrands, chooseTargets, unfilledTargets } from "./choose.js";
import { packResult } from "./pack-result.js";
import { readPublished } from "./read-published.js";
import { renderJobs } from "./render-jobs.js";
import { targets } from "./targets.js";

export interface BuildOptions extends LockOptions {
  /** Folders of books, absolute. */
  readonly books: readonly string[];
  readonly out: string;
  readonly cwd: string;
  /** Names of targets; all when left out. */
  readonly targets?: readonly string[] | undefined;
  /** Ids of brands; all when left out. */
  readonly brands?: readonly string[] | undefined;
  /** Whether to publish, beside the brands, what applications can use with every placeholder left to fill. */
  readonly unfilled?: boolean | undefined;
  /** Whose entries are published: `public` leaves out internal ones, `internal` publishes all. */
  readonly audience?: Audience;
  /** How pages link to each other; by addresses where the brand has one, and by files elsewhere, when left out. */
  readonly links?: LinkStyle | undefined;
  /** How many warnings are allowed; any number when left out. */
  readonly maxWarnings?: number | undefined;
  /** The targets to choose from; those of Fixbook when left out. */
  readonly renderers?: readonly Renderer[];
  /** Whether files in the way that are not Fixbook's, or that somebody has changed, are removed. */
  readonly clean?: boolean | undefined;
  /** Whether files are flushed to the disk before the next step counts on them. */
  readonly flush?: boolean | undefined;
  readonly workers?: number | undefined;
  readonly disk?: Disk | undefined;
  /** The folder that keeps what was found out about entries before; nothing is kept when left out. */
  readonly cache?: string | undefined;
  /** The folder that keeps which builds are being moved in, so that others go on with them; `cache` when left out. */
  readonly journals?: string | undefined;
  /** See {@link CheckOptions.onLarge}. */
  onLarge?(): void;
  onProgress?(progress: { readonly phase: "check" | "render"; readonly done: number; readonly total: number }): void;
}

/** What was published of one book under one brand for one target. */
export interface BuiltTarget {
  readonly book: string;
  readonly brand: string;
  readonly target: string;
  readonly folder: string;
  readonly entries: number;
  readonly files: number;
  /** The address at which pages have to lie for their links to lead on; undefined where they link by file, or are none. */
  readonly address?: string | undefined;
  /** The npm package that the folder is; undefined where it is none. */
  readonly packageName?: string | undefined;
}

export interface PublishedBuild {
  /** The output folder, relative to the folder that the command runs in where it is inside it. */
  readonly folder: string;
  readonly targets: readonly BuiltTarget[];
  readonly counts: PublicationCounts;
  /** How many entries are not published because they are internal. */
  readonly internalEntries: number;
  /** Ids of the books that are not published because they have none of the brands. */
  readonly booksWithoutBrand: readonly string[];
  /** Folders of targets that were removed, as `book/brand/target`: the book has no such brand any more. */
  readonly removedTargets: readonly string[];
}

export interface BuildResult {
  readonly books: readonly BuiltFindings[];
  /** Findings that only the artifacts show; files are relative to the book's folder. */
  readonly leaks: readonly { readonly folder: string; readonly diagnostic: Diagnostic }[];
  /** Undefined when findings stood in the way: nothing was written. */
  readonly published: PublishedBuild | undefined;
  /** Whether a build that was interrupted has been finished first. */
  readonly hasResumed?: boolean;
}

/** What a build begins with. */
export interface BuildStart {
  readonly output: OutputFolder;
  /** The day of the run. */
  readonly today: string;
  readonly memory: BuildMemory | undefined;
}

/** Builds books of which something may have changed. Throws an {@link EngineError} where that cannot be done. */
export async function buildChanged(options: BuildOptions, { output, today, memory }: BuildStart): Promise<BuildResult> {
  const renderers = chooseTargets(options.targets, options.renderers ?? targets);
  const unfilledRenderers = options.unfilled === true ? unfilledTargets(renderers) : [];
  const { disk, workers, cache, onProgress } = options;
  const checking = {
    disk,
    workers,
    cache,
    today,
    onLarge: () => options.onLarge?.(),
    onProgress: (done: number, total: number) => onProgress?.({ phase: "check", done, total }),
  };
  const readings = readBooks(options.books, checking);
  const recalled = memory?.recall(readings);
  if (recalled !== undefined) return recalled;
  const books = await checkReadings(readings, checking);
  checkBookIds(books);
  const jobs = planJobs(books, { renderers, unfilledRenderers }, options, memory);
  return jobs === undefined
    ? { books, leaks: [], published: undefined }
    : publish(
        books,
        jobs,
        output,
        options,
        (published) => memory?.keep(readings, books, () => packResult(books, published)),
        memory,
      );
}

interface Job extends TargetJob {
  readonly folder: string;
}

/** What there is to render; undefined where findings stand in the way. */
function planJobs(
  books: readonly CheckedBook[],
  { renderers, unfilledRenderers }: Readonly<Record<"renderers" | "unfilledRenderers", readonly Renderer[]>>,
  options: BuildOptions,
  memory: BuildMemory | undefined,
): readonly Job[] | undefined {
  const ready = books.flatMap((checked) => (checked.book === undefined ? [] : [{ ...checked, book: checked.book }]));
  const audience = options.audience ?? "public";
  const found = books.flatMap(({ diagnostics }) => diagnostics);
  if (ready.length < books.length || hasTooManyWarnings(found, options)) return undefined;
  return ready.flatMap(({ folder, book, sites, texts, sourceOf }) => {
    const published = forAudience(book, audience);
    const digestOf = createDigests(book, audience);
    const bytesOf = (file: EntryFile) => readPublished(folder, file, options.disk ?? disk);
    const known = (text: string) => [...texts()].some((source) => source.includes(text));
    const same = {
      folder,
      bookFolder: folder,
      book: published,
      audience,
      known,
      sourceOf,
      digestOf,
      bytesOf,
      options: memory?.options,
    };
    const brands = chooseBrands(
      book,
      options.brands,
      ready.map((one) => one.book),
    );
    checkLinks(options.links, book, brands);
    return [
      ...brands.flatMap((brand) => {
        const files = sites.find((site) => site.brand === brand.id)?.files ?? [];
        return renderers.map((renderer): Job => {
          const siteFiles = renderer.takesSiteFiles === true ? files : [];
          return { ...same, brand, renderer, siteFiles, links: linksOf(brand, options.links) };
        });
      }),
      ...unfilledRenderers.map((renderer): Job => ({ ...same, renderer, siteFiles: [], ...unfilled(published) })),
    ];
  });
}

function hasTooManyWarnings(found: readonly Diagnostic[], { maxWarnings }: BuildOptions): boolean {
  const warnings = found.filter(({ severity }) => severity === "warning");
  return warnings.reduce((sum, one) => sum + weightOf(one), 0) > (maxWarnings ?? Number.POSITIVE_INFINITY);
}

async function publish(
  books: readonly CheckedBook[],
  jobs: readonly Job[],
  opened: OutputFolder,
  options: BuildOptions,
  onPublished: (published: PublishedBuild) => void,
  memory: BuildMemory | undefined,
): Promise<BuildResult> {
  const { cwd, out, disk: io = disk } = options;
  let lock: Lock | undefined;
  let publication: Publication | undefined;
  try {
    lock = await takeLock(opened, options, io);
    // Whoever had the lock may have been killed, or have made a folder of the link of earlier versions.
    const output = openOutputFolder(out, options.books, cwd, io);
    const { journals = options.cache, clean, flush, books: folders } = options;
    finish(output, lock, { journals, clean }, io);
    publication = beginPublication(
      output,
      lock,
      { records: memory?.records, journals, books: folders, clean, flush },
      io,
    );
    const { built, leaks } = await renderAll(jobs, publication, output, options);
    const found = [...books.flatMap(({ diagnostics }) => diagnostics), ...leaks.map(({ diagnostic }) => diagnostic)];
    if (leaks.some(({ diagnostic }) => diagnostic.severity === "error") || hasTooManyWarnings(found, options))
      return { books, leaks, published: undefined };
    const gone = findGone(output, brandsOf(books), io);
    const counts = publication.publish({ built: jobs.map(folderOf), gone });
    const published = {
      folder: shownFolder(cwd, output.folder),
      targets: built,
      counts,
      removedTargets: gone,
      ...leftOut(books, jobs),
    };
    // What a renderer finds it finds again only where it renders again.
    if (leaks.length === 0) onPublished(published);
    return { books, leaks, published };
  } catch (error) {
    if (!isSystemError(error) || error instanceof MovingError) throw error;
    throw new EngineError(
      `${error.path ?? out}: ${describeSystemError(error)}.`,
      "Nothing was published; the last build stays.",
      { cause: error },
    );
  } finally {
    publication?.abandon();
    lock?.release();
  }
}

/** Renders all there is, and lets others have their turn now and then. */
async function renderAll(
  jobs: readonly Job[],
  publication: Publication,
  output: OutputFolder,
  { onProgress, signal, renderers, workers, disk: io }: BuildOptions,
): Promise<{ readonly built: readonly BuiltTarget[]; readonly leaks: BuildResult["leaks"] }> {
  const built: BuiltTarget[] = [];
  const leaks: { folder: string; diagnostic: Diagnostic }[] = [];
  const seen = new Set<string>();
  let last = performance.now();
  const pause = (): Promise<void> | undefined => {
    if (performance.now() - last < TURN) return undefined;
    return setImmediate().then(() => {
      last = performance.now();
      signal?.throwIfAborted();
    });
  };
  // Workers have neither the renderers nor the disk of others.
  const isOwn = renderers === undefined && io === undefined;
  const results = renderJobs(jobs, publication, {
    workers: isOwn ? workers : 0,
    pause,
    onProgress: (done, total) => onProgress?.({ phase: "render", done, total }),
  });
  for (const job of jobs) {
    const { value } = await results.next();
    if (value === undefined) throw new Error("Each job has a result.");
    const names = { book: job.book.id, brand: job.brand.id, target: job.renderer.name };
    const address = job.renderer.takesSiteFiles === true && job.links === "site" ? job.brand.url : undefined;
    const { entries, files } = value;
    built.push({
      ...names,
      folder: join(output.folder, folderOf(job)),
      entries,
      files,
      address,
      packageName: job.renderer.packageName?.(job),
    });
    // Every brand finds the same of an entry.
    for (const diagnostic of value.leaks) {
      const key = JSON.stringify([job.folder, diagnostic]);
      if (!seen.has(key)) leaks.push({ folder: job.folder, diagnostic });
      seen.add(key);
    }
  }
  return { built, leaks };
}

/** How long others wait for their turn, in milliseconds. */
const TURN = 50;

/** The ids of the brands that each of the books has. */
function brandsOf(books: readonly CheckedBook[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    books.flatMap(({ book }) => (book === undefined ? [] : [[book.id, book.brands.map(({ id }) => id)] as const])),
  );
}

function leftOut(
  books: readonly CheckedBook[],
  jobs: readonly Job[],
): Pick<PublishedBuild, "internalEntries" | "booksWithoutBrand"> {
  const published = new Map(jobs.map(({ book }) => [book.id, book.entries.length]));
  const all = books.flatMap(({ book }) => book ?? []);
  const counts = all.map(({ id, entries }) => entries.length - (published.get(id) ?? entries.length));
  return {
    internalEntries: counts.reduce((sum, count) => sum + count, 0),
    booksWithoutBrand: all.flatMap(({ id }) => (published.has(id) ? [] : [id])),
  };
}

/** A folder as a person would name it: relative to the one that the command runs in, or in full where it is elsewhere. */
function shownFolder(cwd: string, folder: string): string {
  const way = relative(cwd, folder);
  return way.startsWith("..") ? folder : way;
}
