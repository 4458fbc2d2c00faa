import { hash } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "./disk.js";
import { asSeen, type FileMark, hasMark } from "./file-mark.js";
import type { FileTable } from "./file-table.js";
import type { MarkTable } from "./mark-table.js";

/** A slot with what is known of its files. */
export interface RecordedSlot {
  readonly folder: string;
  readonly files: FileTable;
  /** Relative to the slot, which is `.` itself. */
  readonly folders: MarkTable;
}

/** A file that has the bytes that its record says. */
export interface Untouched {
  /** In the table of the slot's files. */
  readonly row: number;
  /** As it is now. */
  readonly mark: FileMark;
  /** Whether it was told by its mark, not by its bytes. */
  readonly isMarked: boolean;
}

/** Looks whether files of a slot still are what its record says. */
export interface SlotReader {
  /**
   * Tells a file by its mark or by its bytes, where nothing in its path is a link. `sha256` is what it must be, where
   * that is known.
   */
  find(path: string, sha256?: string): Untouched | undefined;
  /** Whether a folder holds the names that it had, and none else. */
  isSameFolder(path: string): boolean;
}

/** Makes the reader of a slot, which looks at all of it when it is asked first. Without a slot there is nothing. */
export function createSlotReader(slot: RecordedSlot | undefined, io: Disk): SlotReader {
  if (slot === undefined) return { find: () => undefined, isSameFolder: () => false };
  const { folder: root, files, folders } = slot;
  let seen: Readonly<Record<"files" | "folders", Uint8Array>> | undefined;
  const look = () => (seen ??= { files: files.look(`${root}/`, io), folders: folders.look(`${root}/`, io) });
  const isSameFolder = (path: string): boolean => look().folders[folders.rowOf(path || ".") ?? -1] === 1;
  const known = new Map<string, boolean>([["", true]]);
  const isFolder = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const is =
      isFolder(parentOf(path)) &&
      (isSameFolder(path) || io.lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true);
    known.set(path, is);
    return is;
  };
  const find: SlotReader["find"] = (path, sha256) => {
    const row = files.rowOf(path);
    if (row === undefined || (sha256 !== undefined && files.at(row).sha256 !== sha256)) return undefined;
    try {
      if (!isFolder(parentOf(path))) return undefined;
      const mark = look().files[row] === 1 ? files.markAt(row) : undefined;
      return mark === undefined ? lookAtBytes(join(root, path), files, row, io) : { row, mark, isMarked: true };
    } catch {
      // Another build may be taking the slot away.
      return undefined;
    }
  };
  return { find, isSameFolder };
}

function lookAtBytes(file: string, files: FileTable, row: number, io: Disk): Untouched | undefined {
  const stat = io.lstatSync(file, { throwIfNoEntry: false });
  const record = files.at(row);
  if (!stat?.isFile() || stat.size !== record.bytes) return undefined;
  const mark = asSeen(stat);
  if (hasMark(stat, record.mark)) return { row, mark, isMarked: true };
  return hash("sha256", io.readFileSync(file), "hex") === record.sha256 ? { row, mark, isMarked: false } : undefined;
}

/** The folder that a path of a slot is in; the slot itself is the empty path. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
