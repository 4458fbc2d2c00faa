import { join } from "node:path";
import { fingerprintOf, parentOf, type StatFingerprint } from "../cache/index.js";
import { type Disk, isSystemError } from "../disk/index.js";

/** New files in a folder that nobody else knows of. Several threads may make files in it, none of them the same one. */
export interface Stage {
  /** Answers with the fingerprint of the file when it is written. */
  create(path: string, write: (put: (data: Buffer) => void) => void): StatFingerprint;
  rename(from: string, to: string): void;
  drop(path: string): void;
}

/** `flush`: whether files are written through to the disk. */
export function createStage(folder: string, flush: boolean, io: Disk): Stage {
  const made = new Set<string>([""]);
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    io.mkdirSync(join(folder, path), { recursive: true });
    for (let one = path; !made.has(one); one = parentOf(one)) made.add(one);
  };
  const open = (path: string): number => {
    try {
      return io.openSync(join(folder, path), "wx");
    } catch (error) {
      if (!isSystemError(error) || error.code !== "EEXIST") throw error;
      // A thread that has died may have left it.
      io.rmSync(join(folder, path));
      return io.openSync(join(folder, path), "wx");
    }
  };
  return {
    create: (path, write) => {
      makeFolder(parentOf(path));
      const file = open(path);
      try {
        write((data) => {
          for (let at = 0; at < data.length; ) at += io.writeSync(file, data, at);
        });
        if (flush) io.fsyncSync(file);
        return fingerprintOf(io.fstatSync(file));
      } finally {
        io.closeSync(file);
      }
    },
    rename: (from, to) => {
      makeFolder(parentOf(to));
      io.renameSync(join(folder, from), join(folder, to));
    },
    drop: (path) => io.rmSync(join(folder, path)),
  };
}

/** Refuses what cannot be the path of an artifact. */
export function checkPath(path: string): void {
  if (!PATH.test(path)) throw new Error(`An artifact cannot have the path ${path}.`);
}

const PATH = /^(?:(?:[A-Za-z0-9_][A-Za-z0-9._-]*|\.well-known)\/)*(?:[A-Za-z0-9_][A-Za-z0-9._-]*|\.nojekyll)$/;
