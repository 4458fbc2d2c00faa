import { join } from "node:path";
import type { Disk } from "./disk.js";
import { hasMark } from "./file-mark.js";
import type { OutputFolder } from "./output-folder.js";
import { createSlotReader, parentOf } from "./slot-reader.js";
import type { SlotRecord } from "./slot-record.js";

/** Whether a slot holds exactly the files that its record says, and nothing else. */
export function isAsRecorded({ store }: OutputFolder, slot: string, { files, folders }: SlotRecord, io: Disk): boolean {
  const root = join(store, slot);
  const read = createSlotReader({ folder: root, files }, io);
  const unclear: string[] = [];
  for (const [folder, mark] of folders) {
    const stat = io.lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return false;
    if (!hasMark(stat, mark)) unclear.push(folder);
  }
  for (const path of files.keys()) if (read(path) === undefined) return false;
  return unclear.length === 0 || namesMatch(root, unclear, [...files.keys(), ...folders.keys()], io);
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
