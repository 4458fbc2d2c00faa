import { type Disk, disk } from "@fixbook/engine";

/** Errors that a disk may give at any moment. */
export const errorCodes = ["ENOSPC", "EACCES", "EROFS", "EIO", "EMFILE"] as const;

export interface FailingDisk extends Disk {
  /** How many calls were made. */
  calls(): number;
}

/** The real disk, except that its call number `failAt` (from 1) fails, and all later ones too where it is `full`. */
export function failingDisk(failAt: number, code: string, full = false): FailingDisk {
  let calls = 0;
  const wrap =
    (name: keyof Disk) =>
    (...args: unknown[]): unknown => {
      // Closing fails on no disk that is worth the name, and nothing hangs on it.
      if (name !== "closeSync") calls++;
      if (name !== "closeSync" && (calls === failAt || (full && calls > failAt))) {
        const path = typeof args[0] === "string" ? { path: args[0] } : {};
        throw Object.assign(new Error(`${code}: made up, ${name}`), { code, syscall: name, errno: -1, ...path });
      }
      return (disk[name] as (...all: unknown[]) => unknown)(...args);
    };
  const names = [
    "closeSync",
    "fstatSync",
    "fsyncSync",
    "linkSync",
    "lstatSync",
    "mkdirSync",
    "openSync",
    "readdirSync",
    "readFileSync",
    "readlinkSync",
    "readSync",
    "realpathSync",
    "renameSync",
    "rmdirSync",
    "rmSync",
    "writeFileSync",
    "writeSync",
  ] as const;
  return { ...(Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as Disk), calls: () => calls };
}
