import { basename, join } from "node:path";
import { type Disk, disk } from "./disk.js";
import { codeOf } from "./errors.js";
import type { OutputFolder } from "./output-folder.js";
import { createSlotWriter, type SlotWriter } from "./slot-writer.js";
import { discardSlot, releaseSlot, type Slot, takeSlot } from "./slots.js";

/** A build that is being written, and is published as a whole or not at all. */
export interface Publication {
  /** Writes one file. Paths are relative to the output folder, with forward slashes, and each may be written once. */
  write: SlotWriter["write"];
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

/** Begins a build in a slot that nobody reads. */
export function beginPublication(output: OutputFolder, io: Disk = disk): Publication {
  const slot = takeSlot(output, io);
  const writer = createSlotWriter(slot.folder, io);
  return {
    write: writer.write,
    publish: () => {
      const counts = writer.finish();
      flip(output, slot, io);
      releaseSlot(output, slot, io);
      return counts;
    },
    abandon: () => discardSlot(output, slot, io),
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
