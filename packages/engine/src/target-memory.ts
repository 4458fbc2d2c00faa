import { createTracer, type EntryMemory, type RenderContext } from "@fixbook/core";
import type { TargetJob } from "./build-target.js";
import type { Publication } from "./publish.js";
import type { Before } from "./slot-writer.js";
import { type EntryRecord, settingsOf, type TargetRecord } from "./target-record.js";

/** What earlier builds have made of a target's entries, and what this one does. */
export interface TargetMemory extends EntryMemory {
  /** Hands what is known of this build to its publication. */
  save(): void;
}

/**
 * Makes the memory of a target: the files of an entry are kept where the entry, the settings and all that was asked for
 * them are the same, and the files are still there. `onKept` is told of each entry with how many files it has.
 */
export function createTargetMemory(
  { book, known, digestOf, options }: TargetJob,
  context: RenderContext,
  folder: string,
  publication: Publication,
  onKept: (id: string, files: number) => void,
): TargetMemory {
  const settings = options === undefined ? undefined : settingsOf(context, options);
  const recordIn = (from: keyof Before): TargetRecord | undefined => {
    const record = settings === undefined ? undefined : publication.recorded(folder, from);
    return record?.settings === settings ? record : undefined;
  };
  const own = recordIn("own");
  let rendered = 0;
  const sources = new Map(book.entries.map((entry) => [entry.id, entry]));
  const sourceOf = (id: string): string => {
    const entry = sources.get(id);
    return entry === undefined ? "" : digestOf(entry);
  };
  const tracer = createTracer(context, known);
  const entries: Record<string, EntryRecord> = {};
  const recallFrom = (from: keyof Before, target: TargetRecord | undefined, id: string): boolean => {
    const record = target?.entries[id];
    if (record === undefined || record.source !== sourceOf(id) || !tracer.holds(record.asked)) return false;
    const kept = publication.keep(folder, record.files, from);
    if (kept === undefined) return false;
    entries[id] = record;
    onKept(id, kept.length);
    return true;
  };
  return {
    tracer,
    recall: (id) => {
      if (settings === undefined) return false;
      if (recallFrom("own", own, id)) return true;
      // To render a few entries takes less than to read another record.
      return own !== undefined && ++rendered <= FEW ? false : recallFrom("published", recordIn("published"), id);
    },
    keep: (id, files, asked) => {
      entries[id] = { source: sourceOf(id), asked, files: files.map(({ path }) => path) };
    },
    keepPart: () => {},
    partOf: () => undefined,
    files: () => publication.filesIn(folder),
    save: () => {
      if (settings !== undefined) publication.record(folder, { settings, entries });
    },
  };
}

const FEW = 50;
