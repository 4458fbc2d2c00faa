import { lstatSync } from "node:fs";
import { relative, sep } from "node:path";
import { bookPartOf } from "@fixbook/schema";
import { type FSWatcher, watch } from "chokidar";
import { isSiteDotName } from "../site/index.js";

export interface WatchOptions {
  /** Something has happened to a file, by its path in the book, or to the folder itself, whose path is empty. */
  onPath(path: string): void;
  /** The system does not tell of everything. */
  onError(error: Error): void;
}

/** How often it is seen whether the folder is still the same one. No system tells of a folder that comes. */
const LOOK = 500;

/**
 * Tells what happens to the files of a book's folder, also where the folder is moved away and another one takes its place.
 * Resolves when the system tells of changes, or has refused to.
 */
export async function watchBook(
  folder: string,
  { onPath, onError }: WatchOptions,
): Promise<{ close(): Promise<void> }> {
  const pathOf = (path: string) => relative(folder, path).split(sep).join("/");
  const start = (): FSWatcher => {
    const started = watch(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => !isOfBook(pathOf(path)),
    });
    started.on("all", (_event, path) => onPath(pathOf(path)));
    started.on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
    return started;
  };
  let known = identityOf(folder);
  let watcher = start();
  await isReady(watcher);
  let isClosed = false;
  let restart: Promise<void> | undefined;
  const watchAgain = async (): Promise<void> => {
    // The library shares what it has opened between watchers of one path, and would go on with the folder that is gone.
    await watcher.close();
    if (isClosed) return;
    watcher = start();
    await isReady(watcher);
    onPath("");
    restart = undefined;
  };
  const lookAtFolder = (): void => {
    if (restart !== undefined) return;
    const identity = identityOf(folder);
    if (identity === known) return;
    known = identity;
    onPath("");
    if (identity !== undefined) restart = watchAgain();
  };
  const timer = setInterval(lookAtFolder, LOOK);
  return {
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await restart;
      await watcher.close();
    },
  };
}

function isReady(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => watcher.once("ready", () => resolve()));
}

/** What a folder is called by the file system, however it is named; undefined where there is none. */
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino } = lstatSync(folder);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

function isOfBook(path: string): boolean {
  return path === "" || (bookPartOf(path) !== undefined && !path.split("/").some(isPassedOver));
}

function isPassedOver(name: string): boolean {
  return name.startsWith(".") && !isSiteDotName(name);
}
