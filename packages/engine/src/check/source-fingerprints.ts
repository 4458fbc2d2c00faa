import { join } from "node:path";
import { bookPaths } from "@fixbook/schema";
import { type StatFingerprint, settledFingerprint } from "../cache/index.js";
import { type Disk, lookAt } from "../disk/index.js";
import { type BookSources, filesOf } from "./read-book.js";

/**
 * The stat fingerprints of all that a book was read from, which was at the time `readAt` or later. What has changed since, or
 * shortly before, has none. Those of folders stand for the files that they do not hold.
 */
export function* sourceFingerprints(
  sources: BookSources,
  readAt: number,
  io: Disk,
): Generator<[string, StatFingerprint | undefined]> {
  const { folder } = sources;
  const look = (path: string): [string, StatFingerprint | undefined] => {
    const stat = lookAt(path, io);
    return [path, stat === undefined ? undefined : settledFingerprint(stat, readAt)];
  };
  // A file that could not be read may become readable by what no fingerprint of it shows.
  if ([sources, ...sources.sites].some(({ diagnostics }) => diagnostics.length > 0)) yield [folder, undefined];
  yield look(folder);
  for (const name of bookPaths) {
    const path = join(folder, name);
    if (!lookAt(path, io)?.isDirectory()) continue;
    for (const one of foldersFrom(path, io)) yield look(one);
  }
  for (const { path } of [...filesOf(sources), ...sources.files]) yield look(join(folder, path));
}

/** A folder and all folders below it. */
function* foldersFrom(path: string, io: Disk): Generator<string> {
  yield path;
  for (const item of io.readdirSync(path, { withFileTypes: true }))
    if (item.isDirectory()) yield* foldersFrom(join(path, item.name), io);
}
