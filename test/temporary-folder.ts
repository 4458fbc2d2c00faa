import { readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const MEMORY = "/dev/shm";
const ROOM = 2 * 1024 ** 3;

/**
 * Where tests write: the folder that `TMPDIR` names, else one in memory where the system has room for it, else the usual
 * one. Tests write many small files and delete them, which takes a disk a third of their time.
 */
export function temporaryFolder(): string {
  return process.env["TMPDIR"] === undefined && hasRoomInMemory() ? MEMORY : tmpdir();
}

function hasRoomInMemory(): boolean {
  try {
    const [, options] = /^\S+ \/dev\/shm tmpfs (\S+)/m.exec(readFileSync("/proc/mounts", "utf8")) ?? [];
    const { bavail, bsize } = statfsSync(MEMORY);
    // Some tests start programs that they have written. Containers forbid it there.
    return options !== undefined && !/\b(?:ro|noexec)\b/.test(options) && bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
