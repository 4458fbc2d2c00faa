import { hash } from "node:crypto";
import { join } from "node:path";
import { type Disk, lookAt } from "../disk/index.js";
import type { FileTable } from "./file-table.js";
import { fingerprintOf, hasFingerprint, type StatFingerprint } from "./stat-fingerprint.js";
import type { StatTable } from "./stat-table.js";

/** A tree of files with what is known of them. */
export interface RecordedTree {
  readonly folder: string;
  readonly files: FileTable;
  readonly folders: StatTable;
}

/** A file that has the bytes that its record says. */
export interface Untouched {
  /** In the table of the tree's files. */
  readonly row: number;
  /** As it is now. */
  readonly fingerprint: StatFingerprint;
  /** Whether it was told by its fingerprint, not by its bytes. */
  readonly isSettled: boolean;
}

/** Looks whether files of a tree still are what its record says. */
export interface TreeReader {
  /**
   * Tells a file by its fingerprint or by its bytes, where nothing in its path is a link. `sha256` is what it must be, where
   * that is known.
   */
  find(path: string, sha256?: string): Untouched | undefined;
  /** Whether a folder holds the names that it had, and none else. */
  isSameFolder(path: string): boolean;
}

/** Makes the reader of a tree. Without a tree there is nothing. */
export function createTreeReader(tree: RecordedTree | undefined, io: Disk): TreeReader {
  if (tree === undefined) return { find: () => undefined, isSameFolder: () => false };
  const { folder: root, files, folders } = tree;
  const same = new Map<string, boolean>();
  const isSameFolder = (path: string): boolean => {
    const before = same.get(path);
    if (before !== undefined) return before;
    const is = hasFingerprint(lookAt(`${root}/${path}`, io), folders.get(path));
    same.set(path, is);
    return is;
  };
  const known = new Map<string, boolean>([["", true]]);
  const isFolder = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const is = isFolder(parentOf(path)) && (isSameFolder(path) || lookAt(join(root, path), io)?.isDirectory() === true);
    known.set(path, is);
    return is;
  };
  const find: TreeReader["find"] = (path, sha256) => {
    const row = files.rowOf(path);
    if (row === undefined || (sha256 !== undefined && files.at(row).sha256 !== sha256)) return undefined;
    try {
      if (!isFolder(parentOf(path))) return undefined;
      return lookAtFile(`${root}/${path}`, files, row, io);
    } catch {
      // Somebody may be taking it away.
      return undefined;
    }
  };
  return { find, isSameFolder };
}

function lookAtFile(file: string, files: FileTable, row: number, io: Disk): Untouched | undefined {
  const stat = lookAt(file, io);
  const known = files.fingerprintAt(row);
  if (known !== undefined && hasFingerprint(stat, known)) return { row, fingerprint: known, isSettled: true };
  const record = files.at(row);
  if (!stat?.isFile() || stat.size !== record.bytes) return undefined;
  return hash("sha256", io.readFileSync(file), "hex") === record.sha256
    ? { row, fingerprint: fingerprintOf(stat), isSettled: false }
    : undefined;
}

/** The folder that a path of a tree is in; the tree itself is the empty path. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
