import { createFileIndex } from "@fixbook/core";
import { type Audience, type Book, type BookEntry, wholeEntry } from "@fixbook/schema";
import {
  type BuildRecords,
  digest,
  fingerprint,
  lookAgain,
  openBuildRecords,
  renderHost,
  type StatFingerprint,
  unpackJson,
} from "../cache/index.js";
import {
  type BuiltFindings,
  type CheckedBook,
  digestsOf,
  fromKept,
  fromKeptUnread,
  inputsOf,
  isRepeatable,
  type KeptFindings,
  type Reading,
  readBook,
  sourceFingerprints,
} from "../check/index.js";
import { type Disk, disk } from "../disk/index.js";
import type { OutputFolder } from "../publish/index.js";
import type { BuildOptions, BuildResult, PublishedBuild } from "./build-books.js";

/** What earlier builds have left in the user's cache. */
export interface BuildMemory {
  readonly records: BuildRecords;
  /** All that decides how artifacts look besides the books and the program. */
  readonly options: string;
  /** The result of the published build, where nothing was touched since: neither a source nor a published file. */
  recallUnread(): BuildResult | undefined;
  /** The result of the published build, where its sources say the same and its files are the same. */
  recall(readings: readonly Reading[]): BuildResult | undefined;
  /** Takes what `packResult` makes. */
  keep(readings: readonly Reading[], books: readonly CheckedBook[], packed: () => Buffer): void;
}

/** Opens the memory of an output folder. There is none without a cache, and none of renderers that are not Fixbook's. */
export function openBuildMemory(options: BuildOptions, output: OutputFolder, today: string): BuildMemory | undefined {
  const {
    cache,
    renderers,
    disk: io = disk,
    books: folders,
    targets,
    brands,
    unfilled,
    audience,
    links,
    maxWarnings,
  } = options;
  if (cache === undefined || renderers !== undefined) return undefined;
  const chosen = JSON.stringify([folders, targets, brands, unfilled, audience, links]);
  const records = openBuildRecords(cache, { output: output.folder, options: chosen, tool: fingerprint() }, io);
  const asked = JSON.stringify([today, options.out, options.cwd, chosen, maxWarnings]);
  const readAt = Date.now();
  const inputsFrom = (readings: readonly Reading[]) => digest(JSON.stringify([asked, readings.map(keysOf)]));
  const keepStill = (build: string, inputs: string, readings: readonly Reading[]): void => {
    records.keepInputs(build, asked, inputs);
    records.keepStill(build, asked, () => fingerprintsOf(readings, readAt, io));
  };
  return {
    records,
    options: JSON.stringify(audience ?? "public"),
    recallUnread: () => {
      const build = records.last();
      if (build === undefined || !records.isStill(build, asked)) return undefined;
      const inputs = records.inputs(build, asked);
      const kept = inputs === undefined ? undefined : records.result(build, inputs);
      return kept === undefined
        ? undefined
        : toResult(kept, (findings, at) => {
            const folder = folders[at] as string;
            return fromKeptUnread(findings, folder, () => readBook(folder, io));
          });
    },
    recall: (readings) => {
      const build = records.last();
      const inputs = inputsFrom(readings);
      const kept = build === undefined ? undefined : records.result(build, inputs);
      const files = build === undefined || kept === undefined ? undefined : records.readFiles(build);
      if (build === undefined || kept === undefined || files === undefined) return undefined;
      const seen = lookAgain(output.folder, files, io);
      if (seen === undefined) return undefined;
      records.writeFiles(build, seen);
      keepStill(build, inputs, readings);
      return toResult(kept, (findings, at) => fromKept(findings, (readings[at] as Reading).sources));
    },
    keep: (readings, books, packed) => {
      const build = records.last();
      if (build === undefined || !books.every(isRepeatable)) return;
      const inputs = inputsFrom(readings);
      records.keepResult(build, inputs, packed());
      keepStill(build, inputs, readings);
    },
  };
}

function toResult(kept: Buffer, bookOf: (findings: KeptFindings, at: number) => BuiltFindings): BuildResult {
  const { findings, published } = unpackJson<KeptBuild>(kept);
  const { counts } = published;
  return {
    books: findings.map(bookOf),
    leaks: [],
    published: {
      ...published,
      counts: { ...counts, unchanged: counts.files, removed: 0, cleared: [] },
      removedTargets: [],
    },
  };
}

/** The stat fingerprints of all that was read. */
function* fingerprintsOf(
  readings: readonly Reading[],
  readAt: number,
  io: Disk,
): Generator<[string, StatFingerprint | undefined]> {
  for (const { sources } of readings) yield* sourceFingerprints(sources, readAt, io);
}

export interface KeptBuild {
  readonly findings: readonly KeptFindings[];
  readonly published: PublishedBuild;
}

/** Makes the function that tells entries of a book apart by all that they say and show to an audience; memoised. */
export function createDigests(book: Book, audience: Audience): (entry: BookEntry) => string {
  const made = new WeakMap<BookEntry, string>();
  const filesOf = createFileDigests(book);
  return (entry) => {
    const known = made.get(entry);
    if (known !== undefined) return known;
    const digests = "body" in entry ? entry.digests : undefined;
    const said = (digests ?? digestsOf(wholeEntry(entry)))[audience];
    const shown = filesOf(entry);
    const all = shown === "" ? said : renderHost.sha256(`${said}${shown}`);
    made.set(entry, all);
    return all;
  };
}

/** Makes the function that tells apart what the files of an entry hold, under every brand; empty where it names none. */
function createFileDigests({ files = [], brands, locale }: Book): (entry: BookEntry) => string {
  const hashes = new Map(files.map((file) => [file.path, JSON.stringify(file)]));
  const index = createFileIndex(hashes.keys());
  const variants = brands.map(({ id }) => ({ brand: id, locale }));
  return (entry) =>
    (entry.files ?? [])
      .flatMap((name) => index.find(name, entry).flatMap((path) => index.familyOf(path, variants)))
      .map((path) => hashes.get(path))
      .join("\n");
}

function keysOf({ sources, cache }: Reading): readonly string[] {
  return cache === undefined ? [] : inputsOf(sources, cache);
}
