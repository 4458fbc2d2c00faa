import { createTracer, type EntryMemory, type RenderContext } from "@fixbook/core";
import { KeptPart, type PartPlace, PartTable, parseEntryRecord, printEntryRecord, settingsOf } from "../cache/index.js";
import type { Publication } from "../publish/index.js";
import type { TargetJob } from "./build-target.js";

/** What earlier builds have made of a target's entries, and what this one does. */
export interface TargetMemory extends EntryMemory {
  /** Takes a part that another thread has kept. */
  takePart(name: string, id: string, place: PartPlace): void;
  /** Hands what is known of this build to its publication. */
  save(): void;
}

/**
 * Makes the memory of a target: the files and parts of an entry are kept where the entry, the settings and all that was
 * asked for them are the same, and the files are still there. `onKept` is told of each entry with how many files it has.
 */
export function createTargetMemory(
  { book, known, digestOf, options }: TargetJob,
  context: RenderContext,
  folder: string,
  publication: Publication,
  onKept: (id: string, files: number) => void,
): TargetMemory {
  const settings = options === undefined ? undefined : settingsOf(context, options);
  const recorded = settings === undefined ? undefined : publication.recorded(folder);
  const earlier = recorded?.settings === settings ? recorded : undefined;
  const sources = new Map(book.entries.map((entry) => [entry.id, entry]));
  const sourceOf = (id: string): string => {
    const entry = sources.get(id);
    return entry === undefined ? "" : digestOf(entry).slice(0, DIGITS);
  };
  const tracer = createTracer(context, known);
  const entries = new Map<string, string>();
  const parts = new PartTable();
  return {
    tracer,
    recall: (id) => {
      const line = earlier?.entries.get(id);
      if (earlier === undefined || line === undefined) return false;
      const record = parseEntryRecord(line);
      if (record.source !== sourceOf(id) || !tracer.holds(record.asked)) return false;
      const places = publication.keepParts(earlier.parts.of(id));
      if (places === undefined || !publication.keep(folder, record.files)) return false;
      for (const [name, place] of places) parts.set(name, id, place);
      entries.set(id, line);
      onKept(id, record.files.length);
      return true;
    },
    keep: (id, files, asked) => {
      if (settings !== undefined)
        entries.set(id, printEntryRecord({ source: sourceOf(id), asked, files: files.map(({ path }) => path) }));
    },
    keepPart: (name, id, finished) => {
      const place = publication.addPart(`${folder} ${name}`, finished);
      if (place !== undefined) parts.set(name, id, place);
    },
    takePart: (name, id, place) => {
      publication.takePart(place);
      parts.set(name, id, place);
    },
    partOf: (name, id, make) => {
      const place = parts.get(name, id);
      return place === undefined ? undefined : new KeptPart(place, publication.part, make);
    },
    files: () => publication.filesIn(folder),
    save: () => {
      if (settings !== undefined) publication.record(folder, { settings, entries, parts });
    },
  };
}

/** As many digits of a hash tell entries apart. */
const DIGITS = 32;
