import { join } from "node:path";
import { type Disk, lookAt } from "../disk/index.js";
import type { BuildFiles } from "./build-records.js";
import { FileTable } from "./file-table.js";
import { isSettled, settledFingerprint } from "./stat-fingerprint.js";
import { StatTable } from "./stat-table.js";
import { createTreeReader, parentOf } from "./tree-reader.js";

/**
 * The files of a build whose folders hold exactly those that its record says, and nothing else, with a stat fingerprint
 * for each that had none; undefined where anything is different.
 */
export function lookAgain(root: string, { files, folders }: BuildFiles, io: Disk): BuildFiles | undefined {
  const reader = createTreeReader({ folder: root, files, folders }, io);
  const unclear: string[] = [];
  const seenFolders = new StatTable();
  for (const folder of folders.paths()) {
    if (reader.isSameFolder(folder)) {
      seenFolders.set(folder, folders.get(folder));
      continue;
    }
    const stat = lookAt(join(root, folder), io);
    if (!stat?.isDirectory()) return undefined;
    seenFolders.set(folder, settledFingerprint(stat, Date.now()));
    unclear.push(folder);
  }
  const seen = new FileTable();
  for (const path of files.paths()) {
    const now = Date.now();
    const found = reader.find(path);
    if (found === undefined) return undefined;
    seen.take(path, files, found.row);
    if (!found.isSettled) seen.setFingerprint(path, isSettled(found.fingerprint, now) ? found.fingerprint : undefined);
  }
  const isWhole = unclear.length === 0 || namesMatch(root, unclear, [...files.paths(), ...folders.paths()], io);
  return isWhole ? { files: seen, folders: seenFolders } : undefined;
}

function namesMatch(root: string, unclear: readonly string[], paths: readonly string[], io: Disk): boolean {
  const children = Map.groupBy(paths, parentOf);
  return unclear.every((folder) => io.readdirSync(join(root, folder)).length === (children.get(folder)?.length ?? 0));
}
