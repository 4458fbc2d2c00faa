import { join } from "node:path";
import { bookPaths } from "@fixbook/schema";
import type { Disk } from "./disk.js";
import { type FileMark, markOf } from "./file-mark.js";
import { type BookSources, filesOf } from "./read-book.js";

/**
 * The marks of all that a book was read from, which was at the time `readAt` or later. What has changed since, or
 * shortly before, has none. The marks of folders stand for the files that they do not hold.
 */
export function* sourceMarks(
  sources: BookSources,
  readAt: number,
  io: Disk,
): Generator<[string, FileMark | undefined]> {
  const { folder } = sources;
  const look = (path: string): [string, FileMark | undefined] => {
    const stat = io.lstatSync(path, { throwIfNoEntry: false });
    return [path, stat === undefined ? undefined : markOf(stat, readAt)];
  };
  // A file that could not be read may become readable by what no mark of it shows.
  if (sources.diagnostics.length > 0) yield [folder, undefined];
  yield look(folder);
  for (const name of bookPaths) {
    const path = join(folder, name);
    if (!io.lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
    yield look(path);
    for (const item of io.readdirSync(path, { withFileTypes: true }))
      if (item.isDirectory()) yield look(join(path, item.name));
  }
  for (const { path } of filesOf(sources)) yield look(join(folder, path));
}
