import { createHash, hash } from "node:crypto";
import { join } from "node:path";
import type { Artifact, FinishedFile } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import type { Disk } from "./disk.js";
import { codeOf } from "./errors.js";
import { type FileMark, isSettled, markOf, waitForClock } from "./file-mark.js";
import { type FileRecord, FileTable } from "./file-table.js";
import type { PublicationCounts } from "./publish.js";
import { createSlotReader, parentOf, type RecordedSlot, type SlotReader, type Untouched } from "./slot-reader.js";
import type { SlotRecord } from "./slot-record.js";

/** Brings a slot up to date. */
export interface SlotWriter {
  /** Writes a file, unless it is there already with these bytes. `sha256` is theirs, where it is known. */
  write(path: string, contents: string, encoding?: Artifact["encoding"], sha256?: string): void;
  /** Writes a list, which comes in pieces, unless it is there already with these bytes. */
  writeList(path: string, pieces: Iterable<string>): void;
  /**
   * Keeps files of a folder that a record tells of, of this slot or of the published one, where nobody has touched them:
   * all of them, or none and false. Paths are relative to the folder.
   */
  keep(folder: string, paths: readonly string[], from: keyof Before): boolean;
  /** The files of a folder so far, sorted by path, as often as they are asked for. Paths are relative to the folder. */
  filesIn(folder: string): Iterable<FinishedFile>;
  /** Removes everything that was not written, and makes sure that all that was is there. */
  finish(): PublicationCounts;
  /** What there is to know of the slot when it is finished; {@link Before.published} is brought up to date with it. */
  record(): Pick<SlotRecord, "files" | "folders">;
  /** Whether files were given another name, which changes their marks in the published slot too. */
  sharesFiles(): boolean;
}

/** What earlier builds have left: the slot that is written to, and the one that is published. */
export interface Before {
  own?(): RecordedSlot | undefined;
  published?(): RecordedSlot | undefined;
}

const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
/** Builds of more files wait a moment, so that the next one need not read any of them again. */
const MANY = 2000;
/** The name of a list until it is whole. No artifact has one like it. */
const UNFINISHED = ".list";

/**
 * Writes to a folder that may hold an earlier build, half a build, or anything that a stranger has put there: nothing
 * of it is believed but what the user's own cache vouches for. Else, what stays has been compared byte for byte. No
 * symbolic link is followed, and no file is overwritten in place, since it may have another name elsewhere. `isNew` says
 * that this build has made the folder.
 */
export function createSlotWriter(root: string, io: Disk, before: Before = {}, isNew = false): SlotWriter {
  const files = new FileTable();
  const folders = new Set<string>([""]);
  let bytes = 0;
  let reused = 0;
  /** Whether there can be anything that this writer has not accepted. */
  let mayHold = !isNew;

  /** Makes a folder, over anything else of its name. */
  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    makeFolder(parentOf(folder));
    folders.add(folder);
    const target = join(root, folder);
    const stat = mayHold ? io.lstatSync(target, { throwIfNoEntry: false }) : undefined;
    if (stat !== undefined && !stat.isDirectory()) io.rmSync(target);
    if (!stat?.isDirectory()) io.mkdirSync(target);
  };
  /** Notes folders that are known to be there. */
  const haveFolder = (folder: string): void => {
    for (let path = folder; !folders.has(path); path = parentOf(path)) folders.add(path);
  };

  const readers = { own: readerOf(() => before.own?.(), io), published: readerOf(() => before.published?.(), io) };
  const linked = new Set<string>();
  const check = (path: string): void => {
    if (!PATH.test(path)) throw new Error(`An artifact cannot have the path ${path}.`);
    if (files.has(path)) throw new Error(`Two artifacts have the path ${path}.`);
  };
  const accept = (path: string, record: FileRecord): void => {
    check(path);
    files.set(path, record);
    bytes += record.bytes;
  };
  const acceptOwn = (path: string, record: FileRecord): void => {
    accept(path, record);
    haveFolder(parentOf(path));
    reused++;
  };

  /** Writes a new file, and answers by what it can be told. Nobody else knows of it yet. */
  const create = (target: string, write: (file: number) => void): FileMark => {
    const file = io.openSync(target, "wx");
    try {
      write(file);
      const { ino, size, mtimeMs, ctimeMs } = io.fstatSync(file);
      return [ino, size, mtimeMs, ctimeMs];
    } finally {
      io.closeSync(file);
    }
  };
  const writeAll = (file: number, data: Buffer): void => {
    for (let at = 0; at < data.length; ) at += io.writeSync(file, data, at);
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
  };
  /** False where links are not to be had, or another build has taken the slot: what is there is compared or replaced. */
  const linkAll = (slot: RecordedSlot, found: readonly (readonly [string, Untouched])[]): boolean => {
    try {
      for (const [path, one] of found) link(slot.folder, path, one);
    } catch {
      mayHold = true;
      return false;
    }
    for (const [path, { record }] of found) {
      accept(path, { ...record, mark: undefined });
      linked.add(path);
      reused++;
    }
    return true;
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

  return {
    write: (path, contents, encoding, sha256) => {
      const kept = sha256 === undefined ? undefined : readers.own(path, sha256);
      if (kept !== undefined) {
        acceptOwn(path, kept.record);
        return;
      }
      const wanted = Buffer.from(contents, encoding);
      check(path);
      makeFolder(parentOf(path));
      const target = join(root, path);
      const stat = mayHold ? io.lstatSync(target, { throwIfNoEntry: false }) : undefined;
      const record = { bytes: wanted.length, sha256: sha256 ?? hash("sha256", wanted, "hex") };
      if (stat?.isFile() && stat.size === wanted.length && io.readFileSync(target).equals(wanted)) {
        accept(path, { ...record, mark: undefined });
        reused++;
        return;
      }
      if (stat !== undefined) io.rmSync(target, { recursive: true });
      accept(path, { ...record, mark: create(target, (file) => writeAll(file, wanted)) });
    },
    writeList: (path, pieces) => {
      check(path);
      makeFolder(parentOf(path));
      const target = join(root, path);
      const unfinished = join(root, UNFINISHED);
      if (mayHold) io.rmSync(unfinished, { recursive: true, force: true });
      const digest = createHash("sha256");
      let size = 0;
      create(unfinished, (file) => {
        for (const piece of pieces) {
          const data = Buffer.from(piece);
          digest.update(data);
          size += data.length;
          writeAll(file, data);
        }
      });
      const record = { bytes: size, sha256: digest.digest("hex"), mark: undefined };
      const kept = readers.own(path, record.sha256);
      if (kept !== undefined) {
        io.rmSync(unfinished);
        acceptOwn(path, kept.record);
        return;
      }
      if (mayHold) io.rmSync(target, { recursive: true, force: true });
      io.renameSync(unfinished, target);
      accept(path, record);
    },
    keep: (folder, paths, from) => {
      const slot = before[from]?.();
      if (slot === undefined) return false;
      const found: (readonly [string, Untouched])[] = [];
      for (const name of paths) {
        const path = `${folder}/${name}`;
        const one = readers[from](path);
        if (one === undefined) return false;
        found.push([path, one]);
      }
      if (from === "own") for (const [path, { record }] of found) acceptOwn(path, record);
      return from === "own" || linkAll(slot, found);
    },
    filesIn: (folder) => {
      const start = `${folder}/`;
      const paths = Array.from(files.paths()).filter((path) => path.startsWith(start));
      paths.sort(compareText);
      return {
        *[Symbol.iterator]() {
          for (const path of paths) {
            const { bytes = 0, sha256 = "" } = files.get(path) ?? {};
            yield { path: path.slice(start.length), bytes, sha256 };
          }
        },
      };
    },
    finish: () => {
      const found = sweep("");
      if (found !== files.size) throw new Error(`${files.size} files were written, and ${found} are there.`);
      return { files: files.size, bytes, reused };
    },
    record: () => {
      if (files.size > MANY) waitForClock();
      const look = (path: string) => markOf(io.lstatSync(join(root, path)), Date.now());
      const now = Date.now();
      const shared = linked.size === 0 ? undefined : before.published?.()?.files;
      for (const path of files.paths()) {
        const record = files.get(path) as FileRecord;
        if (record.mark !== undefined && isSettled(record.mark, now)) continue;
        const marked = { ...record, mark: look(path) };
        files.set(path, marked);
        if (linked.has(path)) shared?.set(path, marked);
      }
      return { files, folders: new Map(Array.from(folders, (path) => [path, look(path)])) };
    },
    sharesFiles: () => linked.size > 0,
  };
}

function readerOf(slot: () => RecordedSlot | undefined, io: Disk): SlotReader {
  let reader: SlotReader | undefined;
  return (path, sha256) => {
    reader ??= createSlotReader(slot(), io);
    return reader(path, sha256);
  };
}
