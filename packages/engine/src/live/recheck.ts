import { type BookSettings, type ParsedFile, parseBookFile, type SourceFile, withoutRest } from "@fixbook/core";
import { entrySettings } from "@fixbook/lint";
import type { Diagnostic } from "@fixbook/schema";
import {
  type BookSources,
  type CheckedEntry,
  type CheckOptions,
  checkEntries,
  checkOrRecall,
  createBookFiles,
  createDatedFiles,
  createEntryChecker,
  dayOf,
  filesOf,
  openCache,
  ownFindings,
  putTogether,
  readBook,
  rereadEntry,
} from "../check/index.js";
import { type Disk, disk } from "../disk/index.js";

/** `asksQuestions`: whether the search is asked the questions of a book that wants a recall. */
export type RecheckOptions = Pick<
  CheckOptions,
  "asksQuestions" | "cache" | "disk" | "readsHistory" | "stage" | "today"
>;

/** The files of a book, and what each entry holds, in the same order. */
export interface CheckedSources {
  readonly sources: BookSources;
  readonly settings: ParsedFile<BookSettings> | undefined;
  readonly checked: readonly CheckedEntry[];
  /** Paths of the files that are other ones than in the state before, or that only one of the two has. */
  readonly changed: readonly string[];
}

/** Reads and checks a book that changes again and again: an entry that is as it was before is not checked anew. */
export interface Rechecker {
  /** The book as it is: all of it, or where only the named files can have changed. Answers `before` where nothing has. */
  check(before?: CheckedSources, paths?: readonly string[]): Promise<CheckedSources>;
  /** What is found in one entry by itself, if it had this text, as it would count in a state of its book. */
  checkAlone(source: SourceFile, state: CheckedSources): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

export function createRechecker(folder: string, options: RecheckOptions): Rechecker {
  const io = options.disk ?? disk;
  const open = options.cache === undefined ? undefined : openCache(options.cache, disk);
  const checker = createEntryChecker();
  return {
    check: async (before, paths) => {
      if (before === undefined) {
        const sources = readBook(folder, io);
        const settings = settingsOf(sources);
        const [checked = []] = await checkOrRecall([{ sources, settings, cache: open?.(folder) }], {});
        return { sources, settings, checked, changed: [] };
      }
      const { sources, changed } = readNamed(folder, before.sources, paths, io) ?? readAll(folder, before.sources, io);
      if (changed.length === 0 && hasSameFindings(before.sources, sources)) return before;
      const settings = settingsOf(sources);
      const own = entrySettings(settings);
      const isSameGate = JSON.stringify(own) === JSON.stringify(entrySettings(before.settings));
      const kept = isSameGate ? keptEntries(before, sources) : [];
      const jobs = sources.entries.flatMap((source, index) =>
        kept[index] === undefined ? [{ source, settings: own }] : [],
      );
      const fresh = jobs.length > MANY ? await checkEntries(jobs) : await checker.check(jobs);
      let next = 0;
      const checked = sources.entries.map((_, index) => kept[index] ?? (fresh[next++] as CheckedEntry));
      return { sources, settings, changed, checked };
    },
    checkAlone: async (source, { sources: { baseline }, settings }) => {
      const [checked] = await checker.check([{ source, settings: entrySettings(settings) }]);
      if (checked === undefined) throw new Error("One entry gives one result.");
      return ownFindings(source, checked, { settings, baseline, stage: options.stage, today: dayOf(options) });
    },
    close: () => checker.close(),
  };
}

/** Everything that the gate finds in a book whose entries are checked. */
export async function findingsOf(
  { sources, settings, checked }: CheckedSources,
  options: RecheckOptions,
): Promise<readonly Diagnostic[]> {
  const { stage, asksQuestions = false, readsHistory = false } = options;
  const found = await putTogether(sources, settings, checked, {
    today: dayOf(options),
    stage,
    asksQuestions: asksQuestions && settings?.value?.search.recall !== undefined,
    files: createBookFiles(sources, options.disk),
    dated: readsHistory ? createDatedFiles(sources, options.disk) : undefined,
  });
  return withoutRest(found.diagnostics);
}

/** More entries than this are checked by all cores, each started anew. */
const MANY = 100;

function settingsOf({ settings }: BookSources): ParsedFile<BookSettings> | undefined {
  return settings === undefined ? undefined : parseBookFile(settings);
}

/** What was found out about each entry that is as it was. */
function keptEntries({ sources, checked }: CheckedSources, { entries }: BookSources): (CheckedEntry | undefined)[] {
  let places: ReadonlyMap<string, number> | undefined;
  const placeOf = (path: string, index: number): number | undefined => {
    if (sources.entries[index]?.path === path) return index;
    places ??= new Map(sources.entries.map((source, place) => [source.path, place]));
    return places.get(path);
  };
  return entries.map(({ path, text }, index) => {
    const place = placeOf(path, index);
    return place !== undefined && sources.entries[place]?.text === text ? checked[place] : undefined;
  });
}

function hasSameFindings(before: BookSources, after: BookSources): boolean {
  const found = (sources: BookSources) => JSON.stringify([sources, ...sources.sites].map((one) => one.diagnostics));
  return found(before) === found(after);
}

/** What was read, and the paths of the files that are other ones than before. */
type Reading = Pick<CheckedSources, "sources" | "changed">;

/** More files than this are read with all others. */
const FEW = 20;

/** Reads the named files alone; undefined where they are not a few entries that were and are there. */
function readNamed(
  folder: string,
  before: BookSources,
  paths: readonly string[] | undefined,
  io: Disk,
): Reading | undefined {
  if (paths === undefined || paths.length > FEW) return undefined;
  const entries = [...before.entries];
  const changed: string[] = [];
  for (const path of paths) {
    const index = entries.findIndex((source) => source.path === path);
    const source = index === -1 ? undefined : rereadEntry(folder, path, io);
    if (source === undefined) return undefined;
    if (source.text === entries[index]?.text) continue;
    entries[index] = source;
    changed.push(path);
  }
  return { sources: { ...before, entries }, changed };
}

/** Every file of a book, with what is another text whenever it is another file. */
function versionsOf(sources: BookSources): readonly Pick<SourceFile, "path" | "text">[] {
  return [...filesOf(sources), ...sources.files.map(({ path, version }) => ({ path, text: version }))];
}

function readAll(folder: string, before: BookSources, io: Disk): Reading {
  const sources = readBook(folder, io);
  const texts = new Map(versionsOf(before).map(({ path, text }) => [path, text]));
  const changed = versionsOf(sources).filter(({ path, text }) => {
    const earlier = texts.get(path);
    texts.delete(path);
    return earlier !== text;
  });
  return { sources, changed: [...changed.map(({ path }) => path), ...texts.keys()] };
}
