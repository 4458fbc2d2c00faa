import { join } from "node:path";
import { mostBytes, once } from "@fixbook/core";
import type { DatedFiles } from "@fixbook/lint";
import { bookLayout } from "@fixbook/schema";
import { type Disk, disk, readRegularFile } from "../disk/index.js";
import { type FileHistory, readFileHistory } from "../git/index.js";
import type { BookSources } from "./read-book.js";

/** The files of a book with their days, for which the history is read when the first one is asked for. */
export interface HistoryFiles extends DatedFiles {
  /** What the days depend on besides the files; undefined where nobody has asked for one. */
  digest(): string | undefined;
}

/** The history that the days of a book's files come from. */
export function historyOf(folder: string): FileHistory {
  return readFileHistory(folder, [bookLayout.entries, bookLayout.pictures]);
}

export function createDatedFiles({ folder, files }: BookSources, io: Disk = disk): HistoryFiles {
  const history = once(() => historyOf(folder));
  return {
    paths: files.map(({ path }) => path),
    dayOf: (path) => {
      const read = readRegularFile(join(folder, path), mostBytes(path), io);
      return "bytes" in read ? history().dayOf(path, read.bytes) : undefined;
    },
    digest: () => history.opened()?.digest,
  };
}
