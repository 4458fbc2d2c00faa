import type { Dirent, PathLike } from "node:fs";
import { join, sep } from "node:path";
import { bookLayout } from "@fixbook/schema";
import type { Disk } from "./disk.js";

/**
 * A disk on which the drafts of a book lie among its entries, for reading them as what they would be. An entry counts
 * before a draft of its name. What is made or removed on it is made on the real one.
 */
export function draftsAmongEntries(folder: string, io: Disk): Disk {
  const [entries, drafts] = [join(folder, bookLayout.entries), join(folder, bookLayout.drafts)];
  const isThere = (path: string): boolean => io.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  /** Where a path is in truth. */
  const placeOf = (path: PathLike): PathLike => {
    const written = String(path);
    if (written !== entries && !written.startsWith(entries + sep)) return path;
    const draft = drafts + written.slice(entries.length);
    return !isThere(written) && isThere(draft) ? draft : path;
  };
  const readdirSync = ((path: string, options: { withFileTypes: true }): readonly Dirent[] => {
    if (path !== entries && !path.startsWith(entries + sep)) return io.readdirSync(path, options);
    const own = isThere(path) ? io.readdirSync(path, options) : [];
    const beside = drafts + path.slice(entries.length);
    const more =
      io.lstatSync(beside, { throwIfNoEntry: false })?.isDirectory() === true ? io.readdirSync(beside, options) : [];
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...more.filter(({ name }) => !names.has(name))];
  }) as unknown as Disk["readdirSync"];
  return {
    ...io,
    readdirSync,
    lstatSync: ((path: PathLike, options?: object) => io.lstatSync(placeOf(path), options)) as Disk["lstatSync"],
    openSync: (path, ...rest) => io.openSync(placeOf(path), ...rest),
    readFileSync: ((path: PathLike, options?: object) =>
      io.readFileSync(placeOf(path), options)) as Disk["readFileSync"],
    realpathSync: io.realpathSync,
  };
}
