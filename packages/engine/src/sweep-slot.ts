import { join } from "node:path";
import type { Disk } from "./disk.js";
import type { FileTable } from "./file-table.js";
import { parentOf, type RecordedSlot } from "./slot-reader.js";

/** What a slot should hold, by path in it; the slot itself is the empty path. */
interface Wanted {
  readonly files: FileTable;
  readonly folders: ReadonlySet<string>;
}

/** What an earlier build has left in the slot. */
interface Before {
  readonly slot: RecordedSlot | undefined;
  /** Whether a folder holds the names that it had then, so that it need not be listed. */
  isSame(folder: string): boolean;
}

/**
 * Removes all that a slot should not hold, and answers how many of the files it should are there. `onRemove` is told of
 * each folder in which something was removed.
 */
export function sweepSlot(
  root: string,
  { files, folders }: Wanted,
  before: Before,
  onRemove: (folder: string) => void,
  io: Disk,
): number {
  const same = new Set([...folders].filter(before.isSame));
  let found = 0;
  const remove = (path: string): void => {
    onRemove(parentOf(path));
    io.rmSync(join(root, path), { recursive: true, force: true });
  };
  for (const path of before.slot?.files.paths() ?? []) {
    if (!same.has(parentOf(path))) continue;
    if (files.has(path)) found++;
    else remove(path);
  }
  for (const path of before.slot?.folders.paths() ?? [])
    if (path !== "." && !folders.has(path) && same.has(parentOf(path))) remove(path);
  for (const folder of folders) {
    if (same.has(folder)) continue;
    for (const item of io.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (item.isFile() && files.has(path)) found++;
      else if (!(item.isDirectory() && folders.has(path))) remove(path);
    }
  }
  return found;
}
