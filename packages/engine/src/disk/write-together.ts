import { randomUUID } from "node:crypto";
import { chmodSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { decode } from "./decode.js";
import { type Disk, disk } from "./disk.js";
import { codeOf, describeSystemError, EngineError, isSystemError } from "./errors.js";
import { kindOf, readRegularFile } from "./read-file.js";

/** A file of a book that is new, has other contents, another name, or goes. */
export interface FileChange {
  /** The book's folder, absolute. */
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  /** What the file is believed to hold; a text is without its byte order mark, which is kept. Undefined for a new file. */
  readonly before: Uint8Array | string | undefined;
  /** Undefined for a file that goes. */
  readonly after: Uint8Array | string | undefined;
  /** The name that it has, in the same folder, where only capitals are other ones: it keeps its place on every disk. */
  readonly from?: string;
  /** For a new file: the one whose mode it gets. */
  readonly modeOf?: string;
}

/**
 * Writes and removes files of books, all or none, in their order, in folders that are made where they are missing; those
 * that a removal leaves empty go. Each file is replaced in one step. Throws an {@link EngineError}, with everything as it
 * was, where one no longer holds what was believed, is read-only or not regular, lies behind a symbolic link, or cannot be
 * written.
 */
export function writeTogether(changes: readonly FileChange[], io: Disk = disk): void {
  const work: Work = { undo: [], backups: [], emptied: new Set() };
  let at = "";
  try {
    const staged = changes.map((change) => {
      at = change.file;
      return stage(change, work, io);
    });
    staged.forEach((one, index) => {
      at = one.file;
      put(one, index === staged.length - 1, work, io);
    });
  } catch (error) {
    for (const step of work.undo.reverse()) ignoringFailure(step);
    const reason = error instanceof Refusal ? error.message : isSystemError(error) ? describeSystemError(error) : "";
    if (reason === "") throw error;
    throw new EngineError(
      `${at} was not written: ${reason}.`,
      "Nothing has changed. Fix that, and run the command again.",
      { cause: error },
    );
  }
  for (const backup of work.backups) ignoringFailure(() => io.rmSync(backup));
  removeEmpty(work.emptied, io);
}

interface Work {
  /** Takes back what was done, the last step first. */
  readonly undo: (() => void)[];
  /** Earlier states of files that were replaced, which may go when all is done. */
  readonly backups: string[];
  /** Folders that a file went from. */
  readonly emptied: Set<string>;
}

/** Why a file is not written: the end of a sentence. */
class Refusal extends Error {}

interface Staged {
  readonly file: string;
  readonly target: string;
  /** The file that takes its place; undefined where it goes. */
  readonly temporary: string | undefined;
  readonly isNew: boolean;
  /** Where the file stands until now. */
  readonly source: string;
  readonly folder: string;
}

/** Writes the new contents beside their place. */
function stage({ folder, file, before, after, from, modeOf }: FileChange, work: Work, io: Disk): Staged {
  if (after === undefined) checkFolders(folder, file, io);
  else makeFolders(folder, file, work, io);
  const target = join(folder, file);
  const source = from === undefined ? target : join(folder, from);
  const known = before === undefined ? absent(target, io) : unchanged(source, before, io);
  if (from !== undefined && io.lstatSync(target, { throwIfNoEntry: false }) !== undefined) sameFile(source, target, io);
  const staged = { file, target, source, folder, isNew: known === undefined };
  if (after === undefined) return { ...staged, temporary: undefined };
  const temporary = beside(target);
  work.undo.push(() => io.rmSync(temporary, { force: true }));
  io.writeFileSync(temporary, withMark(after, known?.mark ?? ""), { flag: "wx", flush: true });
  const mode = known?.mode ?? (modeOf === undefined ? undefined : io.lstatSync(join(folder, modeOf)).mode & 0o7777);
  // The mode that a file is made with is cut by the umask.
  if (mode !== undefined) chmodSync(temporary, mode);
  return { ...staged, temporary };
}

/** Puts a staged file into its place. After the last one nothing can fail. */
function put(staged: Staged, isLast: boolean, work: Work, io: Disk): void {
  const { target, temporary, source } = staged;
  if (temporary === undefined) {
    remove(staged, isLast, work, io);
    return;
  }
  if (staged.isNew) {
    // A link, other than a rename, takes the place of nothing that somebody has put there meanwhile.
    linkNew(temporary, target, io);
    work.undo.push(() => io.rmSync(target));
    io.rmSync(temporary, { force: true });
    return;
  }
  if (!isLast || source !== target) {
    const backup = beside(target);
    work.undo.push(() => io.rmSync(backup, { force: true }));
    io.linkSync(source, backup);
    work.undo.push(() => io.renameSync(backup, source));
    work.backups.push(backup);
  }
  io.renameSync(temporary, source);
  if (source === target) return;
  io.renameSync(source, target);
  work.undo.push(() => io.renameSync(target, source));
}

/** Takes a file away, and the folders that it leaves empty. */
function remove({ file, target, folder }: Staged, isLast: boolean, work: Work, io: Disk): void {
  if (isLast) io.rmSync(target);
  else {
    const backup = beside(target);
    io.renameSync(target, backup);
    work.undo.push(() => io.renameSync(backup, target));
    work.backups.push(backup);
  }
  work.emptied.add(folder + SEPARATOR + file.split("/").slice(0, -1).join("/"));
}

const SEPARATOR = "\0";

/** Removes folders that hold nothing any more, up to that of the book. */
function removeEmpty(emptied: ReadonlySet<string>, io: Disk): void {
  for (const one of emptied) {
    const [folder = "", path = ""] = one.split(SEPARATOR);
    const names = path.split("/");
    // Right in the book's folder none goes: it is part of its layout.
    for (; names.length > 1; names.pop()) ignoringFailure(() => io.rmdirSync(join(folder, ...names)));
  }
}

function linkNew(temporary: string, target: string, io: Disk): void {
  try {
    io.linkSync(temporary, target);
  } catch (error) {
    absent(target, io);
    if (!NO_LINKS.has(codeOf(error))) throw error;
    io.renameSync(temporary, target);
  }
}

/** What file systems without hard links say. */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

function makeFolders(folder: string, file: string, work: Work, io: Disk): void {
  const names = file.split("/").slice(0, -1);
  names.forEach((_, index) => {
    const path = join(folder, ...names.slice(0, index + 1));
    const stat = io.lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      io.mkdirSync(path);
      work.undo.push(() => io.rmdirSync(path));
    } else if (!stat.isDirectory()) throw new Refusal(`${names.slice(0, index + 1).join("/")} is ${kindOf(stat)}`);
  });
}

/** Refuses a path through a link, on which a file is to go. */
function checkFolders(folder: string, file: string, io: Disk): void {
  const names = file.split("/").slice(0, -1);
  names.forEach((_, index) => {
    const stat = io.lstatSync(join(folder, ...names.slice(0, index + 1)));
    if (!stat.isDirectory()) throw new Refusal(`${names.slice(0, index + 1).join("/")} is ${kindOf(stat)}`);
  });
}

/** Refuses a name that something else has; on a disk without capitals, the file itself has it. */
function sameFile(source: string, target: string, io: Disk): void {
  const [one, other] = [io.lstatSync(source), io.lstatSync(target)];
  if (one.ino !== other.ino || one.dev !== other.dev)
    throw new Refusal(`there is ${kindOf(other)} of this name already`);
}

function absent(target: string, io: Disk): undefined {
  const stat = io.lstatSync(target, { throwIfNoEntry: false });
  if (stat !== undefined) throw new Refusal(`there is ${kindOf(stat)} of this name that could not be read before`);
}

/** The mode and the byte order mark of a file that is as it is believed to be. */
function unchanged(
  target: string,
  before: Uint8Array | string,
  io: Disk,
): { readonly mode: number; readonly mark: string } {
  const stat = io.lstatSync(target);
  if (!stat.isFile()) throw new Refusal(`it is ${kindOf(stat)}`);
  if ((stat.mode & 0o222) === 0) throw new Refusal("it is read-only");
  const read = readRegularFile(target, stat.size, io);
  const isText = typeof before === "string";
  const isSame = "bytes" in read && (isText ? decode(read.bytes) === before : Buffer.from(read.bytes).equals(before));
  if (!isSame) throw new Refusal("it has changed since it was read");
  const hasMark = isText && Buffer.from(read.bytes.subarray(0, 3)).equals(MARK);
  return { mode: stat.mode & 0o7777, mark: hasMark ? "\ufeff" : "" };
}

const MARK = Buffer.from("\ufeff");

function withMark(contents: Uint8Array | string, mark: string): Uint8Array | string {
  return typeof contents === "string" ? mark + contents : contents;
}

function beside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
}

function ignoringFailure(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
