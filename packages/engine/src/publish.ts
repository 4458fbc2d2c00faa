import { basename, join } from "node:path";
import { type Disk, disk } from "./disk.js";
import { codeOf, isSystemError } from "./errors.js";
import { currentSlot, type OutputFolder } from "./output-folder.js";
import type { RecordedSlot } from "./slot-reader.js";
import type { SlotRecord, SlotRecords } from "./slot-record.js";
import { type Before, createSlotWriter, type SlotWriter } from "./slot-writer.js";
import { discardSlot, releaseSlot, type Slot, takeSlot } from "./slots.js";
import type { TargetRecord } from "./target-record.js";

/** A build that is being written, and is published as a whole or not at all. */
export interface Publication {
  /** Writes one file. Paths are relative to the output folder, with forward slashes, and each may be written once. */
  readonly write: SlotWriter["write"];
  readonly writeList: SlotWriter["writeList"];
  readonly filesIn: SlotWriter["filesIn"];
  readonly keep: SlotWriter["keep"];
  /** What the files of a target's entries were made from, in a build that {@link keep} may keep files of. */
  recorded(target: string, from: keyof Before): TargetRecord | undefined;
  /** Takes what the files of a target's entries were made from in this build. */
  record(target: string, record: TargetRecord): void;
  /** Publishes what was written, by one rename. */
  publish(): PublicationCounts;
  /** Removes what was written, and leaves the last build as it is. */
  abandon(): void;
}

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
  const writer = createSlotWriter(slot.folder, io, known);
  const targets = new Map<string, TargetRecord>();
  return {
    write: writer.write,
    writeList: writer.writeList,
    filesIn: writer.filesIn,
    keep: writer.keep,
    recorded: (target, from) => known[from]()?.targets.get(target),
    record: (target, record) => void targets.set(target, record),
    publish: () => {
      const counts = writer.finish();
      const now = records === undefined ? undefined : recordOf(writer);
      flip(output, slot, io);
      if (now !== undefined) records?.write(slot.name, { ...now.own, targets });
      const published = now?.published === undefined ? undefined : known.published();
      if (now?.published !== undefined && published !== undefined)
        records?.write(published.name, { ...published, files: now.published });
      releaseSlot(output, slot, io);
      records?.prune([slot.name, ...(current === undefined ? [] : [current])]);
      return counts;
    },
    abandon: () => discardSlot(output, slot, io),
  };
}

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

/** A record is large: it is read when it is needed. */
function once<Value>(read: () => Value): () => Value {
  let value: { readonly it: Value } | undefined;
  return () => {
    value ??= { it: read() };
    return value.it;
  };
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
