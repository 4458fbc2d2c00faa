import { hash } from "node:crypto";
import { LazyEntry } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { BuildOptions, BuildResult, PublishedBuild } from "./build-books.js";
import { fingerprint } from "./cache/fingerprint.js";
import { fromKept, fromKeptUnread, inputsOf, isRepeatable, type KeptFindings, toKept } from "./cache/kept-findings.js";
import { digest } from "./cache/store.js";
import type { BookFindings, CheckedBook } from "./check-book.js";
import type { Reading } from "./check-books.js";
import { type Disk, disk } from "./disk.js";
import type { FileMark } from "./file-mark.js";
import { currentSlot, type OutputFolder } from "./output-folder.js";
import { readBook } from "./read-book.js";
import { openSlotRecords, type SlotRecords } from "./slot-record.js";
import { lookAgain } from "./slot-state.js";
import { tidyStore } from "./slots.js";
import { sourceMarks } from "./source-marks.js";

/** What earlier builds have left in the user's cache. */
export interface BuildMemory {
  readonly records: SlotRecords;
  /** All that decides how artifacts look besides the books and the program. */
  readonly options: string;
  /** The result of the published build, where nothing was touched since: neither a source nor a published file. */
  recallUnread(): BuildResult | undefined;
  /** The result of the published build, where its sources say the same and its files are the same. */
  recall(readings: readonly Reading[]): BuildResult | undefined;
  keep(readings: readonly Reading[], books: readonly CheckedBook[], published: PublishedBuild): void;
}

/** Opens the memory of an output folder. There is none without a cache, and none of renderers that are not Fixbook's. */
export function openBuildMemory(options: BuildOptions, output: OutputFolder, today: string): BuildMemory | undefined {
  const { cache, renderers, workers: _, disk: io = disk, onProgress: _onProgress, ...rest } = options;
  if (cache === undefined || renderers !== undefined) return undefined;
  const {
    books: folders,
    out: _out,
    cwd: _cwd,
    targets: _targets,
    brands: _brands,
    unfilled: _unfilled,
    maxWarnings: _most,
    ...look
  } = rest;
  const records = openSlotRecords(cache, output.store, fingerprint(), io);
  const asked = JSON.stringify([today, rest]);
  const readAt = Date.now();
  const slotNow = () => currentSlot(output, io);
  const inputsFrom = (readings: readonly Reading[]) => digest(JSON.stringify([asked, readings.map(keysOf)]));
  const keepStill = (slot: string, inputs: string, readings: readonly Reading[]): void => {
    records.keepInputs(slot, asked, inputs);
    records.keepStill(slot, asked, () => marksOf(readings, readAt, io));
  };
  return {
    records,
    options: JSON.stringify(look),
    recallUnread: () => {
      const slot = slotNow();
      // Before anything is looked at: files that lose a name that a killed build has given them have another mark.
      if (slot !== undefined) tidyStore(output, io);
      if (slot === undefined || !records.isStill(slot, asked)) return undefined;
      const inputs = records.inputs(slot, asked);
      const kept = inputs === undefined ? undefined : records.result(slot, inputs);
      return kept === undefined
        ? undefined
        : toResult(kept, (findings, at) => {
            const folder = folders[at] as string;
            return fromKeptUnread(findings, folder, () => readBook(folder, io));
          });
    },
    recall: (readings) => {
      const slot = slotNow();
      const inputs = inputsFrom(readings);
      const kept = slot === undefined ? undefined : records.result(slot, inputs);
      const files = slot === undefined || kept === undefined ? undefined : records.readFiles(slot);
      if (slot === undefined || kept === undefined || files === undefined) return undefined;
      const seen = lookAgain(output, slot, files, io);
      if (seen === undefined) return undefined;
      records.writeFiles(slot, seen);
      keepStill(slot, inputs, readings);
      return toResult(kept, (findings, at) => fromKept(findings, (readings[at] as Reading).sources));
    },
    keep: (readings, books, published) => {
      const slot = slotNow();
      if (slot === undefined || !books.every(isRepeatable)) return;
      const inputs = inputsFrom(readings);
      const result: KeptBuild = { findings: books.map(toKept), published };
      records.keepResult(slot, inputs, JSON.stringify(result));
      keepStill(slot, inputs, readings);
    },
  };
}

function toResult(kept: string, bookOf: (findings: KeptFindings, at: number) => BookFindings): BuildResult {
  const { findings, published }: KeptBuild = JSON.parse(kept);
  const { counts } = published;
  return {
    books: findings.map(bookOf),
    leaks: [],
    published: { ...published, counts: { ...counts, reused: counts.files } },
  };
}

/** The marks of all that was read. */
function* marksOf(readings: readonly Reading[], readAt: number, io: Disk): Generator<[string, FileMark | undefined]> {
  for (const { sources } of readings) yield* sourceMarks(sources, readAt, io);
}

interface KeptBuild {
  readonly findings: readonly KeptFindings[];
  readonly published: PublishedBuild;
}

/** Makes the function that tells entries apart by all that they say, and reckons each once. */
export function createDigests(): (entry: Entry) => string {
  const made = new WeakMap<Entry, string>();
  return (entry) => {
    const digest = entry instanceof LazyEntry ? entry.digest : undefined;
    const known = made.get(entry) ?? digest ?? hash("sha256", JSON.stringify(entry), "hex");
    made.set(entry, known);
    return known;
  };
}

function keysOf({ sources, cache }: Reading): readonly string[] {
  return cache === undefined ? [] : inputsOf(sources, cache);
}
