import { hash } from "node:crypto";
import type { Stats } from "node:fs";
import { dirname, join } from "node:path";
import type { Disk } from "./disk.js";
import { hasMark } from "./file-mark.js";
import type { FileRecord, FileTable } from "./file-table.js";

/** A slot with what is known of its files. */
export interface RecordedSlot {
  readonly folder: string;
  readonly files: FileTable;
}

/** A file that has the bytes that its record says. */
export interface Untouched {
  readonly record: FileRecord;
  readonly stat: Stats;
}

/**
 * Looks whether a file of a slot still is what its record says, by its mark or by its bytes, and nothing in its path is
 * a link. `sha256` is what it must be, where that is known.
 */
export type SlotReader = (path: string, sha256?: string) => Untouched | undefined;

/** Makes the reader of a slot. Without a slot there is nothing. */
export function createSlotReader(slot: RecordedSlot | undefined, io: Disk): SlotReader {
  if (slot === undefined) return () => undefined;
  const known = new Map<string, boolean>([["", true]]);
  const isFolder = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const is =
      isFolder(parentOf(folder)) &&
      io.lstatSync(join(slot.folder, folder), { throwIfNoEntry: false })?.isDirectory() === true;
    known.set(folder, is);
    return is;
  };
  return (path, sha256) => {
    const record = slot.files.get(path);
    if (record === undefined || (sha256 !== undefined && record.sha256 !== sha256)) return undefined;
    try {
      return isFolder(parentOf(path)) ? look(join(slot.folder, path), record, io) : undefined;
    } catch {
      // Another build may be taking the slot away.
      return undefined;
    }
  };
}

function look(file: string, record: FileRecord, io: Disk): Untouched | undefined {
  const stat = io.lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== record.bytes) return undefined;
  if (hasMark(stat, record.mark)) return { record, stat };
  const isSame = hash("sha256", io.readFileSync(file), "hex") === record.sha256;
  return isSame ? { record: { ...record, mark: undefined }, stat } : undefined;
}

/** The folder that a path of a slot is in; the slot itself is the empty path. */
export function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === "." ? "" : parent;
}
