import * as fs from "node:fs";

/** The calls that publishing makes, so that tests can let each of them fail. */
export type Disk = Pick<
  typeof fs,
  | "existsSync"
  | "lstatSync"
  | "mkdirSync"
  | "readdirSync"
  | "readFileSync"
  | "readlinkSync"
  | "realpathSync"
  | "renameSync"
  | "rmdirSync"
  | "rmSync"
  | "symlinkSync"
  | "writeFileSync"
>;

export const disk: Disk = fs;
