import { join } from "node:path";
import type { Disk } from "./disk.js";
import { type FileMark, hasMark, markOf } from "./file-mark.js";
import { FileTable } from "./file-table.js";
import type { OutputFolder } from "./output-folder.js";
import { createSlotReader, parentOf } from "./slot-reader.js";
import type { SlotRecord } from "./slot-record.js";

/**
 * The record of a slot that holds exactly the files that its record says, and nothing else, with a mark for each that
 * had none; undefined where anything is different.
 */
export function lookAgain(
  { store }: OutputFolder,
  slot: string,
  { files, folders, ...rest }: SlotRecord,
  io: Disk,
): SlotRecord | undefined {
  const root = join(store, slot);
  const read = createSlotReader({ folder: root, files }, io);
  const unclear: string[] = [];
  const marks = new Map<string, FileMark | undefined>();
  for (const [folder, mark] of folders) {
    const stat = io.lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return undefined;
    const isSame = hasMark(stat, mark);
    marks.set(folder, isSame ? mark : markOf(stat, Date.now()));
    if (!isSame) unclear.push(folder);
  }
  const seen = new FileTable();
  for (const path of files.paths()) {
    const now = Date.now();
    const found = read(path);
    if (found === undefined) return undefined;
    seen.set(path, { ...found.record, mark: found.record.mark ?? markOf(found.stat, now) });
  }
  const isWhole = unclear.length === 0 || namesMatch(root, unclear, [...files.paths(), ...folders.keys()], io);
  return isWhole ? { ...rest, files: seen, folders: marks } : undefined;
}

function namesMatch(root: string, unclear: readonly string[], paths: readonly string[], io: Disk): boolean {
  const children = Map.groupBy(
    paths.filter((path) => path !== ""),
    parentOf,
  );
  return unclear.every((folder) => {
    const found = io.readdirSync(join(root, folder));
    return found.length === (children.get(folder)?.length ?? 0);
  });
}
