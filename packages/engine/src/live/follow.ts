import type { LiveBook, LiveChange } from "./live-book.js";
import { watchBook } from "./watch-book.js";

export interface FollowOptions {
  /** Called after each look that has changed something. */
  onChange(change: LiveChange): void;
  /** Called when nothing has happened for a while after a change: the time for what takes longer. */
  onQuiet?(): void | Promise<void>;
  /** Called when the system cannot tell of changes, with what is done instead, and when a look has failed. */
  onProblem?(kind: FollowProblem, message: string): void;
}

/** `unwatched` lasts; `unread` is over with the next change. */
export type FollowProblem = "unwatched" | "unread";

/** Waiting for the other half of a save, such as a rename after a write. */
const TOGETHER = 15;
/** Where one thing follows another without a pause, there is a look at least this often. */
const MOST_TOGETHER = 100;
/** Nothing more comes of this save. */
const QUIET = 250;
/** What takes long waits for a longer quiet, so that it is in the way of fewer saves: so many times as long as it took last. */
const [LOOKS, QUIETS] = [4, 0.5];
const MOST_QUIET = 2000;
const POLL = 1000;

/**
 * Follows the files of a live book until it is closed. Each burst of changes is one look at the files that it names;
 * after a while of quiet the whole folder is read once more, so that what is shown is what is there whatever the system
 * has told. Resolves when changes are seen.
 */
export async function followBook(book: LiveBook, options: FollowOptions): Promise<{ close(): Promise<void> }> {
  const pending = new Set<string>();
  let burst: NodeJS.Timeout | undefined;
  let burstBegan = 0;
  let quiet: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  let isClosed = false;
  /** Whether something has changed since it was quiet. */
  let isNew = false;
  /** How long the last look at everything took, and what comes after it. */
  let [lookTook, quietTook] = [0, 0];
  const look = async (paths?: readonly string[]): Promise<void> => {
    try {
      const change = await book.update(paths);
      if (change === undefined || isClosed) return;
      isNew = true;
      options.onChange(change);
    } catch (error) {
      if (!isClosed) options.onProblem?.("unread", `The change could not be read: ${String(error)}`);
    }
  };
  const settle = async (): Promise<void> => {
    if (!isNew || isClosed) return;
    isNew = false;
    const start = performance.now();
    await options.onQuiet?.();
    quietTook = performance.now() - start;
  };
  const lookAtAll = async (): Promise<void> => {
    const start = performance.now();
    await look();
    lookTook = performance.now() - start;
    const more = Math.min(quietTook * QUIETS, MOST_QUIET) - QUIET;
    if (more <= 0) await settle();
    else if (!isClosed) quiet = setTimeout(() => void settle(), more);
  };
  const note = (path: string): void => {
    const now = performance.now();
    if (pending.size === 0) burstBegan = now;
    pending.add(path);
    clearTimeout(burst);
    clearTimeout(quiet);
    burst = setTimeout(
      () => {
        const paths = [...pending];
        pending.clear();
        void look(paths);
      },
      Math.max(0, Math.min(TOGETHER, burstBegan + MOST_TOGETHER - now)),
    );
    quiet = setTimeout(() => void lookAtAll(), Math.min(MOST_QUIET, Math.max(QUIET, lookTook * LOOKS)));
  };
  const pollFrom = ({ message }: Error): void => {
    if (poll !== undefined || isClosed) return;
    options.onProblem?.(
      "unwatched",
      `The system cannot tell of changes (${message}); the book is read every second instead.`,
    );
    const again = async (): Promise<void> => {
      clearTimeout(quiet);
      await lookAtAll();
      if (!isClosed) poll = setTimeout(() => void again(), POLL);
    };
    poll = setTimeout(() => void again(), POLL);
  };
  const watcher = await watchBook(book.folder, { onPath: note, onError: pollFrom });
  // What has changed while the watcher was starting.
  await look();
  return {
    close: async () => {
      isClosed = true;
      for (const timer of [burst, quiet, poll]) clearTimeout(timer);
      await watcher.close();
    },
  };
}
