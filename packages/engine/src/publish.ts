import { basename, join } from "node:path";
import type { Piece } from "@fixbook/core";
import { type Disk, disk } from "./disk.js";
import { codeOf, isSystemError } from "./errors.js";
import type { Recipe } from "./list-plan.js";
import { once } from "./once.js";
import { currentSlot, type OutputFolder } from "./output-folder.js";
import type { PartPlace, SlotParts } from "./slot-parts.js";
import type { RecordedSlot } from "./slot-reader.js";
import type { SlotRecord, SlotRecords } from "./slot-record.js";
import { type Before, createSlotWriter, type SlotWriter } from "./slot-writer.js";
import { discardSlot, releaseSlot, type Slot, takeSlot } from "./slots.js";
import type { TargetRecord } from "./target-record.js";

/** A build that is being written, and is published as a whole or not at all. */
export interface Publication extends Pick<SlotWriter, "write" | "filesIn" | "keep"> {
  /** Writes a list, which comes in pieces, unless it is there already with these bytes. */
  writeList(path: string, pieces: Iterable<Piece>): void;
  /** Keeps a part of an entry, with others of its kind; undefined where that cannot be. */
  addPart(kind: string, text: string): PartPlace | undefined;
  /** Takes over parts that a record tells of; undefined where one of them is not there any more. */
  keepParts(parts: Iterable<NamedPart>, from: keyof Before): readonly NamedPart[] | undefined;
  /** In UTF-8, until something else is read; undefined where it is damaged in any way. */
  part(place: PartPlace): Buffer | undefined;
  /** What the files of a target's entries were made from, in a build that {@link keep} may keep files of. */
  recorded(target: string, from: keyof Before): TargetRecord | undefined;
  /** Takes what the files of a target's entries were made from in this build. */
  record(target: string, record: TargetRecord): void;
  /** Publishes what was written, by one rename. */
  publish(): PublicationCounts;
  /** Removes what was written, and leaves the last build as it is. */
  abandon(): void;
}

type NamedPart = readonly [name: string, place: PartPlace];

export interface PublicationCounts {
  readonly files: number;
  readonly bytes: number;
  /** Files that the slot held already, from a build before the last. */
  readonly reused: number;
}

/** Begins a build in a slot that nobody reads. Without `records`, nothing is known of what earlier builds have left. */
export function beginPublication(output: OutputFolder, io: Disk = disk, records?: SlotRecords): Publication {
  const slot = takeSlot(output, io);
  const current = records === undefined ? undefined : currentSlot(output, io);
  const known: { readonly [From in keyof Before]-?: () => KnownSlot | undefined } = {
    own: once(() => knownSlot(slot.was, slot.folder, records)),
    published: once(() => knownSlot(current, join(output.store, current ?? ""), records)),
  };
  const writer = createSlotWriter(slot.folder, io, known, slot.was === undefined);
  const parts = createPartKeeper(slot.name, known, records);
  const targets = new Map<string, TargetRecord>();
  const lists = new Map<string, Recipe>();
  return {
    write: writer.write,
    writeList: (path, pieces) => {
      const before = (from: keyof Before) => (parts.shares(from) ? known[from]()?.lists.get(path) : undefined);
      lists.set(path, writer.writeList(path, pieces, before));
    },
    filesIn: writer.filesIn,
    keep: writer.keep,
    addPart: parts.addPart,
    keepParts: parts.keepParts,
    part: parts.part,
    recorded: (target, from) => known[from]()?.targets.get(target),
    record: (target, record) => void targets.set(target, record),
    publish: () => {
      const counts = writer.finish();
      records?.write(slot.name, { targets, lists, partBytes: parts.close() });
      const now = records === undefined ? undefined : recordOf(writer);
      flip(output, slot, io);
      if (now !== undefined) records?.writeFiles(slot.name, now);
      const published = writer.sharesFiles() ? known.published() : undefined;
      if (now !== undefined && published !== undefined) records?.writeFiles(published.name, published);
      releaseSlot(output, slot, io);
      records?.prune([slot.name, ...(current === undefined ? [] : [current])]);
      return counts;
    },
    abandon: () => {
      parts.close();
      discardSlot(output, slot, io);
    },
  };
}

interface PartKeeper extends Pick<Publication, "addPart" | "keepParts" | "part"> {
  /** Whether the parts of an earlier build lie in the same file, in the same places. */
  shares(from: keyof Before): boolean;
  /** Answers how many bytes of parts the build uses. */
  close(): number;
}

/** Keeps the parts of a build where those of the build before are, unless most of these are of no use any more. */
function createPartKeeper(
  slot: string,
  known: { readonly [From in keyof Before]-?: () => KnownSlot | undefined },
  records: SlotRecords | undefined,
): PartKeeper {
  const open = (name: string | undefined): SlotParts | undefined =>
    name === undefined ? undefined : records?.parts(name);
  const earlier = { own: once(() => open(known.own()?.name)), published: once(() => open(known.published()?.name)) };
  const isWorthIt = (from: keyof Before): boolean =>
    (earlier[from]()?.size() ?? Number.POSITIVE_INFINITY) <= 2 * (known[from]()?.partBytes ?? 0) + SLACK;
  const parts = once(() => {
    const base = (["published", "own"] as const).find(isWorthIt);
    return records?.parts(slot, base === undefined ? undefined : known[base]()?.name);
  });
  let used = 0;
  const add = (kind: string, text: string): PartPlace | undefined => {
    const place = parts()?.add(kind, text);
    used += place?.[1] ?? 0;
    return place;
  };
  const isShared = (from: keyof Before): boolean => {
    const inode = earlier[from]()?.inode;
    return inode !== undefined && inode === parts()?.inode;
  };
  const shared = { own: once(() => isShared("own")), published: once(() => isShared("published")) };
  const shares = (from: keyof Before): boolean => shared[from]();
  return {
    addPart: add,
    shares,
    keepParts: (places, from) => {
      const kept: NamedPart[] = [];
      const isShared = shares(from);
      for (const [name, place] of places) {
        if (isShared) used += place[1];
        const text = isShared ? undefined : earlier[from]()?.read(place)?.toString();
        const now = isShared ? place : text === undefined ? undefined : add(name, text);
        if (now === undefined) return undefined;
        kept.push([name, now]);
      }
      return kept;
    },
    part: (place) => parts()?.read(place),
    close: () => {
      for (const one of [parts, earlier.own, earlier.published]) one.opened()?.close();
      return used;
    },
  };
}

/** How many bytes of parts may be of no use, besides as many as are. */
const SLACK = 1 << 20;

/** Undefined where the disk does not say: the next build takes longer. */
function recordOf(writer: SlotWriter): ReturnType<SlotWriter["record"]> | undefined {
  try {
    return writer.record();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

type KnownSlot = RecordedSlot & SlotRecord & { readonly name: string };

function knownSlot(name: string | undefined, folder: string, records: SlotRecords | undefined): KnownSlot | undefined {
  const record = name === undefined ? undefined : records?.read(name);
  return record === undefined || name === undefined ? undefined : { ...record, name, folder };
}

/** The moment of publication: one rename of a link over another. */
function flip(output: OutputFolder, slot: Slot, io: Disk): void {
  const fresh = join(output.store, `${slot.name}.link`);
  io.symlinkSync(join(basename(output.store), slot.name), fresh, "dir");
  if (io.lstatSync(output.link, { throwIfNoEntry: false })?.isDirectory()) {
    try {
      io.rmdirSync(output.link);
    } catch (error) {
      // Another build that runs at once has replaced the empty folder.
      if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) throw error;
    }
  }
  io.renameSync(fresh, output.link);
}
