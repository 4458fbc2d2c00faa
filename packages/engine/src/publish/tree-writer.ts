import { hash } from "node:crypto";
import { join } from "node:path";
import type { Artifact, FinishedFile, Piece } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import {
  createTreeReader,
  type FileRecord,
  FileTable,
  fingerprintOf,
  hasFingerprint,
  isAllOf,
  parentOf,
  planList,
  type Recipe,
  type RecordedTree,
  type Segment,
  type StatFingerprint,
  type Untouched,
} from "../cache/index.js";
import { type Disk, EngineError, lookAt } from "../disk/index.js";
import type { MoveOrder } from "./plan-moves.js";
import { checkPath, createStage } from "./stage.js";
import { writeSegments } from "./write-segments.js";

/** Collects the files of a build: what is not in its place in the output folder already is staged. */
export interface TreeWriter {
  /** Takes a file. `sha256` is that of its bytes, where it is known. */
  write(path: string, contents: string, options?: WriteOptions): void;
  /** Takes a file whose bytes are known by their hash, and are read where it is not in its place already. */
  copy(path: string, file: FinishedBytes, read: () => Uint8Array): void;
  /** Takes a file that another thread has staged at its path, with the fingerprint that it has there. */
  takeStaged(path: string, record: FileRecord, order: MoveOrder): void;
  /**
   * Takes a list, which comes in pieces, and answers what it was put together from. `before` is that of the list in the
   * last build, where parts lie in the same file.
   */
  writeList(path: string, pieces: Iterable<Piece>, before?: Recipe): Recipe;
  /**
   * Keeps files of a folder that the record of the last build tells of, where nobody has touched them: all of them, or
   * none and false. Paths are relative to the folder.
   */
  keep(folder: string, paths: readonly string[]): boolean;
  /** The files of a folder so far, sorted by path, as often as they are asked for. Paths are relative to the folder. */
  filesIn(folder: string): Iterable<FinishedFile>;
  readonly files: FileTable;
  /** The files that were staged. */
  readonly staged: ReadonlyMap<string, MoveOrder>;
  /** How many bytes the files have. */
  bytes(): number;
}

/** What is known of the bytes of a file. */
export type FinishedBytes = Pick<FinishedFile, "bytes" | "sha256">;

export interface WriteOptions {
  readonly encoding?: Artifact["encoding"];
  readonly sha256?: string | undefined;
  /** When it is moved in; a list when left out. */
  readonly order?: MoveOrder;
}

/** Where files are, and where they are staged. */
export interface TreePlace {
  /** The output folder. */
  readonly root: string;
  /** The folder whose tree is that of the output folder. */
  readonly staging: string;
  /** What is known of the output folder. */
  readonly earlier: RecordedTree | undefined;
  /** Whether files are written through to the disk before they are moved in. */
  readonly flush: boolean;
}

/** The name of a list until it is whole. No artifact has one like it. */
const UNFINISHED = ".list";

/**
 * Makes a writer. The output folder may hold an earlier build, half a build, or anything that a stranger has put there:
 * nothing of it is believed but what the user's own cache vouches for. Else, what stays has been compared byte for byte.
 * No symbolic link is followed, and nothing in the output folder is changed.
 */
export function createTreeWriter({ root, staging, earlier, flush }: TreePlace, io: Disk): TreeWriter {
  const files = new FileTable();
  const staged = new Map<string, MoveOrder>();
  const reader = createTreeReader(earlier, io);
  const fileAt = createLookup(root, io);
  const stage = createStage(staging, flush, io);
  let bytes = 0;

  const check = (path: string): void => {
    checkPath(path);
    if (files.has(path)) throw new Error(`Two artifacts have the path ${path}.`);
  };
  /** The fingerprint is that of before its bytes were read, or that of the staged file. */
  const accept = (path: string, record: FileRecord): void => {
    files.set(path, record);
    bytes += record.bytes;
  };
  /** Takes over what the record tells of a file. */
  const take = (path: string, { row, fingerprint }: Untouched): void => {
    bytes += files.take(path, (earlier as RecordedTree).files, row);
    files.setFingerprint(path, fingerprint);
  };

  return {
    files,
    staged,
    bytes: () => bytes,
    write: (path, contents, { encoding, sha256, order = "list" } = {}) => {
      check(path);
      const kept = sha256 === undefined ? undefined : reader.find(path, sha256);
      if (kept !== undefined) {
        take(path, kept);
        return;
      }
      const wanted = Buffer.from(contents, encoding);
      const record = { bytes: wanted.length, sha256: sha256 ?? hash("sha256", wanted, "hex") };
      const before = fileAt(path, wanted.length);
      if (before !== undefined && io.readFileSync(before.file).equals(wanted)) {
        accept(path, { ...record, fingerprint: before.fingerprint });
        return;
      }
      accept(path, { ...record, fingerprint: stage.create(path, (put) => put(wanted)) });
      staged.set(path, order);
    },
    copy: (path, { bytes: length, sha256 }, read) => {
      check(path);
      const kept = reader.find(path, sha256);
      if (kept !== undefined) {
        take(path, kept);
        return;
      }
      const record = { bytes: length, sha256 };
      const before = fileAt(path, length);
      if (before !== undefined && hash("sha256", io.readFileSync(before.file), "hex") === sha256) {
        accept(path, { ...record, fingerprint: before.fingerprint });
        return;
      }
      const wanted = read();
      accept(path, {
        ...record,
        fingerprint: stage.create(path, (put) => put(Buffer.from(wanted.buffer, wanted.byteOffset, wanted.length))),
      });
      staged.set(path, "asset");
    },
    takeStaged: (path, record, order) => {
      check(path);
      const kept = reader.find(path, record.sha256);
      if (kept !== undefined) {
        stage.drop(path);
        take(path, kept);
        return;
      }
      const place = fileAt(path, record.bytes);
      if (place !== undefined && hash("sha256", io.readFileSync(place.file), "hex") === record.sha256) {
        stage.drop(path);
        accept(path, { ...record, fingerprint: place.fingerprint });
        return;
      }
      accept(path, record);
      staged.set(path, order);
    },
    writeList: (path, pieces, before) => {
      check(path);
      const found = before === undefined ? undefined : reader.find(path);
      const old = found === undefined ? undefined : before;
      const plan = planList(pieces, old);
      let next = plan.next();
      const isSame = next.done !== true && isAllOf(old, next.value);
      const first = next.done !== true && isSame ? [next.value] : [];
      if (isSame) next = plan.next();
      if (found !== undefined && isSame && next.done === true) {
        take(path, found);
        return next.value;
      }
      let recipe: Recipe | undefined;
      function* segments(): Generator<Segment> {
        yield* first;
        for (; next.done !== true; next = plan.next()) yield next.value;
        recipe = next.value;
      }
      let written = { bytes: 0, sha256: "" };
      const fingerprint = stage.create(UNFINISHED, (put) => {
        written = writeSegments(segments(), join(root, path), put, io);
      });
      // Ranges of it were taken over unread.
      if (found !== undefined && !hasFingerprint(lookAt(join(root, path), io), found.fingerprint))
        throw new EngineError(
          `Somebody has changed ${path} in the output folder while it was read.`,
          "Nothing was published. Run the command again.",
        );
      const place = fileAt(path, written.bytes);
      if (place !== undefined && hash("sha256", io.readFileSync(place.file), "hex") === written.sha256) {
        stage.drop(UNFINISHED);
        accept(path, { ...written, fingerprint: place.fingerprint });
      } else {
        stage.rename(UNFINISHED, path);
        staged.set(path, "list");
        accept(path, { ...written, fingerprint });
      }
      return recipe as Recipe;
    },
    keep: (folder, paths) => {
      const found: (readonly [string, Untouched])[] = [];
      for (const name of paths) {
        const path = `${folder}/${name}`;
        const one = reader.find(path);
        if (one === undefined) return false;
        found.push([path, one]);
      }
      for (const [path] of found) check(path);
      for (const [path, one] of found) take(path, one);
      return true;
    },
    filesIn: (folder) => filesIn(files, folder),
  };
}

function filesIn(files: FileTable, folder: string): Iterable<FinishedFile> {
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
}

/**
 * Makes the function that finds a regular file of a size in a folder, where nothing in its path is a link, and answers
 * with where it lies.
 */
function createLookup(root: string, io: Disk): (path: string, size: number) => FileThere | undefined {
  const folders = new Map<string, boolean>([["", lookAt(root, io)?.isDirectory() === true]]);
  const isFolder = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const is = isFolder(parentOf(folder)) && lookAt(join(root, folder), io)?.isDirectory() === true;
    folders.set(folder, is);
    return is;
  };
  return (path, size) => {
    if (!isFolder(parentOf(path))) return undefined;
    const stat = lookAt(join(root, path), io);
    return stat?.isFile() && stat.size === size
      ? { file: join(root, path), fingerprint: fingerprintOf(stat) }
      : undefined;
  };
}

interface FileThere {
  /** Absolute. */
  readonly file: string;
  readonly fingerprint: StatFingerprint;
}
