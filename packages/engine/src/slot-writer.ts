import { hash } from "node:crypto";
import { join } from "node:path";
import type { Artifact, FinishedFile, Piece } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import type { Disk } from "./disk.js";
import { codeOf } from "./errors.js";
import { asSeen, type FileMark, markOf, waitUntilSettled } from "./file-mark.js";
import { type FileRecord, FileTable } from "./file-table.js";
import { isAllOf, planList, type Recipe, type Segment } from "./list-plan.js";
import { MarkTable } from "./mark-table.js";
import { once } from "./once.js";
import type { PublicationCounts } from "./publish.js";
import { createSlotReader, parentOf, type RecordedSlot, type SlotReader, type Untouched } from "./slot-reader.js";
import type { SlotFiles } from "./slot-record.js";
import { sweepSlot } from "./sweep-slot.js";
import { writeSegments } from "./write-segments.js";

/** Brings a slot up to date. */
export interface SlotWriter {
  /** Writes a file, unless it is there already with these bytes. `sha256` is theirs, where it is known. */
  write(path: string, contents: string, encoding?: Artifact["encoding"], sha256?: string): void;
  /**
   * Writes a list, which comes in pieces, unless it is there already with these bytes, and answers what it was put
   * together from. `before` gives that of the list in an earlier build, where parts lie in the same file.
   */
  writeList(path: string, pieces: Iterable<Piece>, before?: (from: keyof Before) => Recipe | undefined): Recipe;
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
  record(): SlotFiles;
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
  /** Folders in which this writer has changed a name. */
  const changed = new Set<string>();
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
    if (stat?.isDirectory()) return;
    for (const path of [folder, parentOf(folder)]) changed.add(path);
    if (stat !== undefined) io.rmSync(target);
    io.mkdirSync(target);
  };
  /** Notes folders that are known to be there. */
  const haveFolder = (folder: string): void => {
    for (let path = folder; !folders.has(path); path = parentOf(path)) folders.add(path);
  };

  const slots = { own: once(() => before.own?.()), published: once(() => before.published?.()) };
  const readers = {
    own: once(() => createSlotReader(slots.own(), io)),
    published: once(() => createSlotReader(slots.published(), io)),
  } satisfies Record<keyof Before, () => SlotReader>;
  const linked = new Set<string>();
  const check = (path: string): void => {
    if (!PATH.test(path)) throw new Error(`An artifact cannot have the path ${path}.`);
    checkNew(path);
  };
  const checkNew = (path: string): void => {
    if (files.has(path)) throw new Error(`Two artifacts have the path ${path}.`);
  };
  const accept = (path: string, record: FileRecord): void => {
    check(path);
    files.set(path, record);
    bytes += record.bytes;
  };
  /** Takes over what a record tells of a file. */
  const take = (path: string, slot: RecordedSlot, { row, isMarked }: Untouched): void => {
    checkNew(path);
    bytes += files.take(path, slot.files, row);
    if (!isMarked) files.mark(path, undefined);
    reused++;
  };
  const takeOwn = (path: string, one: Untouched): void => {
    take(path, slots.own() as RecordedSlot, one);
    haveFolder(parentOf(path));
  };

  /** Writes a new file, and answers by what it can be told. Nobody else knows of it yet. */
  const create = (path: string, write: (file: number) => void): FileMark => {
    changed.add(parentOf(path));
    const file = io.openSync(join(root, path), "wx");
    try {
      write(file);
      return asSeen(io.fstatSync(file));
    } finally {
      io.closeSync(file);
    }
  };
  const writeAll = (file: number, data: Buffer): void => {
    for (let at = 0; at < data.length; ) at += io.writeSync(file, data, at);
  };

  /** Gives a file of the published slot another name in this one. */
  const link = (folder: string, path: string, { mark: [inode, size, modified] }: Untouched): void => {
    makeFolder(parentOf(path));
    changed.add(parentOf(path));
    const target = join(root, path);
    try {
      io.linkSync(join(folder, path), target);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      io.rmSync(target, { recursive: true });
      io.linkSync(join(folder, path), target);
    }
    const now = io.lstatSync(target);
    if (now.ino !== inode || now.size !== size || now.mtimeMs !== modified)
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
    for (const [path, one] of found) {
      take(path, slot, { ...one, isMarked: false });
      linked.add(path);
    }
    return true;
  };
  const keepAll = (found: readonly (readonly [string, Untouched])[], from: keyof Before): boolean => {
    if (from === "published") return linkAll(slots.published() as RecordedSlot, found);
    for (const [path, one] of found) takeOwn(path, one);
    return true;
  };

  /** The list of an earlier build that is there still, of this slot rather than of the published one. */
  const listBefore = (path: string, recipeOf: (from: keyof Before) => Recipe | undefined): ListBefore | undefined => {
    for (const from of ["own", "published"] as const) {
      const recipe = recipeOf(from);
      const found = recipe === undefined ? undefined : readers[from]().find(path);
      if (recipe !== undefined && found !== undefined)
        return { recipe, found, from, file: join((slots[from]() as RecordedSlot).folder, path) };
    }
    return undefined;
  };

  return {
    write: (path, contents, encoding, sha256) => {
      const kept = sha256 === undefined ? undefined : readers.own().find(path, sha256);
      if (kept !== undefined) {
        takeOwn(path, kept);
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
      accept(path, { ...record, mark: create(path, (file) => writeAll(file, wanted)) });
    },
    writeList: (path, pieces, recipeOf = () => undefined) => {
      check(path);
      const old = listBefore(path, recipeOf);
      const plan = planList(pieces, old?.recipe);
      let next = plan.next();
      const isSame = next.done !== true && isAllOf(old?.recipe, next.value);
      const first = next.done !== true && isSame ? [next.value] : [];
      if (isSame) next = plan.next();
      if (old !== undefined && isSame && next.done === true && keepAll([[path, old.found]], old.from))
        return next.value;
      makeFolder(parentOf(path));
      const unfinished = join(root, UNFINISHED);
      if (mayHold) io.rmSync(unfinished, { recursive: true, force: true });
      let recipe: Recipe | undefined;
      function* segments(): Generator<Segment> {
        yield* first;
        for (; next.done !== true; next = plan.next()) yield next.value;
        recipe = next.value;
      }
      let written = { bytes: 0, sha256: "" };
      create(UNFINISHED, (file) => {
        written = writeSegments(segments(), old?.file, (data) => writeAll(file, data), io);
      });
      const kept = readers.own().find(path, written.sha256);
      if (kept !== undefined) {
        io.rmSync(unfinished);
        takeOwn(path, kept);
      } else {
        const target = join(root, path);
        if (mayHold) io.rmSync(target, { recursive: true, force: true });
        changed.add(parentOf(path));
        io.renameSync(unfinished, target);
        accept(path, { ...written, mark: asSeen(io.lstatSync(target)) });
      }
      return recipe as Recipe;
    },
    keep: (folder, paths, from) => {
      if (slots[from]() === undefined) return false;
      const found: (readonly [string, Untouched])[] = [];
      for (const name of paths) {
        const path = `${folder}/${name}`;
        const one = readers[from]().find(path);
        if (one === undefined) return false;
        found.push([path, one]);
      }
      return keepAll(found, from);
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
      const reader = readers.own();
      const isSame = (folder: string) => !changed.has(folder) && reader.isSameFolder(folder);
      const found = sweepSlot(
        root,
        { files, folders },
        { slot: slots.own(), isSame },
        (folder) => changed.add(folder),
        io,
      );
      if (found !== files.size) throw new Error(`${files.size} files were written, and ${found} are there.`);
      return { files: files.size, bytes, reused };
    },
    record: () => {
      if (files.size > MANY) waitUntilSettled(files.newest());
      const look = (path: string) => markOf(io.lstatSync(join(root, path)), Date.now());
      const shared = linked.size === 0 ? undefined : slots.published()?.files;
      for (const path of [...files.unsettled(Date.now())]) {
        const looked = look(path);
        files.mark(path, looked);
        if (linked.has(path)) shared?.mark(path, looked);
      }
      const own = slots.own()?.folders;
      const marks = new MarkTable();
      for (const path of folders) {
        const name = path || ".";
        const kept = !changed.has(path) && readers.own().isSameFolder(path) ? own?.markOf(name) : undefined;
        marks.mark(name, kept ?? look(path));
      }
      return { files, folders: marks };
    },
    sharesFiles: () => linked.size > 0,
  };
}

interface ListBefore {
  readonly recipe: Recipe;
  readonly found: Untouched;
  readonly from: keyof Before;
  /** Where it lies. */
  readonly file: string;
}
