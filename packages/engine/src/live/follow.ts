import { relative, sep } from "node:path";
import { watch } from "chokidar";
import { bookPaths } from "../read-book.js";
import type { LiveBook, LiveChange } from "./live-book.js";

export interface FollowOptions {
  /** Called after each look that has changed something. */
  onChange(change: LiveChange): void;
  /** Called when nothing has happened for a while after a change: the time for what takes longer. */
  onQuiet?(): void;
  /** Called when the system cannot tell of changes, with what is done instead, and when a look has failed. */
  onProblem?(message: string): void;
}

/** Waiting for the other half of a save, such as a rename after a write. */
const TOGETHER = 15;
/** Nothing more comes of this save. */
const QUIET = 250;
const POLL = 1000;

/**
 * Follows the files of a live book until it is closed. Each burst of changes is one look at the files that it names;
 * after a while of quiet the whole folder is read once more, so that what is shown is what is there whatever the system
 * has told. Resolves when changes are seen.
 */
export async function followBook(book: LiveBook, options: FollowOptions): Promise<{ close(): Promise<void> }> {
  const pending = new Set<string>();
  let burst: NodeJS.Timeout | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = async (paths?: readonly string[]): Promise<void> => {
    try {
      const change = await book.update(paths);
      if (change !== undefined && !isClosed) options.onChange(change);
    } catch (error) {
      if (!isClosed) options.onProblem?.(`The change could not be read: ${String(error)}`);
    }
  };
  const settle = async (): Promise<void> => {
    await look();
    if (!isClosed) options.onQuiet?.();
  };
  const note = (path: string): void => {
    pending.add(relative(book.folder, path).split(sep).join("/"));
    clearTimeout(burst);
    clearTimeout(quiet);
    burst = setTimeout(() => {
      const paths = [...pending];
      pending.clear();
      void look(paths);
    }, TOGETHER);
    quiet = setTimeout(() => void settle(), QUIET);
  };
  const watcher = watch(book.folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !isOfBook(relative(book.folder, path).split(sep).join("/")),
  });
  watcher.on("all", (_event, path) => note(path));
  watcher.on("error", (error) => {
    if (poll !== undefined) return;
    options.onProblem?.(
      `The system cannot tell of changes (${error instanceof Error ? error.message : String(error)}); the book is read every second instead.`,
    );
    poll = setInterval(() => void settle(), POLL);
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
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

function isOfBook(path: string): boolean {
  const [first = ""] = path.split("/");
  return path === "" || (bookPaths.includes(first) && !path.split("/").some((name) => name.startsWith(".")));
}
