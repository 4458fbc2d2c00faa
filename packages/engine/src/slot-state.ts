import { join } from "node:path";
import type { Disk } from "./disk.js";
import { isSettled, markOf } from "./file-mark.js";
import { FileTable } from "./file-table.js";
import { MarkTable } from "./mark-table.js";
import type { OutputFolder } from "./output-folder.js";
import { createSlotReader, parentOf } from "./slot-reader.js";
import type { SlotFiles } from "./slot-record.js";

/**
 * The files of a slot that holds exactly those that its record says, and nothing else, with a mark for each that had
 * none; undefined where anything is different.
 */
export function lookAgain(
  { store }: OutputFolder,
  slot: string,
  { files, folders }: SlotFiles,
  io: Disk,
): SlotFiles | undefined {
  const root = join(store, slot);
  const reader = createSlotReader({ folder: root, files, folders }, io);
  const unclear: string[] = [];
  const seenFolders = new MarkTable();
  for (const folder of folders.paths()) {
    if (reader.isSameFolder(folder)) {
      seenFolders.mark(folder, folders.markOf(folder));
      continue;
    }
    const stat = io.lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return undefined;
    seenFolders.mark(folder, markOf(stat, Date.now()));
    unclear.push(folder);
  }
  const seen = new FileTable();
  for (const path of files.paths()) {
    const now = Date.now();
    const found = reader.find(path);
    if (found === undefined) return undefined;
    seen.take(path, files, found.row);
    if (!found.isMarked) seen.mark(path, isSettled(found.mark, now) ? found.mark : undefined);
  }
  const isWhole = unclear.length === 0 || namesMatch(root, unclear, [...files.paths(), ...folders.paths()], io);
  return isWhole ? { files: seen, folders: seenFolders } : undefined;
}

function namesMatch(root: string, unclear: readonly string[], paths: readonly string[], io: Disk): boolean {
  const children = Map.groupBy(
    paths.filter((path) => path !== "."),
    (path) => parentOf(path) || ".",
  );
  return unclear.every((folder) => {
    const found = io.readdirSync(join(root, folder));
    return found.length === (children.get(folder)?.length ?? 0);
  });
}
