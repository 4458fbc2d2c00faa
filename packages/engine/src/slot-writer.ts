import { hash } from "node:crypto";
import { join } from "node:path";
import type { Artifact, FinishedFile } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import type { Disk } from "./disk.js";
import { codeOf } from "./errors.js";
import { markOf } from "./file-mark.js";
import type { PublicationCounts } from "./publish.js";
import { createSlotReader, parentOf, type RecordedSlot, type SlotReader, type Untouched } from "./slot-reader.js";
import type { FileRecord, SlotRecord } from "./slot-record.js";

/** Brings a slot up to date. */
export interface SlotWriter {
  /** Writes a file, unless it is there already with these bytes. `sha256` is theirs, where it is known. */
  write(path: string, contents: string, encoding?: Artifact["encoding"], sha256?: string): void;
  /** Writes a list, which comes in pieces. */
  writeList(path: string, pieces: Iterable<string>): void;
  /** The files of a folder so far, sorted by path. Paths are relative to the folder. */
  filesIn(folder: string): Iterable<FinishedFile>;
  /**
   * Keeps files of a folder that a record tells of, of this slot or of the published one, where nobody has touched them:
   * all of them, or none and undefined. Paths are relative to the folder.
   */
  keep(folder: string, paths: readonly string[], from: keyof Before): readonly FinishedFile[] | undefined;
  /** Removes everything that was not written, and makes sure that all that was is there. */
  finish(): PublicationCounts;
  /** What there is to know of the slot when it is finished, and of the published one since it shares files with it. */
  record(): { readonly own: SlotFiles; readonly published: SlotFiles["files"] | undefined };
}

type SlotFiles = Pick<SlotRecord, "files" | "folders">;

/** What earlier builds have left: the slot that is written to, and the one that is published. */
export interface Before {
  own?(): RecordedSlot | undefined;
  published?(): RecordedSlot | undefined;
}

const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * Writes to a folder that may hold an earlier build, half a build, or anything that a stranger has put there: nothing
 * of it is believed but what the user's own cache vouches for. Else, what stays has been compared byte for byte. No
 * symbolic link is followed, and no file is overwritten in place, since it may have another name elsewhere.
 */
export function createSlotWriter(root: string, io: Disk, before: Before = {}): SlotWriter {
  const files = new Map<string, FileRecord>();
  const folders = new Set<string>([""]);
  let bytes = 0;
  let reused = 0;

  /** Makes a folder, over anything else of its name. */
  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    makeFolder(parentOf(folder));
    folders.add(folder);
    const target = join(root, folder);
    const stat = io.lstatSync(target, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isDirectory()) io.rmSync(target);
    if (!stat?.isDirectory()) io.mkdirSync(target);
  };

  const readers = { own: readerOf(() => before.own?.(), io), published: readerOf(() => before.published?.(), io) };
  const linked = new Set<string>();
  const accept = (path: string, record: FileRecord): void => {
    if (!PATH.test(path)) throw new Error(`An artifact cannot have the path ${path}.`);
    if (files.has(path)) throw new Error(`Two artifacts have the path ${path}.`);
    files.set(path, record);
  };

  /** Gives a file of the published slot another name in this one. */
  const link = (folder: string, path: string, { stat }: Untouched): void => {
    makeFolder(parentOf(path));
    const target = join(root, path);
    try {
      io.linkSync(join(folder, path), target);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      io.rmSync(target, { recursive: true });
      io.linkSync(join(folder, path), target);
    }
    const now = io.lstatSync(target);
    if (now.ino !== stat.ino || now.size !== stat.size || now.mtimeMs !== stat.mtimeMs)
      throw new Error("Another build has put another file there.");
    linked.add(path);
  };
  /** False where links are not to be had, or another build has taken the slot: what is there is compared or replaced. */
  const linkAll = (slot: RecordedSlot, folder: string, found: ReadonlyMap<string, Untouched>): boolean => {
    try {
      for (const [path, one] of found) link(slot.folder, `${folder}/${path}`, one);
      return true;
    } catch {
      return false;
    }
  };

  const sweep = (folder: string): number => {
    let found = 0;
    for (const item of io.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory() && folders.has(path)) found += sweep(path);
      else if (item.isFile() && files.has(path)) found++;
      else io.rmSync(join(root, path), { recursive: true, force: true });
    }
    return found;
  };

  const write: SlotWriter["write"] = (path, contents, encoding, sha256) => {
    const kept = sha256 === undefined ? undefined : readers.own(path, sha256);
    if (kept !== undefined) {
      accept(path, kept.record);
      makeFolder(parentOf(path));
      bytes += kept.record.bytes;
      reused++;
      return;
    }
    const wanted = Buffer.from(contents, encoding);
    accept(path, { bytes: wanted.length, sha256: sha256 ?? "", mark: undefined });
    makeFolder(parentOf(path));
    bytes += wanted.length;
    const target = join(root, path);
    const stat = io.lstatSync(target, { throwIfNoEntry: false });
    if (stat?.isFile() && stat.size === wanted.length && io.readFileSync(target).equals(wanted)) {
      reused++;
      return;
    }
    if (stat !== undefined) io.rmSync(target, { recursive: true });
    io.writeFileSync(target, wanted, { flag: "wx" });
  };
  return {
    write,
    writeList: (path, pieces) => {
      const contents = [...pieces].join("");
      write(path, contents, undefined, hash("sha256", contents, "hex"));
    },
    filesIn: (folder) =>
      Array.from(files)
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, { bytes, sha256 }]) => ({ path: path.slice(folder.length + 1), bytes, sha256 }))
        .sort((a, b) => compareText(a.path, b.path)),
    keep: (folder, paths, from) => {
      const slot = before[from]?.();
      const found = new Map<string, Untouched>();
      for (const path of paths) {
        const one = readers[from](`${folder}/${path}`);
        if (one === undefined) return undefined;
        found.set(path, one);
      }
      if (slot === undefined || (from === "published" && !linkAll(slot, folder, found))) return undefined;
      return Array.from(found, ([path, { record }]) => {
        const { bytes: size, sha256 } = record;
        accept(`${folder}/${path}`, from === "own" ? record : { ...record, mark: undefined });
        makeFolder(parentOf(`${folder}/${path}`));
        bytes += size;
        reused++;
        return { path, bytes: size, sha256 };
      });
    },
    finish: () => {
      const found = sweep("");
      if (found !== files.size) throw new Error(`${files.size} files were written, and ${found} are there.`);
      return { files: files.size, bytes, reused };
    },
    record: () => {
      const look = (path: string) => markOf(io.lstatSync(join(root, path)), Date.now());
      const own = new Map(
        Array.from(files, ([path, record]) => [path, { ...record, mark: record.mark ?? look(path) }] as const),
      );
      const shared = linked.size === 0 ? undefined : new Map(before.published?.()?.files);
      for (const path of linked) {
        const record = own.get(path);
        if (record !== undefined) shared?.set(path, record);
      }
      return {
        own: { files: own, folders: new Map(Array.from(folders, (path) => [path, look(path)])) },
        published: shared,
      };
    },
  };
}

function readerOf(slot: () => RecordedSlot | undefined, io: Disk): SlotReader {
  let reader: SlotReader | undefined;
  return (path, sha256) => {
    reader ??= createSlotReader(slot(), io);
    return reader(path, sha256);
  };
}
