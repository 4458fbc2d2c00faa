import { dirname, join } from "node:path";
import type { Artifact } from "@fixbook/core";
import type { Disk } from "./disk.js";
import type { PublicationCounts } from "./publish.js";

/** Brings a slot up to date. */
export interface SlotWriter {
  /** Writes a file, unless it is there already with these bytes. */
  write(path: string, contents: string, encoding?: Artifact["encoding"]): void;
  /** Removes everything that was not written, and makes sure that all that was is there. */
  finish(): PublicationCounts;
}

const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * Writes to a folder that may hold an earlier build, half a build, or anything that a stranger has put there: nothing
 * of it is believed. What stays has been compared byte for byte, no symbolic link is followed, and no file is
 * overwritten in place, since it may have another name elsewhere.
 */
export function createSlotWriter(root: string, io: Disk): SlotWriter {
  const files = new Set<string>();
  const folders = new Set<string>([""]);
  let bytes = 0;
  let reused = 0;

  /** Makes a folder, over anything else of its name. */
  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    makeFolder(parentOf(folder));
    const target = join(root, folder);
    const stat = io.lstatSync(target, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isDirectory()) io.rmSync(target);
    if (!stat?.isDirectory()) io.mkdirSync(target);
    folders.add(folder);
  };

  const sweep = (folder: string): number => {
    let found = 0;
    for (const item of io.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory() && folders.has(path)) found += sweep(path);
      else if (item.isFile() && files.has(path)) found++;
      else io.rmSync(join(root, path), { recursive: true, force: true });
    }
    return found;
  };

  return {
    write: (path, contents, encoding) => {
      if (!PATH.test(path)) throw new Error(`An artifact cannot have the path ${path}.`);
      if (files.has(path)) throw new Error(`Two artifacts have the path ${path}.`);
      files.add(path);
      makeFolder(parentOf(path));
      const wanted = Buffer.from(contents, encoding);
      bytes += wanted.length;
      const target = join(root, path);
      const stat = io.lstatSync(target, { throwIfNoEntry: false });
      if (stat?.isFile() && stat.size === wanted.length && io.readFileSync(target).equals(wanted)) {
        reused++;
        return;
      }
      if (stat !== undefined) io.rmSync(target, { recursive: true });
      io.writeFileSync(target, wanted, { flag: "wx" });
    },
    finish: () => {
      const found = sweep("");
      if (found !== files.size) throw new Error(`${files.size} files were written, and ${found} are there.`);
      return { files: files.size, bytes, reused };
    },
  };
}

function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === "." ? "" : parent;
}
