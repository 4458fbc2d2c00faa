import * as fs from "node:fs";

/** The calls that reading and publishing make, so that tests can let each of them fail. */
export type Disk = Pick<
  typeof fs,
  | "closeSync"
  | "fstatSync"
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
  | "symlinkSync"
  | "writeFileSync"
  | "writeSync"
>;

export const disk: Disk = fs;
