import { hash } from "node:crypto";
import type { Entry } from "@fixbook/schema";
import type { BuildOptions, BuildResult, PublishedBuild } from "./build-books.js";
import { fingerprint } from "./cache/fingerprint.js";
import { fromKept, inputsOf, isRepeatable, type KeptFindings, toKept } from "./cache/kept-findings.js";
import { digest } from "./cache/store.js";
import type { CheckedBook } from "./check-book.js";
import type { Reading } from "./check-books.js";
import { type Disk, disk } from "./disk.js";
import { currentSlot, type OutputFolder } from "./output-folder.js";
import { openSlotRecords, type SlotRecords } from "./slot-record.js";
import { isAsRecorded } from "./slot-state.js";

/** What earlier builds have left in the user's cache. */
export interface BuildMemory {
  readonly records: SlotRecords;
  /** All that decides how artifacts look besides the books and the program. */
  readonly options: string;
  /** The result of the published build, where nothing has changed since: neither its inputs nor its files. */
  recall(): BuildResult | undefined;
  keep(books: readonly CheckedBook[], published: PublishedBuild): void;
}

/** Opens the memory of an output folder. There is none without a cache, and none of renderers that are not Fixbook's. */
export function openBuildMemory(
  options: BuildOptions,
  output: OutputFolder,
  readings: readonly Reading[],
  today: string,
): BuildMemory | undefined {
  const { cache, renderers, workers: _, disk: io = disk, onProgress: _onProgress, ...rest } = options;
  if (cache === undefined || renderers !== undefined) return undefined;
  const records = openSlotRecords(cache, output.store, fingerprint(), io);
  const { books: _books, out: _out, cwd: _cwd, targets: _targets, brands: _brands, maxWarnings: _most, ...look } = rest;
  const inputs = digest(JSON.stringify([today, rest, readings.map(keysOf)]));
  return {
    records,
    options: JSON.stringify(look),
    recall: () => {
      const slot = currentSlot(output, io);
      const kept = slot === undefined ? undefined : records.result(slot, inputs);
      if (slot === undefined || kept === undefined || !isPublished(output, slot, records, io)) return undefined;
      const { findings, published }: KeptBuild = JSON.parse(kept);
      const books = readings.map(({ sources }, at) => fromKept(findings[at] as KeptFindings, sources));
      return {
        books,
        leaks: [],
        published: { ...published, counts: { ...published.counts, reused: published.counts.files } },
      };
    },
    keep: (books, published) => {
      const slot = currentSlot(output, io);
      const result: KeptBuild = { findings: books.map(toKept), published };
      if (slot !== undefined && books.every(isRepeatable)) records.keepResult(slot, inputs, JSON.stringify(result));
    },
  };
}

interface KeptBuild {
  readonly findings: readonly KeptFindings[];
  readonly published: PublishedBuild;
}

/** Makes the function that tells entries apart by all that they say, and reckons each once. */
export function createDigests(): (entry: Entry) => string {
  const made = new WeakMap<Entry, string>();
  return (entry) => {
    const known = made.get(entry) ?? hash("sha256", JSON.stringify(entry), "hex");
    made.set(entry, known);
    return known;
  };
}

function keysOf({ sources, cache }: Reading): readonly string[] {
  return cache === undefined ? [] : inputsOf(sources, cache);
}

function isPublished(output: OutputFolder, slot: string, records: SlotRecords, io: Disk): boolean {
  const record = records.read(slot);
  return record !== undefined && isAsRecorded(output, slot, record, io);
}
