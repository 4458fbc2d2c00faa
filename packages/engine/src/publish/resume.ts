import { type Disk, describeSystemError, disk, isSystemError } from "../disk/index.js";
import { type Interrupted, readJournal } from "./journal.js";
import { type Lock, type LockOptions, takeLock } from "./lock.js";
import { goOn, leaveStore } from "./move-in.js";
import type { OutputFolder } from "./output-folder.js";
import { MovingError } from "./publish.js";
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
 * Answers with it where there was one and it is whole now. Waits for a build that is at work. Throws an
 * {@link EngineError} where somebody has changed meanwhile what it would replace or remove.
 */
export async function resume(
  output: OutputFolder,
  options: ResumeOptions,
  io: Disk = disk,
): Promise<Interrupted | undefined> {
  if (!isUnfinished(output, options.journals, io)) return undefined;
  const lock = await takeLock(output, options, io);
  try {
    return finish(output, lock, options, io);
  } finally {
    lock.release();
  }
}

/** The same for whoever has the lock. */
export function finish(
  output: OutputFolder,
  lock: Lock,
  { journals, clean = false }: Pick<ResumeOptions, "journals" | "clean">,
  io: Disk,
): Interrupted | undefined {
  const interrupted = readJournal(output, journals, io);
  const isWhole = interrupted !== undefined && goOnOrSay(output, lock, interrupted, clean, io);
  dropJournal(output, journals, io);
  leaveStore(output, io);
  removeStale(output, io);
  return isWhole ? interrupted : undefined;
}

/** Answers false where the build has to be made anew: what was staged is damaged, or cannot be moved in. */
function goOnOrSay(
  output: OutputFolder,
  { beat }: Lock,
  { staging, steps }: Interrupted,
  clean: boolean,
  io: Disk,
): boolean {
  try {
    return goOn(output, { staging, steps, beat }, clean, io);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (clean) return false;
    throw new MovingError(
      `A build into this folder was interrupted, and cannot be finished: ${error.path ?? output.folder}: ${describeSystemError(error)}.`,
      "Fix that and run the command again, or run it with --clean, which builds everything again.",
      { cause: error },
    );
  }
}
