import { type Disk, disk } from "../disk/index.js";
import { type Interrupted, readJournal } from "./journal.js";
import { type LockOptions, takeLock } from "./lock.js";
import { goOn } from "./move-in.js";
import type { OutputFolder } from "./output-folder.js";
import { removeStale } from "./staging.js";
import { isUnfinished } from "./unfinished.js";
import { dropJournal } from "./write-journal.js";

export interface ResumeOptions extends LockOptions {
  /** Where it is kept that a build is being moved in. */
  readonly journals: string | undefined;
  /** Whether files that somebody has changed meanwhile are replaced. */
  readonly clean?: boolean | undefined;
}

/**
 * Removes what a killed build has left, and finishes one that was interrupted while it was moved into the output folder.
 * Answers with it where there was one and it is whole now. Waits for a build that is at work. Throws an {@link EngineError} where somebody has changed meanwhile what it would replace or remove.
 */
export async function resume(
  output: OutputFolder,
  options: ResumeOptions,
  io: Disk = disk,
): Promise<Interrupted | undefined> {
  const { journals, clean = false } = options;
  if (!isUnfinished(output, journals, io)) return undefined;
  const lock = await takeLock(output, options, io);
  try {
    // Whoever had the lock may have done it.
    const interrupted = readJournal(output, journals, io);
    const isWhole = interrupted !== undefined && goOn(output, interrupted, clean, io);
    dropJournal(output, journals, io);
    removeStale(lock, io);
    return isWhole ? interrupted : undefined;
  } finally {
    lock.release();
  }
}
