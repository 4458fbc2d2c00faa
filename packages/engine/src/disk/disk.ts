import type { Stats } from "node:fs";
import * as fs from "node:fs";

/** The calls that reading and publishing make, so that tests can let each of them fail. */
export type Disk = Pick<
  typeof fs,
  | "closeSync"
  | "fstatSync"
  | "fsyncSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "openSync"
  | "readdirSync"
  | "readFileSync"
  | "readlinkSync"
  | "readSync"
  | "realpathSync"
  | "renameSync"
  | "rmdirSync"
  | "rmSync"
  | "writeFileSync"
  | "writeSync"
>;

export const disk: Disk = fs;

/** What is at a path, of which no link is followed; undefined where there is nothing, or a file where a folder would be. */
export function lookAt(path: string, io: Pick<Disk, "lstatSync">): Stats | undefined {
  try {
    return io.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}
